use super::words::HocrWord;
use super::*;
use crate::document::Mark;

const DPI: u32 = 300;

/// A blank sheet of paper, in pixels.
fn paper(width: usize, height: usize) -> Image {
    let side = |pixels| u32::try_from(pixels).unwrap();
    Image { width: side(width), height: side(height), dpi: DPI, pixels: vec![240; width * height] }
}

/// Prints a dark rectangle.
fn print(image: &mut Image, xs: std::ops::Range<usize>, ys: std::ops::Range<usize>) {
    let width = image.width as usize;
    ys.for_each(|y| image.pixels[y * width + xs.start..y * width + xs.end].fill(20));
}

/// Prints the outline of a rectangle, three pixels thick.
fn frame(image: &mut Image, xs: std::ops::Range<usize>, ys: std::ops::Range<usize>) {
    print(image, xs.clone(), ys.start..ys.start + 3);
    print(image, xs.clone(), ys.end - 3..ys.end);
    print(image, xs.start..xs.start + 3, ys.clone());
    print(image, xs.end - 3..xs.end, ys);
}

fn squares(draw: impl Fn(&mut Image)) -> Vec<BoxContent> {
    let mut image = paper(400, 200);
    draw(&mut image);
    boxes::find(&Ink::of(&image), DPI).iter().map(|square| square.content).collect()
}

/// A stroke from corner to corner of a square of forty pixels.
fn diagonal(image: &mut Image, falls: bool) {
    (0..40).for_each(|i| {
        let x = 100 + if falls { i } else { 37 - i.min(37) };
        print(image, x..x + 3, 100 + i..101 + i);
    });
}

#[test]
fn an_empty_square_a_cross_and_other_marks_differ() {
    let square = |image: &mut Image| frame(image, 100..140, 100..140);
    assert_eq!(squares(square), [BoxContent::Nothing]);
    let crossed = |image: &mut Image| {
        square(image);
        diagonal(image, true);
        diagonal(image, false);
    };
    assert_eq!(squares(crossed), [BoxContent::Cross]);
    let struck = |image: &mut Image| {
        square(image);
        diagonal(image, true);
    };
    assert_eq!(squares(struck), [BoxContent::Something], "half a cross");
    let blotted = |image: &mut Image| {
        square(image);
        print(image, 104..136, 104..136);
    };
    assert_eq!(squares(blotted), [BoxContent::Something]);
    let specked = |image: &mut Image| {
        square(image);
        print(image, 118..123, 118..123);
    };
    assert_eq!(squares(specked), [BoxContent::Something], "a speck, or what is left of a tick");
}

#[test]
fn letters_and_cells_are_no_checkboxes() {
    let stem = |image: &mut Image| {
        frame(image, 100..140, 100..140);
        print(image, 100..110, 60..140);
    };
    assert_eq!(squares(stem), []);
    let round = |image: &mut Image| {
        frame(image, 100..140, 100..140);
        for (x, y) in [(100, 100), (132, 100), (100, 132), (132, 132)] {
            (y..y + 8).for_each(|y| image.pixels[y * 400 + x..y * 400 + x + 8].fill(240));
        }
    };
    assert_eq!(squares(round), []);
    assert_eq!(squares(|image| frame(image, 100..380, 100..140)), []);
}

#[test]
fn long_thin_runs_are_lines_and_short_or_thick_ones_are_not() {
    let mut image = paper(1000, 600);
    frame(&mut image, 100..900, 100..300);
    print(&mut image, 500..503, 100..300);
    print(&mut image, 200..260, 150..155);
    print(&mut image, 300..305, 130..180);
    print(&mut image, 100..900, 400..460);
    let (level, upright) = lines::find(&Ink::of(&image), DPI);
    assert_eq!(level.iter().map(|bar| bar.across.0).collect::<Vec<_>>(), [100, 297]);
    assert_eq!(upright.iter().map(|bar| bar.across.0).collect::<Vec<_>>(), [100, 500, 897]);
    assert!(level.iter().all(|bar| bar.along == (100, 900)), "{level:?}");
}

#[test]
fn a_sheet_that_lies_askew_is_turned_back() {
    let mut image = paper(1200, 900);
    (100..800).step_by(40).for_each(|y| print(&mut image, 100..1100, y..y + 8));
    for tilt in [0.012, -0.02, 0.003] {
        let askew = skew::level(&image, tilt);
        let found = skew::tilt(&Ink::of(&askew));
        assert!((found + tilt).abs() < 0.001, "{tilt}: {found}");
    }
    assert_eq!(skew::tilt(&Ink::of(&image)), 0.0);
}

