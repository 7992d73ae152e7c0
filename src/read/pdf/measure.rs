//! Every tolerance of this reader: what it allows, in which unit, and the file or test that needs it. Each proof was
//! tried: that tolerance alone was changed, and the tests and forms were run.

mod length;

pub(in crate::read::pdf) use self::length::{Em, Inch, Pt, Share};
use std::ops::{Range, RangeInclusive};

// Letters

/// Letters reach this far above their baseline.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const ASCENT: Em = Em::new(0.85);
/// Letters reach this far below their baseline.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const DESCENT: Em = Em::new(0.25);
/// The middle of a small letter lies this far above its baseline; it decides the cell that a letter belongs to.
/// At ten times this value, the test `an_empty_square_is_unticked_and_a_cross_or_tick_ticked` fails.
pub(in crate::read::pdf) const MIDDLE: Em = Em::new(0.25);
/// A letter whose baseline has a slope of less than this is upright.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const UPRIGHT: Share = Share::new(0.1);
/// A letter that begins this near to the end of another follows it.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const FOLLOWS: Em = Em::new(0.1);
/// Word prints a bold letter that the font lacks as the same letter twice, this near.
/// At twice this value, `fixtures/nordland-tiltak-nynorsk/form-felt.pdf` reads differently.
pub(in crate::read::pdf) const OVERPRINT: Em = Em::new(0.1);
/// A letter that begins further than this to the left of the letter printed before it does not continue its run.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const MOST_BACK: Em = Em::new(0.25);
/// A raised letter lies less than this above the baseline of larger letters. Baselines of letters on one line differ by
/// less than this, in the size of the smaller letter.
/// At half this value, the test `raised_letters_stay_on_their_line_and_lines_apart` fails.
pub(in crate::read::pdf) const RAISED: Em = Em::new(0.5);
/// A lowered letter lies less than this below the baseline of larger letters.
/// At twice this value, the test `a_heading_is_a_line_of_its_own` fails.
pub(in crate::read::pdf) const LOWERED: Em = Em::new(0.25);

/// A footnote mark is smaller than this, in sizes of the letters before it: LibreOffice prints it at 0.58, Word at
/// 0.65.
pub(in crate::read::pdf) const NOTE_SIZE: Em = Em::new(0.8);
/// A footnote mark is raised by more than this above the baseline: LibreOffice raises it by 0.33, Word by 0.35.
pub(in crate::read::pdf) const NOTE_RISE: Em = Em::new(0.2);

// Gaps in a line

/// A blank with less room than this between its neighbours lies under the text.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const NO_GAP: Em = Em::new(0.02);
/// Gaps between words are wider than this; gaps inside words are at most a third of it (measured).
/// At half this value, the test `letters_of_a_word_may_stand_apart_a_little` fails.
pub(in crate::read::pdf) const WORD_GAP: Em = Em::new(0.15);
/// Where a line prints blanks between its words, a column may begin after any gap without one that is wider than this.
/// At twice this value, the test `a_column_begins_where_the_next_line_has_one` fails.
pub(in crate::read::pdf) const BARE_GAP: Em = Em::new(0.2);
/// No gap inside a text is wider than this; after a wider gap, a column may begin.
/// At half this value, the test `blanks_in_a_text_are_no_columns` fails.
pub(in crate::read::pdf) const COLUMN_GAP: Em = Em::new(0.6);
/// A gap wider than this separates columns, not words.
/// At half this value, the test `many_blanks_are_a_new_piece` fails.
pub(in crate::read::pdf) const WIDE_GAP: Em = Em::new(1.5);
/// Kerning may make a letter this much narrower.
pub(in crate::read::pdf) const KERNING: Pt = Pt::new(0.5);

// Lines on a page

