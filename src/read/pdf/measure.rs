//! Every tolerance of this reader: what it allows, in which unit, and the file or test that needs it. A number that is
//! not here decides nothing. What is said to prove one was tried: the tolerance alone was changed, and tests and forms run.

mod length;

pub(in crate::read::pdf) use self::length::{Em, Inch, Pt, Share};
use std::ops::{Range, RangeInclusive};

// Letters

/// Letters reach this far above their baseline.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const ASCENT: Em = Em::new(0.85);
/// And this far below it.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const DESCENT: Em = Em::new(0.25);
/// The middle of a small letter above its baseline: what decides the cell that a letter belongs to.
/// At ten times of it, the test `an_empty_square_is_unticked_and_a_cross_or_tick_ticked` fails.
pub(in crate::read::pdf) const MIDDLE: Em = Em::new(0.25);
/// A letter that rises by less than this on its way is upright.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const UPRIGHT: Share = Share::new(0.1);
/// A letter that begins this near to the end of another follows it.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const FOLLOWS: Em = Em::new(0.1);
/// Word prints a bold letter that the font lacks as the same letter twice, this near.
/// At twice of it, `fixtures/nordland-tiltak-nynorsk/form-felt.pdf` reads otherwise.
pub(in crate::read::pdf) const OVERPRINT: Em = Em::new(0.1);
/// A letter that begins further left than this before the last one begins does not go on from there.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const MOST_BACK: Em = Em::new(0.25);
/// A raised letter stands less than this above the line of larger ones, and letters of one line differ in height by less
/// than this, in the size of the smaller.
/// At half of it, the test `raised_letters_stay_on_their_line_and_lines_apart` fails.
pub(in crate::read::pdf) const RAISED: Em = Em::new(0.5);
/// A lowered letter stands less than this below the line of larger ones.
/// At twice of it, the test `a_heading_keeps_to_itself` fails.
pub(in crate::read::pdf) const LOWERED: Em = Em::new(0.25);

/// The mark of a footnote is so much smaller than the letters before it: LibreOffice prints it at 0.58, Word at 0.65.
pub(in crate::read::pdf) const NOTE_SIZE: Em = Em::new(0.8);
/// It stands higher above their line than this: LibreOffice raises it by 0.33, Word by 0.35.
pub(in crate::read::pdf) const NOTE_RISE: Em = Em::new(0.2);

// Gaps in a line

/// A blank with less room than this between its neighbours lies under the text.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const NO_GAP: Em = Em::new(0.02);
/// Between words there is more than this, inside words at most a third of it (measured).
/// At half of it, the test `letters_of_a_word_may_stand_apart_a_little` fails.
pub(in crate::read::pdf) const WORD_GAP: Em = Em::new(0.15);
/// Where a line prints blanks between its words, a column may begin after any gap without one that is wider than this.
/// At twice of it, the test `a_column_begins_where_the_next_line_has_one` fails.
pub(in crate::read::pdf) const BARE_GAP: Em = Em::new(0.2);
/// No gap inside a text is wider, so that a column may begin after one that is.
/// At half of it, the test `blanks_in_a_text_are_no_columns` fails.
pub(in crate::read::pdf) const COLUMN_GAP: Em = Em::new(0.6);
/// From here on it is a column, not a word.
/// At half of it, the test `many_blanks_are_a_new_piece` fails.
pub(in crate::read::pdf) const WIDE_GAP: Em = Em::new(1.5);
/// A letter may be so much narrower beside another one.
pub(in crate::read::pdf) const KERNING: Pt = Pt::new(0.5);

// Lines on a page

/// What stands this near to the upper or lower edge of the page stands in its margin.
/// At half of it, the test `running_heads_stay_on_the_first_page_and_feet_on_the_last` fails.
pub(in crate::read::pdf) const MARGIN: Pt = Pt::new(60.0);
/// How far a gap may reach beyond the one in the next line, and both be the gap between the same columns.
/// At ten times of it, the test `a_column_may_begin_behind_a_blank_that_ends_a_full_line` fails.
pub(in crate::read::pdf) const GAP_SHIFT: Pt = Pt::new(1.0);
/// Lines further apart than this are not of one row and its head.
/// At twice of it, the test `a_column_begins_where_the_next_line_has_one` fails.
pub(in crate::read::pdf) const HEAD_DISTANCE: Em = Em::new(5.0);

// Ruled lines