fn hocr(words: &str) -> String {
    format!(
        "<html><div class='ocr_page' title=''><span class='ocr_line' title='bbox 300 100 900 140; baseline 0 -8; x_size 40'>{words}</span></div></html>"
    )
}

/// A word of which each letter is this certain.
fn word(text: &str, left: u32, right: u32, sure: u32) -> String {
    let letter = |c: char| {
        let c = if c == '&' { "&amp;".to_owned() } else { c.to_string() };
        format!("<span class='ocrx_cinfo' title='x_bboxes 0 0 0 0; x_conf {sure}.5'>{c}</span>")
    };
    let letters: String = text.chars().map(letter).collect();
    format!("<span class='ocrx_word' title='bbox {left} 100 {right} 140; x_wconf 90'>{letters}</span>")
}

fn glyphs(words: &str) -> Vec<crate::read::pdf::paint::glyph::Glyph> {
    words::glyphs(&words::lines(hocr(words).as_bytes()).unwrap(), 72.0 / 300.0)
}

fn said(words: &str) -> String {
    glyphs(words).iter().map(|glyph| glyph.c).collect()
}

#[test]
fn words_are_on_their_line_with_blanks_between_them() {
    let words = [word("R&D", 300, 400, 99), word("Nord", 420, 520, 99), word("langt", 800, 900, 99)].concat();
    assert_eq!(said(&words), "R&D Nordlangt", "what is far apart is no text with a blank in it");
    let glyphs = glyphs(&words);
    let places = [glyphs[0].left, glyphs[0].base, glyphs.last().unwrap().right];
    assert!(places.iter().zip([72.0, 31.68, 216.0]).all(|(a, b)| (a - b).abs() < 0.001), "{places:?}");
}

#[test]
fn words_whose_boxes_overlap_stay_apart() {
    let words = [word("drøftet", 300, 460, 99), word("i", 440, 450, 99)].concat();
    let glyphs = glyphs(&words);
    assert!(glyphs.windows(2).all(|pair| pair[0].left <= pair[1].left), "{glyphs:?}");
}

#[test]
fn a_digit_that_is_not_certain_is_not_read() {
    assert_eq!(said(&word("1.524,-", 300, 400, 95)), "1.524,-");
    assert_eq!(said(&word("1.524,-", 300, 400, 80)), "\u{FFFD}.\u{FFFD}\u{FFFD}\u{FFFD},-");
    assert_eq!(said(&word("Fjordvik", 300, 400, 60)), "Fjordvik");
    assert_eq!(said(&word("O,-", 300, 400, 60)), "0,-");
    assert_eq!(said(&word("O.", 300, 400, 99)), "O.", "an initial");
}

#[test]
fn a_mark_recognised_as_a_letter_is_unclear() {
    let unclear = Mark::Unclear.as_char().to_string();
    for mark in ["☒", "☐", "✓"] {
        assert_eq!(said(&word(mark, 300, 340, 99)), unclear);
    }
    assert_eq!(said(&word("x", 300, 340, 70)), unclear);
    assert_eq!(said(&word("x", 300, 340, 99)), "x", "typed by hand");
}

#[test]
fn text_that_runs_upwards_is_left_out() {
    let line =
        "<html><div class='ocr_page' title=''><span class='ocr_line' title='bbox 1 2 3 4; textangle 90; x_size 9'>";
    let hocr = format!("{line}{}</span></div></html>", word("URKONEP", 300, 400, 99));
    assert!(words::lines(hocr.as_bytes()).unwrap().is_empty());
}

#[test]
fn bytes_that_are_no_hocr_have_no_lines() {
    for bytes in ["", "tull", "<html></html>", "<div class='ocr_page' title=''>", "\u{0}\u{1}"] {
        assert!(words::lines(bytes.as_bytes()).is_none(), "{bytes}");
    }
    assert!(words::lines(&[0xFF; 9]).is_none());
    let odd = "<div class='ocr_page' title=''><span class='ocrx_word' title='bbox 1'>x</span></div>";
    assert!(words::lines(odd.as_bytes()).is_none());
}