/// A line this near to the upper or lower edge of the page is in its margin.
/// At half this value, the test `running_heads_stay_on_the_first_page_and_feet_on_the_last` fails.
pub(in crate::read::pdf) const MARGIN: Pt = Pt::new(60.0);
/// A gap that reaches no further than this beyond a gap in the next line lies between the same columns.
/// At ten times this value, the test `a_column_may_begin_behind_a_blank_that_ends_a_full_line` fails.
pub(in crate::read::pdf) const GAP_SHIFT: Pt = Pt::new(1.0);
/// A row and its head are no further apart than this.
/// At twice this value, the test `a_column_begins_where_the_next_line_has_one` fails.
pub(in crate::read::pdf) const HEAD_DISTANCE: Em = Em::new(5.0);

// Ruled lines

/// A filled rectangle this thin is a ruled line.
/// At a tenth of this value, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const THIN: Pt = Pt::new(3.0);
/// A stroke whose ends differ by no more than this is level or upright.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const STRAIGHT: Pt = Pt::new(0.5);
/// The accuracy with which curves are approximated.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const CURVE_ACCURACY: Pt = Pt::new(0.1);
/// Ruled lines nearer than this are one ruled line.
/// At ten times this value, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const SAME_STROKE: Pt = Pt::new(1.5);
/// Pieces of a ruled line with no wider gap than this between them are one piece.
/// At ten times this value, the test `two_tables_stay_two` fails.
pub(in crate::read::pdf) const STROKE_GAP: Pt = Pt::new(2.0);
/// Ruled lines this near to each other meet. At a thin double border, they may end farther from its middle.
/// At half this value, the test `ruled_lines_may_end_a_little_before_a_double_border` fails.
pub(in crate::read::pdf) const CORNER_GAP: Pt = Pt::new(3.0);
/// Boxes this near to each other are cells of one table: web pages leave small gaps between cells.
/// At half this value, the test `ruled_lines_may_end_a_little_before_a_double_border` fails.
pub(in crate::read::pdf) const CELL_GAP: Pt = Pt::new(4.0);
/// A ruled line shorter than this after joining is no border. Word draws borders in pieces, with squares of 0.5 pt in
/// the corners.
/// At twice this value, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const SHORTEST_BORDER: Pt = Pt::new(6.0);
/// Two lines nearer than this are a double border, and no row lies between them.
/// At ten times this value, the test `an_open_square_is_no_cell` fails.
pub(in crate::read::pdf) const DOUBLE_BORDER: Pt = Pt::new(4.0);
/// A frame round more than this share of the page, in both directions, is no table.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const PAGE_FRAME: Share = Share::new(0.85);

// Shaded cells

/// Shaded cells of one row differ by no more than this in height and place.
/// At a tenth of this value, the test `cells_side_by_side_have_edges` fails.
pub(in crate::read::pdf) const SHADE_SHIFT: Pt = Pt::new(1.0);
/// Shaded cells further apart than this are not of one row.
/// At a tenth of this value, the test `cells_side_by_side_have_edges` fails.
pub(in crate::read::pdf) const SHADE_GAP: Pt = Pt::new(4.0);
/// A shaded area lower or narrower than this is no cell.
/// At ten times this value, the test `cells_side_by_side_have_edges` fails.
pub(in crate::read::pdf) const SMALLEST_SHADE: Pt = Pt::new(8.0);

// Cells

/// How far the rectangle that the text of a cell is clipped to may lie from the edges of the cell.
/// At a tenth of this value, the test `words_clips_split_a_head_without_borders` fails.
pub(in crate::read::pdf) const CLIP_INSET: Pt = Pt::new(3.0);
/// Texts on both sides of an edge may overlap this far: a slanted letter reaches over it.
/// At ten times this value, the test `a_tagged_table_splits_a_frame_and_keeps_its_edges` fails.
pub(in crate::read::pdf) const LEANING: Pt = Pt::new(1.0);
/// The space between the text of a cell and its edge, where no ruled line shows it.
/// At half this value, the test `a_table_is_found_where_no_ruled_line_is_drawn` fails.
pub(in crate::read::pdf) const CELL_PADDING: Pt = Pt::new(3.0);
/// How far the columns of a table may lie apart on two pages.
/// At ten times this value, the test `a_head_alone_on_its_page_takes_the_columns_of_its_rows` fails.
pub(in crate::read::pdf) const PAGE_SHIFT: Pt = Pt::new(2.0);

