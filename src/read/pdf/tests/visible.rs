//! Only visible text is read.

use super::*;
use crate::document::Blur;

/// The text read from a page, and the notes on unclear text.
fn seen(content: &str) -> (Vec<String>, Vec<(Blur, String)>) {
    seen_with(content, &[])
}

/// The same for a page with annotations.
fn seen_with(content: &str, annotations: &[&str]) -> (Vec<String>, Vec<(Blur, String)>) {
    let numbers: Vec<String> = (0..annotations.len()).map(|number| format!("{} 0 R", 4 + number)).collect();
    let document = read(&pdf(&[(content, &format!("/Annots[{}]", numbers.join(" ")))], annotations, "")).unwrap();
    let blurred = document.notes.iter().filter_map(|note| match note.kind {
        NoteKind::Blurred(blur) => Some((blur, note.detail.clone())),
        _ => None,
    });
    (lines(&document), blurred.collect())
}

/// The text read from a page without unclear text.
fn sure(content: &str) -> Vec<String> {
    let (lines, blurred) = seen(content);
    assert_eq!(blurred, []);
    lines
}

const WHITE: &str = "1 g 95 697 60 14 re f 0 g\n";

fn amount() -> String {
    text(50, 700, "Eier:") + &text(100, 700, "300 000")
}

#[test]
fn covered_text_is_dropped_where_new_text_replaces_it() {
    assert_eq!(sure(&(amount() + WHITE + &text(100, 700, "350 000"))), ["Eier:  350 000"]);
    assert_eq!(sure(&(WHITE.to_owned() + &amount())), ["Eier:  300 000"], "the ground of a cell");
    let rounded = "1 g 97 697 m 153 697 l 155 699 155 709 153 711 c 97 711 l 95 709 95 699 97 697 c f 0 g\n";
    assert_eq!(sure(&(amount() + rounded + &text(100, 700, "350 000"))), ["Eier:  350 000"]);
    let frame = "90 690 80 30 re 92 692 76 26 re f*\n";
    assert_eq!(sure(&(amount() + frame)), ["Eier:  300 000"], "only the edge of a frame is painted");
}

#[test]
fn covered_text_without_a_replacement_is_unclear() {
    assert_eq!(seen(&(amount() + WHITE)), (vec!["Eier:".to_owned()], vec![(Blur::Covered, "Eier:".to_owned())]));
    let half = "1 g 95 697 18 14 re f 0 g\n";
    assert_eq!(seen(&(amount() + half)).1.len(), 1, "a part of the amount is left");
}

#[test]
fn text_under_a_highlight_or_a_transparent_area_is_read() {
    let look = |gs: &str| {
        let entries = format!("/Resources<</ExtGState<</G {gs}>>>>");
        format!("<</Subtype/Form/BBox[0 0 60 14]{entries}/Length 28>>stream\n/G gs 1 1 0 rg 0 0 60 14 re f\nendstream")
    };
    for gs in ["<</BM/Multiply>>", "<</ca 0.4>>"] {
        let over = "<</Subtype/FreeText/AP<</N 5 0 R>>/Rect[95 697 155 711]>>";
        let (lines, blurred) = seen_with(&amount(), &[over, &look(gs)]);
        assert_eq!((lines, blurred), (vec!["Eier:  300 000".to_owned()], vec![]), "{gs}");
    }
    let highlight = "<</Subtype/Highlight/AP<</N 5 0 R>>/Rect[95 697 155 711]>>";
    let opaque = look("<<>>");
    assert_eq!(seen_with(&amount(), &[highlight, &opaque]).0, ["Eier:  300 000"]);
}

#[test]
fn text_typed_over_the_page_hides_it_only_with_a_background() {
    let typed = |entries: &str| format!("<</Subtype/FreeText/Contents(350 000)/Rect[98 696 160 711]{entries}>>");
    let (lines, blurred) = seen_with(&amount(), &[&typed("/C[1 1 1]")]);
    assert_eq!((lines, blurred), (vec!["Eier:  350 000".to_owned()], vec![]));
    let (_, blurred) = seen_with(&amount(), &[&typed("")]);
    assert_eq!(blurred.iter().map(|doubt| doubt.0).collect::<Vec<_>>(), [Blur::Overprinted]);
}

#[test]
fn text_in_the_colour_of_its_background_is_dropped() {
    let in_colour = |ground: &str, letters: &str| format!("{ground} {letters} {}", text(100, 700, "300 000"));
    let blue = "0 0 0.5 rg 90 690 80 30 re f";
    let eier = text(50, 700, "Eier:");
    let read = |ground: &str, letters: &str| seen(&(eier.clone() + &in_colour(ground, letters)));
    assert_eq!(read("", "1 g").0, ["Eier:"], "white on paper");
    assert_eq!(read(blue, "0 0 0.5 rg").0, ["Eier:"], "blue on blue");
    assert_eq!(read(blue, "1 g").0, ["Eier:  300 000"], "white on blue");
    assert_eq!(read("", "0.75 g").0, ["Eier:  300 000"], "silver");
    assert_eq!(read("", "0.91 g").1, [(Blur::Faint, "300 000".to_owned())]);
}