/// A filled rectangle this thin is a ruled line.
/// At a tenth of it, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const THIN: Pt = Pt::new(3.0);
/// A stroke whose ends differ by no more than this is level or upright.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const STRAIGHT: Pt = Pt::new(0.5);
/// How exactly the corners of a rounded path are followed.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const CURVE_ACCURACY: Pt = Pt::new(0.1);
/// Ruled lines nearer than this are one ruled line.
/// At ten times of it, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const SAME_STROKE: Pt = Pt::new(1.5);
/// Pieces of a ruled line with no more between them are one piece.
/// At ten times of it, the test `two_tables_stay_two` fails.
pub(in crate::read::pdf) const STROKE_GAP: Pt = Pt::new(2.0);
/// Ruled lines that come this near to each other meet; beside the two lines of a thin double border, they end farther from
/// its middle.
/// At half of it, the test `ruled_lines_may_end_a_little_before_a_double_border` fails.
pub(in crate::read::pdf) const CORNER_GAP: Pt = Pt::new(3.0);
/// Boxes this near are cells of one table: web pages leave a little between the cells.
/// At half of it, the test `ruled_lines_may_end_a_little_before_a_double_border` fails.
pub(in crate::read::pdf) const CELL_GAP: Pt = Pt::new(4.0);
/// What is shorter after joining is no border. Word draws borders in pieces, with squares of 0.5 pt in the corners.
/// At twice of it, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const SHORTEST_BORDER: Pt = Pt::new(6.0);
/// Two lines nearer than this are a double border, and no row lies between them.
/// At ten times of it, the test `a_square_that_lies_open_is_no_cell` fails.
pub(in crate::read::pdf) const DOUBLE_BORDER: Pt = Pt::new(4.0);
/// A frame round so much of the page, in both directions, is no table.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const PAGE_FRAME: Share = Share::new(0.85);

// Shaded cells

/// Shaded cells of one row differ by no more than this in height and place.
/// At a tenth of it, the test `cells_side_by_side_have_edges` fails.
pub(in crate::read::pdf) const SHADE_SHIFT: Pt = Pt::new(1.0);
/// Shaded cells further apart than this are not of one row.
/// At a tenth of it, the test `cells_side_by_side_have_edges` fails.
pub(in crate::read::pdf) const SHADE_GAP: Pt = Pt::new(4.0);
/// What is shaded and lower or narrower than this is no cell.
/// At ten times of it, the test `cells_side_by_side_have_edges` fails.
pub(in crate::read::pdf) const SMALLEST_SHADE: Pt = Pt::new(8.0);

// Cells

/// How far the rectangle that the text of a cell is clipped to may lie from the edges of the cell.
/// At a tenth of it, the test `words_clips_split_a_head_without_borders` fails.
pub(in crate::read::pdf) const CLIP_INSET: Pt = Pt::new(3.0);
/// Texts on both sides of an edge may overlap so far: a slanted letter leans over it.
/// At ten times of it, the test `it_splits_a_frame_and_keeps_its_edges` fails.
pub(in crate::read::pdf) const LEANING: Pt = Pt::new(1.0);
/// What lies between the text of a cell and its edge, where nothing else tells.
/// At half of it, the test `a_table_is_found_where_no_ruled_line_is_drawn` fails.
pub(in crate::read::pdf) const CELL_PADDING: Pt = Pt::new(3.0);
/// How far the columns of a table may lie apart on two pages.
/// At ten times of it, the test `a_head_alone_on_its_page_takes_the_columns_of_its_rows` fails.
pub(in crate::read::pdf) const PAGE_SHIFT: Pt = Pt::new(2.0);

// Rows with ruled lines between them and none between their columns

/// How far ends and joints of such lines may lie apart and still be the same.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const JOINT_SHIFT: Pt = Pt::new(2.0);
/// Joints nearer than this to an end, or to each other, are one.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const SHORTEST_PIECE: Pt = Pt::new(4.0);
/// Pieces at heights nearer than this are one line: web pages leave a little between the cells.
/// At ten times of it, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const LEVEL_SHIFT: Pt = Pt::new(2.5);
/// A ruled line shorter than this has no columns.
/// At ten times of it, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const SHORTEST_ROW: Pt = Pt::new(72.0);
/// The lines of one row are no further apart than this, and neither are they from the ruled lines.
/// At half of it, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const LINE_PITCH: Em = Em::new(1.8);
/// Nor are the first lines of two rows further apart than this.
/// At a tenth of it, the test `ruled_lines_round_the_head_alone_make_no_table_of_many_rows` fails.
pub(in crate::read::pdf) const ROW_PITCH: Em = Em::new(4.0);
/// A head may be as high as this, however few rows are below it.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const HEAD_HEIGHT: Em = Em::new(3.6);
/// A strip narrower than this is the space between two words.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const NARROWEST_STRIP: Em = Em::new(0.2);
/// How far from a ruled line in pieces lines may stand that have its columns.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const JOINT_REACH: Pt = Pt::new(36.0);
/// The tallest row without any text.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const TALLEST_BLANK: Pt = Pt::new(60.0);
/// A text that reaches no further than this over the edge of a column does not cross it.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const EDGE_OVERHANG: Pt = Pt::new(1.0);
/// The upper edge of a row without a ruled line above it, over its baseline.
/// At half of it, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const ROW_ABOVE: Em = Em::new(1.2);
/// The lower edge of a row without a ruled line below it, under its baseline.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const ROW_BELOW: Em = Em::new(0.3);