// Rows with ruled lines between them and none between their columns

/// Ends or joints of such lines no further apart than this are the same.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const JOINT_SHIFT: Pt = Pt::new(2.0);
/// Joints nearer than this to an end, or to each other, are one.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const SHORTEST_PIECE: Pt = Pt::new(4.0);
/// Pieces at heights nearer than this are one line: web pages leave small gaps between cells.
/// At ten times this value, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const LEVEL_SHIFT: Pt = Pt::new(2.5);
/// A ruled line shorter than this has no columns.
/// At ten times this value, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const SHORTEST_ROW: Pt = Pt::new(72.0);
/// The printed lines of one row are no further than this from each other and from the ruled lines.
/// At half this value, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const LINE_PITCH: Em = Em::new(1.8);
/// The first lines of two rows are no further apart than this.
/// At a tenth of this value, the test `ruled_lines_round_the_head_alone_make_no_table_of_many_rows` fails.
pub(in crate::read::pdf) const ROW_PITCH: Em = Em::new(4.0);
/// A head may be as high as this, however few rows are below it.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const HEAD_HEIGHT: Em = Em::new(3.6);
/// A strip narrower than this is the space between two words.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const NARROWEST_STRIP: Em = Em::new(0.2);
/// Printed lines this near to a ruled line in pieces have its columns.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const JOINT_REACH: Pt = Pt::new(36.0);
/// The tallest row without any text.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const TALLEST_BLANK: Pt = Pt::new(60.0);
/// A text that reaches no further than this over the edge of a column does not cross it.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const EDGE_OVERHANG: Pt = Pt::new(1.0);
/// The upper edge of a row without a ruled line above it, over its baseline.
/// At half this value, the test `a_head_of_two_lines_keeps_its_first` fails.
pub(in crate::read::pdf) const ROW_ABOVE: Em = Em::new(1.2);
/// The lower edge of a row without a ruled line below it, under its baseline.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const ROW_BELOW: Em = Em::new(0.3);

// Checkboxes

/// The sides of a checkbox.
/// At half this value, the test `only_a_dark_square_in_the_middle_ticks_a_box` fails.
pub(in crate::read::pdf) const BOX_SIDES: RangeInclusive<Pt> = Pt::new(6.0)..=Pt::new(18.0);
/// No mark in a checkbox is larger than this.
/// At half this value, `fixtures/nordland-tiltak-rotete/form.pdf` reads differently.
pub(in crate::read::pdf) const LARGEST_MARK: Pt = Pt::new(20.0);
/// How much the two sides of a checkbox may differ.
/// At a tenth of this value, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const BOX_OBLONG: Share = Share::new(0.2);
/// A shape with at least this share of the sides of a box is the box itself, or its background.
/// At half this value, the test `only_a_dark_square_in_the_middle_ticks_a_box` fails.
pub(in crate::read::pdf) const FILLS_BOX: Share = Share::new(0.75);
/// A filled square that ticks a box measures this share of the box; a smaller one is a spot, a larger one the
/// background.
/// At half this value, the test `only_a_dark_square_in_the_middle_ticks_a_box` fails.
pub(in crate::read::pdf) const INNER_SQUARE: Range<Share> = Share::new(0.3)..Share::new(0.75);
/// How far the middle of such a square may lie from the middle of its box, as a share of the box.
/// At twice this value, the test `only_a_dark_square_in_the_middle_ticks_a_box` fails.
pub(in crate::read::pdf) const OFF_CENTRE: Share = Share::new(0.15);
/// A bar this near to a side of a box, as a share of the box, may belong to the box.
/// At a tenth of this value, the test `the_sides_of_a_box_are_no_mark` fails.
pub(in crate::read::pdf) const BOX_RIM: Share = Share::new(0.2);
/// A mark reaches no further than this out of its box.
/// At a tenth of this value, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const MARK_OVERHANG: Pt = Pt::new(2.0);
/// Boxes no further apart than this are boxes for single digits.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const DIGIT_BOX_GAP: Pt = Pt::new(1.0);
/// Word and LibreOffice let a box hang a fifth below the baseline: its middle lies this far above the baseline.
/// At ten times this value, the test `a_box_of_four_lines_is_a_checkbox` fails.
pub(in crate::read::pdf) const BOX_MIDDLE: Em = Em::new(0.3);
/// A colour lighter than this is pale: nearer to white than to black.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const PALE: Share = Share::new(0.5);
/// The side of the bins in which small rectangles are looked up; larger rectangles are not indexed.
/// At a tenth of this value, the test `only_a_dark_square_in_the_middle_ticks_a_box` fails.
pub(in crate::read::pdf) const INDEX_SIDE: Pt = Pt::new(72.0);

