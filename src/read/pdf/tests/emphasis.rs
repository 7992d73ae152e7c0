//! Text that is set off or struck out is noted with its place: it may answer a question.

use super::*;

/// Reads a page with `Ja Nei` and more on it.
fn ja_nei(more: &str, annotation: &str) -> Document {
    let content = format!("{}{}{more}", text(50, 700, "Ja"), text(70, 700, "Nei"));
    let annotation = if annotation.is_empty() { "null" } else { annotation };
    read(&pdf(&[(&content, "/Annots[4 0 R]")], &[annotation], "")).unwrap()
}

fn strong(document: &Document) -> Vec<&str> {
    document.strong.iter().map(|span| &document.text[span.clone()]).collect()
}

#[test]
fn words_that_are_set_off_are_noted() {
    for (name, more, annotation) in [
        ("bold by a stroke round the letters", "2 Tr BT /F 10 Tf 70 700 Td (Nei) Tj ET\n", ""),
        ("underlined", "70 698.6 15.5 0.6 re f\n", ""),
        ("underlined by a reader", "", "<</Subtype/Underline/Rect[70 697 85.5 709]>>"),
        ("highlighted by a reader", "", "<</Subtype/Highlight/Rect[0 0 9 9]/QuadPoints[70 709 86 709 70 697 86 697]>>"),
    ] {
        let document = ja_nei(more, annotation);
        assert_eq!(strong(&document), ["Nei"], "{name}");
    }
    let marker = "1 1 0 rg 69.5 697 16.5 11.5 re f 0 g\n";
    let under =
        read(&pdf(&[(&(marker.to_owned() + &text(50, 700, "Ja") + &text(70, 700, "Nei")), "")], &[], "")).unwrap();
    assert_eq!(strong(&under), ["Nei"], "highlighted");
}

#[test]
fn rules_shades_and_lines_to_write_on_set_nothing_off() {
    for (name, more) in [
        ("a line to write on", "70 698.6 90 0.6 re f\n"),
        ("the border of a table", "45 698.6 90 0.6 re f\n"),
        ("the shade of a row", "0.8 g 45 694 200 18 re f 0 g\n"),
    ] {
        let content = format!("{more}{}{}", text(50, 700, "Ja"), text(70, 700, "Nei"));
        let document = read(&pdf(&[(&content, "")], &[], "")).unwrap();
        assert_eq!((strong(&document), lines(&document)), (vec![], vec!["Ja Nei".to_owned()]), "{name}");
    }
}

#[test]
fn struck_out_text_is_noted_with_its_place() {
    let struck = |content: &str| {
        let document = read(&pdf(&[(content, "")], &[], "")).unwrap();
        let known = document.struck.iter().map(|struck| (struck.at, struck.text.clone())).collect::<Vec<_>>();
        (document.text, known)
    };
    let line = "70 703 15.5 0.6 re f\n";
    let between = text(50, 700, "Ja") + &text(70, 700, "Nei") + &text(100, 700, "Kanskje") + line;
    assert_eq!(struck(&between), ("Ja  Kanskje\n".to_owned(), vec![(2, "Nei".to_owned())]));
    let alone = text(50, 720, "Ja") + &text(70, 700, "Nei") + line + &text(50, 680, "Kanskje");
    assert_eq!(struck(&alone), ("Ja\nKanskje\n".to_owned(), vec![(2, "Nei".to_owned())]));
    let first = text(70, 700, "Nei") + line + &text(100, 700, "Ja");
    assert_eq!(struck(&first), ("Ja\n".to_owned(), vec![(0, "Nei".to_owned())]));
    let rows =
        borders(&[720, 690, 660]) + &text(55, 700, "Ordning") + &text(205, 700, "Ja") + &text(205, 680, "Vet ikke");
    let cell = rows + &text(255, 700, "Nei") + "255 703 15.5 0.6 re f\n";
    let (view, known) = struck(&cell);
    assert_eq!(known, [(view.find("Ja").unwrap() + 2, "Nei".to_owned())], "in a cell: {view}");
}