// Checkboxes

/// The sides of a checkbox.
/// At half of it, the test `a_dark_square_in_its_middle_ticks_it_and_any_other_does_not` fails.
pub(in crate::read::pdf) const BOX_SIDES: RangeInclusive<Pt> = Pt::new(6.0)..=Pt::new(18.0);
/// Nothing in a checkbox is larger.
/// At half of it, `fixtures/nordland-tiltak-rotete/form.pdf` reads otherwise.
pub(in crate::read::pdf) const LARGEST_MARK: Pt = Pt::new(20.0);
/// How much the two sides of a checkbox may differ.
/// At a tenth of it, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const BOX_OBLONG: Share = Share::new(0.2);
/// A shape with so much of the sides of a box is the box itself, or its background.
/// At half of it, the test `a_dark_square_in_its_middle_ticks_it_and_any_other_does_not` fails.
pub(in crate::read::pdf) const FILLS_BOX: Share = Share::new(0.75);
/// A filled square that ticks a box has such a part of its sides, and is neither a spot nor the background.
/// At half of it, the test `a_dark_square_in_its_middle_ticks_it_and_any_other_does_not` fails.
pub(in crate::read::pdf) const INNER_SQUARE: Range<Share> = Share::new(0.3)..Share::new(0.75);
/// How far the middle of such a square may lie from that of its box.
/// At twice of it, the test `a_dark_square_in_its_middle_ticks_it_and_any_other_does_not` fails.
pub(in crate::read::pdf) const OFF_CENTRE: Share = Share::new(0.15);
/// What lies this near to the sides of a box, as a part of them, may belong to the box.
/// At a tenth of it, the test `its_own_sides_are_not_in_it` fails.
pub(in crate::read::pdf) const BOX_RIM: Share = Share::new(0.2);
/// A mark reaches no further than this out of its box.
/// At a tenth of it, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const MARK_OVERHANG: Pt = Pt::new(2.0);
/// Boxes no further apart than this are those that digits are written into.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const DIGIT_BOX_GAP: Pt = Pt::new(1.0);
/// Word and LibreOffice let a box hang a fifth below the baseline: its middle is so far above that.
/// At ten times of it, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const BOX_MIDDLE: Em = Em::new(0.3);
/// A colour lighter than this is pale: nearer to white than to black.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const PALE: Share = Share::new(0.5);
/// The side of the squares that small rectangles are looked up in; larger ones are not small.
/// At a tenth of it, the test `a_dark_square_in_its_middle_ticks_it_and_any_other_does_not` fails.
pub(in crate::read::pdf) const INDEX_SIDE: Pt = Pt::new(72.0);

// Fields whose text the file does not draw

/// The largest letters of text that no appearance gives a size.
/// At half of it, `fixtures/nordland-tiltak-delt-uh/form-felt.pdf` reads otherwise.
pub(in crate::read::pdf) const FIELD_LETTERS: Pt = Pt::new(11.0);
/// From one line of a field to the next.
/// At twice of it, the test `fields_stand_where_they_are` fails.
pub(in crate::read::pdf) const FIELD_PITCH: Em = Em::new(1.4);
/// From the upper edge of a field to its first baseline.
/// At half of it, the test `fields_stand_where_they_are` fails.
pub(in crate::read::pdf) const FIELD_BASE: Em = Em::new(1.1);
/// No letter of a field is wider.
/// At a tenth of it, the test `a_text_field_shows_its_value_where_its_look_is_empty_stale_or_a_comb` fails.
pub(in crate::read::pdf) const FIELD_LETTER_WIDTH: Em = Em::new(0.5);

// Pages

/// Points to an inch.
pub(in crate::read::pdf) const INCH: f32 = 72.0;

/// What a page may take as the size of its unit, in points; others are not believed.
pub(in crate::read::pdf) const USER_UNITS: RangeInclusive<f32> = 0.01..=100.0;