// Fields whose text the file does not draw

/// The largest font size of text without an appearance.
/// At half this value, `fixtures/nordland-tiltak-delt-uh/form-felt.pdf` reads differently.
pub(in crate::read::pdf) const FIELD_LETTERS: Pt = Pt::new(11.0);
/// The distance between two lines of a field.
/// At twice this value, the test `fields_are_read_in_their_places` fails.
pub(in crate::read::pdf) const FIELD_PITCH: Em = Em::new(1.4);
/// From the upper edge of a field to its first baseline.
/// At half this value, the test `fields_are_read_in_their_places` fails.
pub(in crate::read::pdf) const FIELD_BASE: Em = Em::new(1.1);
/// No letter of a field is wider than this.
/// At a tenth of this value, the test `a_text_field_shows_its_value_where_its_look_is_empty_stale_or_a_comb` fails.
pub(in crate::read::pdf) const FIELD_LETTER_WIDTH: Em = Em::new(0.5);

// Pages

/// Points to an inch.
pub(in crate::read::pdf) const INCH: f32 = 72.0;

/// The accepted sizes of a page's unit (`UserUnit`); others are ignored.
pub(in crate::read::pdf) const USER_UNITS: RangeInclusive<f32> = 0.01..=100.0;

// What is seen

/// Paint of at least this opacity hides what is under it.
pub(in crate::read::pdf) const OPAQUE: Share = Share::new(0.98);
/// An area lower or narrower than this hides no letter.
pub(in crate::read::pdf) const SMALLEST_COVER: Pt = Pt::new(4.0);
/// Letters that differ by less than this from their background, in parts of 255, cannot be seen: white on Word's
/// lightest grey.
pub(in crate::read::pdf) const UNSEEN_CONTRAST: u8 = 16;
/// Letters that differ by at least this are clearly legible: silver on white differs by 63, Word's lightest grey for
/// text by 38.
pub(in crate::read::pdf) const CLEAR_CONTRAST: u8 = 32;
/// Text that replaces covered words is no further than this from them.
pub(in crate::read::pdf) const INSTEAD: Em = Em::new(1.5);
/// About the height of a small letter.
pub(in crate::read::pdf) const SMALL_LETTER: Em = Em::new(0.5);
/// About the height of a capital letter.
pub(in crate::read::pdf) const CAPITAL: Em = Em::new(0.7);

// What is struck out

/// A line that strikes letters out lies this far above their baseline: Word and LibreOffice strike at 0.25 to 0.33, and
/// underline below 0.
pub(in crate::read::pdf) const STRIKE: Range<Em> = Em::new(0.15)..Em::new(0.55);
/// The largest letters that a line may strike out or underline.
pub(in crate::read::pdf) const LARGEST_STRUCK: Pt = Pt::new(48.0);
/// A line covers at least this share of the width of a letter that it strikes out or underlines.
pub(in crate::read::pdf) const STRUCK_WIDTH: Share = Share::new(0.6);
/// A line that strikes words out reaches no further than this beyond them: about a blank.
pub(in crate::read::pdf) const STRIKE_BEYOND: Em = Em::new(1.0);
/// A longer line strikes out the letters that it crosses where they cover at least this share of it.
pub(in crate::read::pdf) const STRIKE_ON_LETTERS: Share = Share::new(0.5);

