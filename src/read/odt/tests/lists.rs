//! Numbers of lists and headings, which styles define, and flat files (FODT).

use super::{TYPE, content, notes, p, part, read, zipped};
use crate::document::{Document, Format};
use crate::read::{FileKind, kind};

fn level(at: u32, format: &str, more: &str) -> String {
    format!(r#"<text:list-level-style-number text:level="{at}" style:num-format="{format}" {more}/>"#)
}

fn list_style(name: &str, levels: &[String]) -> String {
    format!(r#"<text:list-style style:name="{name}">{}</text:list-style>"#, levels.concat())
}

fn list(attributes: &str, items: &[String]) -> String {
    format!("<text:list {attributes}>{}</text:list>", items.concat())
}

fn item(content: &str) -> String {
    format!("<text:list-item>{content}</text:list-item>")
}

fn document(styles: &str, body: &[String]) -> Document {
    let named = part("document-styles", &format!("<office:styles>{styles}</office:styles>"));
    read(&zipped(&[("mimetype", TYPE), ("styles.xml", &named), ("content.xml", &content("", &body.concat()))])).unwrap()
}

#[test]
fn an_item_is_numbered_by_its_style() {
    let levels = [
        level(1, "1", r#"style:num-suffix=".""#),
        level(2, "1", r#"text:display-levels="2" style:num-suffix=".""#),
        level(3, "a", r#"style:num-prefix="(" style:num-suffix=")""#),
    ];
    let inner = list("", &[item(&p("c")), item(&[p("d"), list("", &[item(&p("e"))])].concat())]);
    let outer = [item(&[p("a"), p("fortsatt")].concat()), item(&[p("b"), inner].concat())];
    let body = [list(r#"text:style-name="L1""#, &outer), p("x"), list(r#"text:style-name="L1""#, &[item(&p("f"))])];
    let goes_on = list(r#"text:style-name="L1" text:continue-numbering="true""#, &[item(&p("g"))]);
    let body = [&body[..], &[goes_on]].concat();
    let expected = "1. a\nfortsatt\n2. b\n2.1. c\n2.2. d\n(a) e\nx\n1. f\n2. g\n";
    assert_eq!(document(&list_style("L1", &levels), &body).text, expected);
}

#[test]
fn a_heading_may_be_only_its_number() {
    let pattern = r#"xmlns:l="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" text:start-value="3" l:num-list-format="Tiltak %1%""#;
    let heading = |attributes: &str| list(&format!(r#"text:style-name="T" {attributes}"#), &[item(&p(""))]);
    let body = [heading(""), p("Navn"), heading(r#"text:continue-list="list1""#)];
    assert_eq!(document(&list_style("T", &[level(1, "1", pattern)]), &body).text, "Tiltak 3\nNavn\nTiltak 4\n");
    let outline = r#"<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>"#;
    let heading = |level: u32, more: &str| format!(r#"<text:h text:outline-level="{level}" {more}>Del</text:h>"#);
    let body = [heading(1, ""), heading(2, ""), heading(1, r#"text:is-list-header="true""#), heading(1, "")];
    assert_eq!(document(outline, &body).text, "I. Del\nDel\nDel\nII. Del\n");
}

#[test]
fn an_item_may_set_its_number_and_a_bullet_is_not_written() {
    let first = r#"<text:list-item text:start-value="5">"#;
    let items = [item(&p("a")).replace("<text:list-item>", first), item(&p("b"))];
    let bullets = r#"<text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>"#;
    let styles = [list_style("L", &[level(1, "A", "")]), bullets.to_owned()].concat();
    let body = [list(r#"text:style-name="L""#, &items), list(r#"text:style-name="B""#, &[item(&p("c"))])];
    assert_eq!(document(&styles, &body).text, "E a\nF b\nc\n");
}

#[test]
fn unreadable_styles_are_noted_and_the_text_is_read() {
    let body = list(r#"text:style-name="L""#, &[item(&p("a"))]);
    let file =
        read(&zipped(&[("mimetype", TYPE), ("styles.xml", "<x"), ("content.xml", &content("", &body))])).unwrap();
    assert_eq!((file.text.as_str(), notes(&file).len()), ("a\n", 1));
}

#[test]
fn a_flat_file_is_read_without_its_headers() {
    let parts = [
        "<office:automatic-styles/><office:master-styles><style:master-page><style:header>",
        &p("topp"),
        "</style:header></style:master-page></office:master-styles><office:body><office:text>",
        &p("Bodø"),
        "</office:text></office:body>",
    ];
    let flat = part("document", &parts.concat()).replacen(
        "<office:document ",
        &format!(r#"<office:document office:mimetype="{TYPE}" "#),
        1,
    );
    assert_eq!(kind(flat.as_bytes()), FileKind::Readable(Format::Odt));
    assert_eq!(read(flat.as_bytes()).unwrap().text, "Bodø\n");
}