// What is seen

/// What lets less through than this hides what is under it.
pub(in crate::read::pdf) const OPAQUE: Share = Share::new(0.98);
/// What is lower or narrower than this hides no letter.
pub(in crate::read::pdf) const SMALLEST_COVER: Pt = Pt::new(4.0);
/// Letters that differ less from what is under them are not seen, by parts of 255: white on Word's lightest grey.
pub(in crate::read::pdf) const UNSEEN_CONTRAST: u8 = 16;
/// From here on they are read without effort: silver on white differs by 63, Word's lightest grey for text by 38.
pub(in crate::read::pdf) const CLEAR_CONTRAST: u8 = 32;
/// What is written instead of covered words stands no further from them.
pub(in crate::read::pdf) const INSTEAD: Em = Em::new(1.5);
/// About as high as a small letter is.
pub(in crate::read::pdf) const SMALL_LETTER: Em = Em::new(0.5);
/// And a capital letter.
pub(in crate::read::pdf) const CAPITAL: Em = Em::new(0.7);

// What is struck out

/// A line that strikes letters out lies so far above their baseline: Word and LibreOffice strike at 0.25 to 0.33, and
/// underline below 0.
pub(in crate::read::pdf) const STRIKE: Range<Em> = Em::new(0.15)..Em::new(0.55);
/// The largest letters that are looked for above a line.
pub(in crate::read::pdf) const LARGEST_STRUCK: Pt = Pt::new(48.0);
/// So much of a letter's width is struck at least.
pub(in crate::read::pdf) const STRUCK_WIDTH: Share = Share::new(0.6);
/// A line that strikes words out goes on no further beyond them than a blank.
pub(in crate::read::pdf) const STRIKE_BEYOND: Em = Em::new(1.0);
/// A longer one strikes out what it goes through where so much of it goes through letters.
pub(in crate::read::pdf) const STRIKE_ON_LETTERS: Share = Share::new(0.5);

// What is set off

/// A line that underlines letters lies so far below their baseline: Word at 0.1, LibreOffice at 0.1 to 0.15, and browsers at
/// up to 0.2.
pub(in crate::read::pdf) const UNDERLINE: Range<Em> = Em::new(0.02)..Em::new(0.25);
/// A line under words, or a marker's colour, goes on no further beyond them than this. Cells have at least 2.8 pt beside their
/// text (LibreOffice), so that neither their borders nor their shades fit it.
pub(in crate::read::pdf) const MARKER_BEYOND: Em = Em::new(0.2);
/// A marker's colour is no higher than a line; LibreOffice's is 1.15.
pub(in crate::read::pdf) const MARKER_HEIGHT: Em = Em::new(1.5);

// What is drawn with a pen

/// A clip this near to the rectangle of an annotation is its own.
pub(in crate::read::pdf) const ANNOTATION_CLIP: Pt = Pt::new(1.0);
/// A picture or a stamp no larger than this is a sign, such as a tick: programs for telephones have no other way to draw one.
pub(in crate::read::pdf) const LARGEST_SIGN: Pt = Pt::new(40.0);
/// A mark over a box is no larger, in sizes of the box.
pub(in crate::read::pdf) const MARK_SIZE: Em = Em::new(3.5);
/// A mark whose middle lies this near to a box, in widths of it, is made in it.
pub(in crate::read::pdf) const MARK_NEAR: Share = Share::new(0.4);
/// What is smaller than this share of a box is a speck.
pub(in crate::read::pdf) const SPECK: Share = Share::new(0.2);
/// The end of a tick lies so near to its top, as a share of its height.
pub(in crate::read::pdf) const TICK_END: Share = Share::new(0.25);
/// A stroke drawn by hand goes along a line of text where it is no higher than this share of its width,
pub(in crate::read::pdf) const PEN_LEVEL: Share = Share::new(0.15);
/// of which no more than this counts.
pub(in crate::read::pdf) const PEN_LENGTH: Pt = Pt::new(50.0);

// Texts on each other

/// Baselines of letters on each other lie no further apart.
pub(in crate::read::pdf) const ON_LEVEL: Em = Em::new(0.35);
/// Letters that overlap by more than this share of the narrower one are on each other; kerned ones overlap by less.
pub(in crate::read::pdf) const ON_LETTER: Share = Share::new(0.4);
/// A letter printed again as its own shadow lies this near.
pub(in crate::read::pdf) const SHADOW: Em = Em::new(0.3);

// What lies over or under a page and is not part of it