// What is set off

/// A line that underlines letters lies this far below their baseline: Word at 0.1, LibreOffice at 0.1 to 0.15, and
/// browsers at up to 0.2.
pub(in crate::read::pdf) const UNDERLINE: Range<Em> = Em::new(0.02)..Em::new(0.25);
/// An underline or a highlight reaches no further than this beyond its words. Cells have at least 2.8 pt beside their
/// text (LibreOffice), so that neither their borders nor their shading fits.
pub(in crate::read::pdf) const MARKER_BEYOND: Em = Em::new(0.2);
/// A highlight is no higher than this; LibreOffice's is 1.15.
pub(in crate::read::pdf) const MARKER_HEIGHT: Em = Em::new(1.5);

// What is drawn with a pen

/// A clip this near to the rectangle of an annotation belongs to the annotation.
pub(in crate::read::pdf) const ANNOTATION_CLIP: Pt = Pt::new(1.0);
/// A picture or a stamp no larger than this is a mark, such as a tick: mobile apps have no other way to draw one.
pub(in crate::read::pdf) const LARGEST_SIGN: Pt = Pt::new(40.0);
/// A mark over a box is no larger than this, in sizes of the box.
pub(in crate::read::pdf) const MARK_SIZE: Em = Em::new(3.5);
/// A mark whose middle lies this near to a box, in widths of the box, belongs to it.
pub(in crate::read::pdf) const MARK_NEAR: Share = Share::new(0.4);
/// A shape smaller than this share of a box is a speck.
pub(in crate::read::pdf) const SPECK: Share = Share::new(0.2);
/// The end of a tick lies this near to its top, as a share of its height.
pub(in crate::read::pdf) const TICK_END: Share = Share::new(0.25);
/// A stroke drawn by hand runs along a line of text where it is no higher than this share of its width.
pub(in crate::read::pdf) const PEN_LEVEL: Share = Share::new(0.15);
/// No more of the stroke's width than this counts for [`PEN_LEVEL`].
pub(in crate::read::pdf) const PEN_LENGTH: Pt = Pt::new(50.0);

// Texts on each other

/// Baselines of letters printed over each other lie no further apart than this.
pub(in crate::read::pdf) const ON_LEVEL: Em = Em::new(0.35);
/// Letters that overlap by more than this share of the narrower one are printed over each other; kerned letters overlap
/// by less.
pub(in crate::read::pdf) const ON_LETTER: Share = Share::new(0.4);
/// A letter printed again as its own shadow lies this near.
pub(in crate::read::pdf) const SHADOW: Em = Em::new(0.3);

// What lies over or under a page and is not part of it

/// Letters of a watermark are this many times as large as most of the page's.
pub(in crate::read::pdf) const WATERMARK_SIZE: Em = Em::new(1.8);
/// Pale letters of this size are a watermark wherever they stand.
pub(in crate::read::pdf) const PALE_WATERMARK: Pt = Pt::new(40.0);
/// Line numbers are at least this far from the text.
pub(in crate::read::pdf) const LINE_NUMBER_GAP: Pt = Pt::new(4.0);
/// Line numbers are aligned at their left or right edges within this distance.
pub(in crate::read::pdf) const LINE_NUMBER_SHIFT: Pt = Pt::new(1.5);
/// Line numbers begin within this distance of the leftmost letter.
pub(in crate::read::pdf) const LINE_NUMBER_WIDTH: Pt = Pt::new(30.0);

// Scanned pages