/// A table of two columns with a box beside it: their contents are read as if they had been printed.
#[test]
fn a_picture_is_read_like_a_drawn_page() {
    struct Stub(String);
    impl Recognizer for Stub {
        fn look(&mut self, image: Image, sought: Sought) -> Option<Vec<u8>> {
            assert_eq!(sought, Sought::Words);
            assert!(image.pixels.iter().all(|&pixel| pixel > 200), "strokes and boxes are painted over");
            Some(self.0.clone().into_bytes())
        }
    }
    let mut image = paper(1000, 600);
    frame(&mut image, 250..750, 90..150);
    print(&mut image, 500..503, 90..150);
    frame(&mut image, 300..340, 300..340);
    let words = [word("Eier", 300, 400, 99), word("357500", 540, 700, 99)].concat();
    let drawing = picture(image, Affine::IDENTITY, &mut Stub(hocr(&words))).unwrap();
    let sheet = crate::read::pdf::page::read(drawing, &[], &[]);
    let texts = |block: &crate::read::pdf::sheet::PageBlock| match block {
        crate::read::pdf::sheet::PageBlock::Line(line) => {
            line.pieces.iter().map(|piece| piece.text.clone()).collect::<Vec<_>>()
        }
        crate::read::pdf::sheet::PageBlock::Table(table) => {
            table.cells.iter().flat_map(|cell| &cell.lines).map(|line| line.text.clone()).collect()
        }
    };
    let blocks: Vec<_> = sheet.blocks.iter().map(texts).collect();
    assert_eq!(blocks, [vec!["Eier", "357500"], vec!["☐"]]);
}

/// A letter of a word with its place.
fn letter(c: char, left: u32, right: u32) -> String {
    format!("<span class='ocrx_cinfo' title='x_bboxes {left} 100 {right} 140; x_conf 99.1'>{c}</span>")
}

#[test]
fn a_bracket_in_the_ink_of_a_digit_is_left_out() {
    let word = |letters: &str| {
        said(&format!("<span class='ocrx_word' title='bbox 300 100 360 140; x_wconf 60'>{letters}</span>"))
    };
    assert_eq!(word(&[letter('0', 300, 322), letter(')', 316, 324)].concat()), "0");
    assert_eq!(word(&[letter('(', 300, 308), letter('0', 300, 322)].concat()), "0");
    assert_eq!(word(&[letter('1', 300, 320), letter(')', 326, 334)].concat()), "1)", "a footnote");
    assert_eq!(word(&[letter('0', 300, 322), letter('0', 316, 338)].concat()), "00", "digits are never left out");
}

fn lines_of(words: &str) -> Vec<HocrLine> {
    words::lines(hocr(words).as_bytes()).unwrap()
}

#[test]
fn an_address_without_its_at_sign_is_read_again() {
    let after = |seen: &str| {
        let words = [word("E-post", 300, 400, 99), word("ingrid", 500, 600, 99), word("Qinn.no", 610, 700, 99)];
        let mut lines = lines_of(&words.concat());
        let doubtful = addresses::doubtful(&lines, &paper(1000, 300)).unwrap();
        let mut at = lines_of(&word(seen, 52, 252, 99)).remove(0);
        (at.top, at.bottom) = (40.0, 90.0);
        doubtful.settle(vec![at], &mut lines);
        lines[0].words.iter().map(HocrWord::text).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(after("ingrid@inn.no"), "E-post ingrid@inn.no");
    assert_eq!(after("ingridQinn.no"), "E-post ingrid Qinn.no", "it has none either");
    assert_eq!(after("kari@kommune.no"), "E-post ingrid Qinn.no", "another one");
    let known = lines_of(&word("kari@inn.no", 300, 500, 99));
    assert!(addresses::doubtful(&known, &paper(1000, 300)).is_none());
    let link = lines_of(&word("www.udir.no", 300, 500, 99));
    assert!(addresses::doubtful(&link, &paper(1000, 300)).is_none());
}

#[test]
fn a_page_on_its_side_is_known_by_its_lines_of_text() {
    let mut image = paper(1000, 1400);
    for y in (100..1300).step_by(60) {
        for x in (100 + y * 7 % 19..900 - y / 4).step_by(26).filter(|x| x % 7 > 0) {
            print(&mut image, x..x + 18, y..y + 24);
        }
    }
    frame(&mut image, 80..950, 80..1350);
    let is_sideways = |image: &Image| orientation::is_sideways(&Ink::of(image), DPI);
    assert!(!is_sideways(&image));
    assert!(is_sideways(&orientation::turn(&image)));
    let askew = skew::level(&image, 0.03);
    assert!(!is_sideways(&askew) && is_sideways(&orientation::turn(&askew)));
    let round = (0..4).fold(image.clone(), |image, _| orientation::turn(&image));
    assert!(round == image);
}

#[test]
fn uncertain_words_may_lie_upside_down() {
    let page = |sure: u32| {
        let word = |number: u32| word("ordet", 300 + 50 * number, 340 + 50 * number, 99);
        lines_of(&(0..10).map(word).collect::<String>().replace("x_wconf 90", &format!("x_wconf {sure}")))
    };
    assert!(!orientation::may_lie_upside_down(&page(90)));
    assert!(orientation::may_lie_upside_down(&page(44)));
    assert!(orientation::certainty(&page(44)) < orientation::certainty(&page(90)));
}