/// Letters of a watermark are this many times as large as most of the page's.
pub(in crate::read::pdf) const WATERMARK_SIZE: Em = Em::new(1.8);
/// Pale letters of this size are a watermark wherever they stand.
pub(in crate::read::pdf) const PALE_WATERMARK: Pt = Pt::new(40.0);
/// The numbers of lines stand at least so far from the text,
pub(in crate::read::pdf) const LINE_NUMBER_GAP: Pt = Pt::new(4.0);
/// begin or end within so much of each other,
pub(in crate::read::pdf) const LINE_NUMBER_SHIFT: Pt = Pt::new(1.5);
/// and are no wider than this.
pub(in crate::read::pdf) const LINE_NUMBER_WIDTH: Pt = Pt::new(30.0);

// Scanned pages

/// A run of dark pixels this long is no stroke of a letter, nor those of several: the upper strokes of `TETT` are as good
/// as one.
/// At a tenth of it, the test `long_thin_runs_are_lines_and_strokes_and_bars_are_none` fails.
pub(in crate::read::pdf) const SCANNED_LEVEL: Inch = Inch::new(0.7);
/// Upright lines may be no longer than a row of a table is high.
/// At twice of it, the test `a_picture_is_read_as_a_page_that_draws` fails.
pub(in crate::read::pdf) const SCANNED_UPRIGHT: Inch = Inch::new(0.17);
/// What is thicker is no line.
/// At a tenth of it, the test `a_picture_is_read_as_a_page_that_draws` fails.
pub(in crate::read::pdf) const SCANNED_THICKEST: Inch = Inch::new(0.05);
/// Noise leaves gaps, and lines end a little before they meet.
/// At ten times of it, the test `long_thin_runs_are_lines_and_strokes_and_bars_are_none` fails.
pub(in crate::read::pdf) const SCANNED_GAP: Inch = Inch::new(0.012);
/// An upright line this near to a level one meets it; a `j` at the foot of a cell does not come as near.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const SCANNED_CORNER: Inch = Inch::new(0.02);
/// The sides of a checkbox.
/// At half of it, the test `a_picture_is_read_as_a_page_that_draws` fails.
pub(in crate::read::pdf) const SCANNED_BOX: RangeInclusive<Inch> = Inch::new(0.085)..=Inch::new(0.25);
/// Gaps in the side of a checkbox: in its short lines, noise leaves less than in long ones.
/// Not proved: from a tenth of it to ten times, no test and no form of ours changes.
pub(in crate::read::pdf) const SCANNED_BOX_GAP: Inch = Inch::new(0.007);
/// No sheet lies further askew than this.
/// At a tenth of it, the test `a_sheet_that_lies_askew_is_turned_back` fails.
pub(in crate::read::pdf) const MOST_TILT: Share = Share::new(0.05);
/// The tilts that are tried differ by so much: a quarter of a degree first, then a fiftieth.
/// At ten times of it, the test `a_sheet_that_lies_askew_is_turned_back` fails.
pub(in crate::read::pdf) const TILT_STEPS: [Share; 2] = [Share::new(0.004), Share::new(0.0004)];
/// A page that is tilted less is not turned: a line stays within its pixels.
/// At half of it, the test `a_sheet_that_lies_askew_is_turned_back` fails.
pub(in crate::read::pdf) const LEAST_TILT: Share = Share::new(0.0005);
/// A digit that is less certain than this is not read.
/// At half of it, the test `a_digit_that_is_not_certain_is_not_read` fails.
pub(in crate::read::pdf) const SURE: Share = Share::new(0.9);
/// Blanks wider than this part columns.
/// At a tenth of it, the test `words_stand_on_their_line_with_blanks_between_them` fails.
pub(in crate::read::pdf) const SCANNED_BLANK: Em = Em::new(1.5);
/// Letters reach this far above their height, in the sizes that fonts are measured in.
/// At a tenth of it, the test `words_stand_on_their_line_with_blanks_between_them` fails.
pub(in crate::read::pdf) const SCANNED_SIZE: Em = Em::new(1.15);
/// A letter that shares more than this of its width with the one beside it is none: no two letters fill the same ink.
pub(in crate::read::pdf) const GHOST: Share = Share::new(0.6);
/// A page lies on its side where its letters, without the lines of tables, stand less in rows than this share of how they
/// stand in columns: on 29 scanned pages in rows 1.17 to 4.64 times as much.
pub(in crate::read::pdf) const SIDEWAYS: Share = Share::new(0.9);
/// Words of a page that lies upside down are less certain than this on the whole: 0.44, and upright 0.90 (clean scans).
pub(in crate::read::pdf) const UNCERTAIN: Share = Share::new(0.65);