#[test]
fn clipped_text_is_dropped() {
    let clipped = format!("q 95 650 60 40 re W n {} Q\n", text(100, 700, "300 000"));
    assert_eq!(sure(&(text(50, 700, "Eier:") + &clipped)), ["Eier:"]);
    let open = format!("q 95 690 60 40 re W n {} Q\n", text(100, 700, "300 000"));
    assert_eq!(sure(&(text(50, 700, "Eier:") + &open)), ["Eier:  300 000"]);
}

#[test]
fn struck_out_text_is_dropped() {
    let strike = |x: u32, width: u32| format!("{x} 703 {width} 0.7 re f\n");
    assert_eq!(sure(&(amount() + &strike(100, 37) + &text(140, 700, "350 000"))), ["Eier:  350 000"]);
    assert_eq!(sure(&(text(100, 700, "3950 000") + &strike(106, 5))), ["350 000"], "one figure");
    assert_eq!(sure(&(amount() + "100 698.5 37 0.7 re f\n")), ["Eier:  300 000"], "underlined");
    let out = "<</Subtype/StrikeOut/QuadPoints[100 709 138 709 100 697 138 697]/Rect[100 697 138 709]>>";
    assert_eq!(seen_with(&amount(), &[out]).0, ["Eier:"]);
    let line = "<</Subtype/Line/L[98 703 141 704]/Rect[98 702 141 705]>>";
    assert_eq!(seen_with(&amount(), &[line]).0, ["Eier:"]);
}

#[test]
fn the_border_of_a_table_strikes_nothing_out() {
    let bordered = borders(&[720, 703, 680]) + &text(55, 700, "Eier") + &text(205, 700, "300 000");
    assert_eq!(sure(&bordered).join("/").matches("300 000").count(), 1);
}

#[test]
fn words_crossed_by_a_stroke_are_unclear() {
    let crossed = seen(&(amount() + "98 696 m 140 712 l S\n"));
    assert_eq!(crossed.1, [(Blur::Crossed, "300 000".to_owned())]);
    let ink = "<</Subtype/Ink/InkList[[100 697 110 709 120 697 130 709]]/Rect[100 697 130 709]>>";
    assert!(seen_with(&amount(), &[ink]).1.iter().all(|doubt| doubt.0 == Blur::Crossed));
    assert_eq!(seen(&(amount() + "98 650 m 140 690 l S\n")).1, [], "below it");
}

#[test]
fn letters_of_two_texts_are_not_mixed() {
    let (lines, blurred) = seen(&(text(50, 700, "Skoleeier") + &text(51, 701, "prosjekter")));
    assert_eq!((lines, blurred), (vec!["prosjekter".to_owned()], vec![(Blur::Overprinted, "prosjekter".to_owned())]));
    assert_eq!(sure(&(text(50, 700, "____________") + &text(52, 701, "Bod\\370"))), ["Bodø"]);
    let field = "<</Subtype/Widget/FT/Tx/V(Rektor)/Rect[98 696 160 711]>>";
    let (lines, blurred) = seen_with(&(text(50, 700, "Navn:") + &text(100, 700, "Prosjekt")), &[field]);
    assert_eq!((lines, blurred), (vec!["Navn:  Rektor".to_owned()], vec![]), "the value of a field decides");
}

#[test]
fn watermarks_stamps_and_line_numbers_are_not_read() {
    let body = |words: &str| text(90, 700, words) + &text(90, 680, "Linje to") + &text(90, 660, "Linje tre");
    let draft = "BT /F 60 Tf .85 g 1 0 0 1 80 690 Tm (UTKAST) Tj 0 g ET\n";
    let askew = "BT /F 40 Tf 0.7 0.7 -0.7 0.7 100 600 Tm (KOPI) Tj ET\n";
    let upwards = "BT /F 8 Tf 0 1 -1 0 30 400 Tm (Mottatt 12.01.2024) Tj ET\n";
    let expected = ["Linje en", "Linje to", "Linje tre"];
    for mark in [draft, askew, upwards] {
        assert_eq!(sure(&(mark.to_owned() + &body("Linje en"))), expected, "{mark}");
        assert_eq!(sure(&(body("Linje en") + mark)), expected, "{mark}");
    }
    let stamp = "<</Subtype/Stamp/Rect[80 640 200 720]/AP<</N 5 0 R>>>>";
    let (read, _) = seen_with(&body("Linje en"), &[stamp, &look("BT /F 10 Tf 2 4 Td (Godkjent) Tj ET")]);
    assert_eq!(read, expected);
    let numbered =
        |from: u32| (0..5).map(|row| text(60, 700 - 20 * row, &(from + row).to_string())).collect::<String>();
    let more = text(90, 640, "Linje fire") + &text(90, 620, "Linje fem");
    assert_eq!(sure(&(body("Linje en") + &more + &numbered(7)))[..3], expected);
    assert_eq!(sure(&numbered(1)), ["1", "2", "3", "4", "5"], "nothing beside them");
}