/// A run of dark pixels this long is neither a stroke of a letter nor several strokes in a row, like the upper strokes
/// of `TETT`.
/// At a tenth of this value, the test `long_thin_runs_are_lines_and_short_or_thick_ones_are_not` fails.
pub(in crate::read::pdf) const SCANNED_LEVEL: Inch = Inch::new(0.7);
/// Upright lines are at least this long, the height of a low table row.
/// At twice this value, the test `a_picture_is_read_like_a_drawn_page` fails.
pub(in crate::read::pdf) const SCANNED_UPRIGHT: Inch = Inch::new(0.17);
/// A run thicker than this is no line.
/// At a tenth of this value, the test `a_picture_is_read_like_a_drawn_page` fails.
pub(in crate::read::pdf) const SCANNED_THICKEST: Inch = Inch::new(0.05);
/// The widest gap in a line: noise leaves gaps, and lines end a little before they meet.
/// At ten times this value, the test `long_thin_runs_are_lines_and_short_or_thick_ones_are_not` fails.
pub(in crate::read::pdf) const SCANNED_GAP: Inch = Inch::new(0.012);
/// An upright line this near to a level one meets it; a `j` at the foot of a cell does not come as near.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const SCANNED_CORNER: Inch = Inch::new(0.02);
/// The sides of a checkbox.
/// At half this value, the test `a_picture_is_read_like_a_drawn_page` fails.
pub(in crate::read::pdf) const SCANNED_BOX: RangeInclusive<Inch> = Inch::new(0.085)..=Inch::new(0.25);
/// The widest gap in the side of a checkbox: noise leaves smaller gaps in short lines than in long ones.
/// Not proved: from a tenth to ten times this value, no test and no form changes.
pub(in crate::read::pdf) const SCANNED_BOX_GAP: Inch = Inch::new(0.007);
/// No sheet lies further askew than this.
/// At a tenth of this value, the test `a_sheet_that_lies_askew_is_turned_back` fails.
pub(in crate::read::pdf) const MOST_TILT: Share = Share::new(0.05);
/// The steps between the tilts that are tried: a quarter of a degree first, then a fiftieth.
/// At ten times this value, the test `a_sheet_that_lies_askew_is_turned_back` fails.
pub(in crate::read::pdf) const TILT_STEPS: [Share; 2] = [Share::new(0.004), Share::new(0.0004)];
/// A page that is tilted less is not turned: a line stays within its pixels.
/// At half this value, the test `a_sheet_that_lies_askew_is_turned_back` fails.
pub(in crate::read::pdf) const LEAST_TILT: Share = Share::new(0.0005);
/// A digit that is less certain than this is not read.
/// At half this value, the test `a_digit_that_is_not_certain_is_not_read` fails.
pub(in crate::read::pdf) const SURE: Share = Share::new(0.9);
/// Blanks wider than this separate columns.
/// At a tenth of this value, the test `words_are_on_their_line_with_blanks_between_them` fails.
pub(in crate::read::pdf) const SCANNED_BLANK: Em = Em::new(1.5);
/// The font size of a scanned line, as a multiple of its `x_size` in hOCR.
/// At a tenth of this value, the test `words_are_on_their_line_with_blanks_between_them` fails.
pub(in crate::read::pdf) const SCANNED_SIZE: Em = Em::new(1.15);
/// A bracket that shares more than this of its width with the digit beside it is no letter: two letters never share
/// ink.
pub(in crate::read::pdf) const GHOST: Share = Share::new(0.6);
/// A page lies on its side where its letters, without table lines, form rows less sharply than this share of how
/// sharply they form columns. On 29 scanned pages, rows are 1.17 to 4.64 times as sharp.
pub(in crate::read::pdf) const SIDEWAYS: Share = Share::new(0.9);
/// The mean certainty of the words is below this where a page lies upside down: 0.44, and upright 0.90 (clean scans).
pub(in crate::read::pdf) const UNCERTAIN: Share = Share::new(0.65);
/// The margin that is kept on each side of an e-mail address that is read a second time; at the height of a line.
/// Not proved: chosen on scans at 200 and 300 dpi, whose letters lean over their words' edges.
pub(in crate::read::pdf) const SCANNED_ADDRESS_MARGIN: Em = Em::new(0.3);
/// A word further than this to the left of an e-mail address is no part of it; at the height of a line.
/// Not proved: chosen on scans in which the `@` was read as a gap (`ingrid Qinn.no`).
pub(in crate::read::pdf) const SCANNED_ADDRESS_GAP: Em = Em::new(0.9);
