//! Marks over, in or round a box, and buttons that are fields.

use super::*;

/// A page with `☐ Ja` and `☐ Nei`, whose boxes are letters of the font, and `more` drawn on it.
fn typed(more: &str, annotations: &[&str]) -> String {
    let font = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[33/a]>>/ToUnicode 5 0 R>>";
    let map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> \
               endcodespacerange 1 beginbfchar <21> <2610> endbfchar endcmap end end";
    let map = format!("<</Length {}>>stream\n{map}\nendstream", map.len());
    let empty = |x: u32| format!("BT /G 10 Tf {x} 700 Td (!) Tj ET\n");
    let content = [empty(50), text(62, 700, "Ja"), empty(100), text(112, 700, "Nei"), more.to_owned()].concat();
    let objects: Vec<&str> = [font, &map].into_iter().chain(annotations.iter().copied()).collect();
    let numbers: Vec<String> = (0..annotations.len()).map(|number| format!("{} 0 R", 6 + number)).collect();
    let fonts = "/Resources<</Font<</F 3 0 R/G 4 0 R>>>>";
    let entries = format!("{fonts}/Annots[{}]", numbers.join(" "));
    lines(&read(&pdf(&[(&content, &entries)], &objects, "")).unwrap()).join("/")
}

#[test]
fn a_mark_over_in_or_round_an_empty_box_ticks_it() {
    assert_eq!(typed("", &[]), "☐ Ja  ☐ Nei");
    let ink = |points: &str, rect: &str| format!("<</Subtype/Ink/InkList[[{points}]]/Rect[{rect}]>>");
    let tick = ink("49 703 52 699 60 710", "49 699 60 710");
    let scrawl = ink("50 700 55 708 51 707 56 701", "50 700 56 708");
    let ring = ink("47 703 53 711 59 703 53 696 47 703", "47 696 59 711");
    for annotation in [tick, scrawl, ring] {
        assert_eq!(typed("", &[&annotation]), "☒ Ja  ☐ Nei", "{annotation}");
    }
    for drawn in [
        "49 703 m 52 699 l 60 710 l S\n",
        "49 703 m 52 699 l 60 710 l 52 701 l f\n",
        "50 699 m 56 708 l S 50 708 m 56 699 l S\n",
        "50 699 6 8 re f\n",
        &text(50, 700, "x"),
    ] {
        assert_eq!(typed(drawn, &[]), "☒ Ja  ☐ Nei", "{drawn}");
    }
}

#[test]
fn a_line_through_a_box_or_a_mark_for_several_boxes_is_unclear() {
    assert_eq!(typed("47 703 m 59 703 l S\n", &[]), "⍰ Ja  ☐ Nei", "a line through it");
    let ring = "<</Subtype/Circle/Rect[45 690 130 715]>>";
    assert_eq!(typed("", &[ring]), "⍰ Ja  ⍰ Nei");
    assert_eq!(typed("72 699 m 80 708 l S\n", &[]), "☐ Ja  ☐ Nei", "between the boxes");
}

#[test]
fn a_mark_that_reaches_beyond_a_drawn_box_ticks_it() {
    let square = "50 700 10 10 re S\n";
    let read =
        |more: &str| lines(&read(&pdf(&[(&(square.to_owned() + &text(64, 701, "Ja") + more), "")], &[], "")).unwrap());
    assert_eq!(read(""), ["☐ Ja"]);
    assert_eq!(read("48 704 m 54 699 l 66 716 l S\n"), ["☒ Ja"]);
}

/// A group of three buttons with appearances for both states, of which the second button is on.
fn group(on: &str, off: &str, entries: &str) -> String {
    let look = |content: &str| {
        format!("<</Subtype/Form/BBox[0 0 10 10]/Length {}>>stream\n{content}\nendstream", content.len())
    };
    let (ticked, empty) = (look("0.5 0.5 9 9 re S 2 2 m 8 8 l S 2 8 m 8 2 l S"), look("0.5 0.5 9 9 re S"));
    let button = |x: u32, state: &str| {
        let rect = format!("/Rect[{x} 700 {} 710]", x + 10);
        format!("<</Subtype/Widget/Parent 9 0 R/AS/{state}/AP<</N<</{on} 7 0 R/{off} 8 0 R>>>>{rect}>>")
    };
    let parent = format!("<</FT/Btn/Kids[4 0 R 5 0 R 6 0 R]/V/{on}{entries}>>");
    let objects = [button(50, off), button(100, on), button(150, off), ticked, empty, parent];
    let objects: Vec<&str> = objects.iter().map(String::as_str).collect();
    let words = [text(64, 701, "En"), text(114, 701, "To"), text(164, 701, "Tre")].concat();
    lines(&read(&pdf(&[(&words, "/Annots[4 0 R 5 0 R 6 0 R]")], &objects, "")).unwrap()).join("/")
}

#[test]
fn buttons_show_what_is_drawn_whatever_their_states_are_called() {
    let expected = "☐ En  ☒ To  ☐ Tre";
    assert_eq!(group("Ja", "Off", "/Ff 32768"), expected, "one name for on");
    assert_eq!(group("Ja", "Off", ""), expected);
    assert_eq!(group("1", "Nei", "/Ff 32768"), expected, "off is not called Off");
}
