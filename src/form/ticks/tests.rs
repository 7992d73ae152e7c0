//! What people do to the boxes of a form, each case as a line of text: `**` around bold text, `~~` around struck-out
//! text.

use proptest::prelude::*;

use crate::document::{Builder, CellDraft, Document, Format, Piece, Remark};
use crate::form::model::raw::Content;
use crate::form::place::reader::Name;
use crate::form::testing::with_reader_of;

fn document(format: Format, text: &str) -> Document {
    let mut builder = Builder::new(format);
    for line in text.split('\n') {
        builder.line(vec![piece(line)]);
    }
    builder.finish()
}

fn piece(line: &str) -> Piece {
    let mut piece = Piece::default();
    for (at, part) in line.split("**").enumerate() {
        let start = piece.text.len();
        for (at, part) in part.split("~~").enumerate() {
            match at % 2 {
                0 => piece.text.push_str(part),
                _ => piece.struck.push((piece.text.len(), part.to_owned())),
            }
        }
        if at % 2 == 1 {
            piece.remarks.push((start..piece.text.len(), Remark::Strong));
        }
    }
    piece
}

/// The ticked options in the answer to a question of the Nordland form; `?` where that is unclear.
fn read_as(format: Format, path: &str, text: &str) -> String {
    read_from(&document(format, &format!("spm:\n{text}")), path)
}

/// The ticked options in a document whose first word is the question.
fn read_from(document: &Document, path: &str) -> String {
    with_reader_of(document, |reader| {
        let mut fields = reader.definition.sections.iter().flat_map(|section| &section.fields);
        let field = fields.find(|field| *field.path == *path).unwrap();
        let super::Ticks { raw, .. } = super::read(reader, field, 1..reader.flow.words.len(), Name::default());
        match raw.content {
            Content::Ticked(keys) => keys.join(" "),
            _ => "?".to_owned(),
        }
    })
}

fn all(path: &str, cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(read_as(Format::Docx, path, text), *expected, "{text}");
    }
}

fn ja_nei(cases: &[(&str, &str)]) {
    all("flere_uh", cases);
}

fn ordning(cases: &[(&str, &str)]) {
    all("ordning", cases);
}

#[test]
fn a_ticked_box_typed_where_the_others_are_deleted_belongs_to_the_nearer_option() {
    ordning(&[
        ("Regional ordning   ⊠ Desentralisert ordning   Kompetanseløftet", "desentralisert"),
        ("Regional ordning ⊠   Desentralisert ordning   Kompetanseløftet", "regional"),
        ("🗹 Regional ordning   Desentralisert ordning   Kompetanseløftet", "regional"),
        ("Regional ordning   Desentralisert ordning   Kompetanseløftet ☒", "kompetanseloftet"),
    ]);
    ja_nei(&[("Ja: x Nei:", "ja"), ("Ja: Nei: x", "nei")]);
}

#[test]
fn a_mark_in_a_text_box_leaves_the_question_unread() {
    let mut builder = Builder::new(Format::Docx);
    builder.line(vec![Piece::from("spm: Ja ☐ Nei ☐")]);
    builder.line(vec![Piece { remarks: vec![(0..1, Remark::Floating)], ..Piece::from("x") }]);
    assert_eq!(read_from(&builder.finish(), "flere_uh"), "?");
}

#[test]
fn one_empty_box_that_is_set_off_leaves_the_question_unread() {
    ja_nei(&[("Ja **☐** Nei ☐", "?"), ("Ja **☐** Nei **☐**", "")]);
}

#[test]
fn a_mark_below_the_options_ticks_the_option_of_its_column() {
    let table = |marks: [&str; 3]| {
        let cell = |row: u32, col: u32, text: &str| CellDraft {
            row,
            col,
            row_span: 1,
            col_span: 1,
            lines: vec![Piece::from(text)],
            ..CellDraft::default()
        };
        let options = ["Regional ordning", "Desentralisert ordning", "Kompetanseløftet"];
        let row = |row: u32, texts: [&str; 3]| {
            (0..).zip(texts).map(move |(col, text)| cell(row, col, text)).collect::<Vec<_>>()
        };
        let mut builder = Builder::new(Format::Docx);
        builder.line(vec![Piece::from("spm:")]);
        builder.table([row(0, options), row(1, marks)].concat());
        read_from(&builder.finish(), "ordning")
    };
    assert_eq!(table(["", "X", ""]), "desentralisert");
    assert_eq!(table(["☒", "☐", "☐"]), "regional");
    assert_eq!(table(["", "", "✓"]), "kompetanseloftet");
}

#[test]
fn boxes_after_and_before_their_options() {
    ja_nei(&[
        ("Ja ☒ Nei ☐", "ja"),
        ("☐ Ja ☒ Nei", "nei"),
        ("Ja ☒ Nei ☒", "ja nei"),
        ("Ja ☐ Nei ☐", ""),
        ("Ja ☐ (Fyll ut liste) Nei ☐", ""),
        ("Ja ☐\nNei ☒", "nei"),
        ("Nei ☐ Ja ☒", "ja"),
        ("Ja ☒ ☒ Nei ☐", "ja"),
    ]);
    ordning(&[
        ("Regional ordning ( )   Desentralisert ordning (x)   Kompetanseløftet ( )", "desentralisert"),
        ("[ ] Regional ordning [x] Desentralisert ordning [ ] Kompetanseløftet", "desentralisert"),
        ("○ Regional ordning ● Desentralisert ordning ○ Kompetanseløftet", "desentralisert"),
        ("Regional ordning ☐ Desentralisert ordning ■ Kompetanseløftet ☐", "desentralisert"),
        ("Regional ordning ⬜ Desentralisert ordning ☑\u{fe0f} Kompetanseløftet ⬜", "desentralisert"),
        ("Regional ordning ☐ Desentralisert ordning √ Kompetanseløftet ☐", "desentralisert"),
    ]);
    all("tiltak", &[]);
}

#[test]
fn an_x_without_any_box() {
    ja_nei(&[
        ("Ja x Nei", "ja"),
        ("Ja Nei x", "nei"),
        ("Ja x Nei x", "ja nei"),
        ("Ja … Nei …x", "nei"),
        ("Ja ..... Nei ..X..", "nei"),
        ("Ja: __x__ Nei: ____", "ja"),
        ("Ja ✓ Nei ✗", "ja"),
    ]);
}

#[test]
fn an_x_beside_a_box() {
    ja_nei(&[
        ("Ja ☐ Nei x ☐", "nei"),
        ("Ja ☐ Nei ☐ x", "nei"),
        ("x Ja ☐ Nei ☐", "ja"),
        ("Ja x ☐ Nei ☐", "ja"),
        ("Ja ☐x Nei ☐", "ja"),
        ("Ja ☐   x Nei ☐", "nei"),
        ("Ja ☐ x   Nei ☐", "ja"),
        ("Ja ☐  (Fyll ut liste)   x Nei ☐", "nei"),
        ("Ja ☐ x (Fyll ut liste) Nei ☐", "ja"),
        ("Ja ☐ x Nei ☐", "?"),
        ("Ja ☐ (Fyll ut liste) x Nei ☐", "?"),
        ("Ja ☐ Nei ☐ se vedlegg x", "?"),
        ("Ja ☒ Nei ☐ se vedlegg x", "ja"),
    ]);
    ordning(&[
        ("Regional ordning ☐ Desentralisert ordning JA Kompetanseløftet ☐", "desentralisert"),
        ("Regional ordning NEI Desentralisert ordning JA Kompetanseløftet NEI", "desentralisert"),
        ("Regional ordning ☐   Desentralisert ordning ☐ Ja   Kompetanseløftet ☐", "desentralisert"),
        ("Regional ordning ☐ Desentralisert ordning ☐ Ja Kompetanseløftet ☐", "?"),
    ]);
}

#[test]
fn an_answer_in_words() {
    ja_nei(&[
        ("Nei", "nei"),
        ("Nei, bare Nord", "nei"),
        ("Ja, i møte 12.01.", "ja"),
        ("Nei, bare Nord  Ja ☐ Nei ☐", "nei"),
        ("Ja ☐ Nei ☐ Nei, bare Nord", "nei"),
        ("Ja ☐ Nei ☐ Svar: Nei", "nei"),
        ("Ja ☐ Ja   Nei ☐", "ja"),
        ("Nei ☒ Ja, fra 2025", "nei"),
        ("Ja ☐ Nei ☒ se side 4: Ja, fra 2025", "nei"),
        ("Ja ☒ Nei ☐ Nei, bare Nord", "?"),
        ("Ja ☐ Nei ☐ Ja og nei", "?"),
        ("Ja ☐ Nei ☐ vet ikke", "?"),
        ("Ja ☐ Nei ☐ det har vi svart ja på før", "?"),
        ("Ja/Nei", "?"),
        ("Ja/Nei: Nei", "nei"),
    ]);
    ordning(&[
        ("Desentralisert ordning\nRegional ordning ☐ Desentralisert ordning ☐ Kompetanseløftet ☐", "desentralisert"),
        ("Desentralisert\nRegional ordning ☐ Desentralisert ordning ☐ Kompetanseløftet ☐", "desentralisert"),
        ("Desentralisert ordning", "desentralisert"),
        ("Regional og desentralisert\nRegional ordning ☐ Desentralisert ordning ☐ Kompetanseløftet ☐", "?"),
        ("Regional ordning Desentralisert ordning Kompetanseløftet", "?"),
    ]);
}

#[test]
fn one_box_alone() {
    all(
        "koordinator",
        &[
            ("Ja ☒", "ja"),
            ("Ja ☐", "nei"),
            ("Ja ☐ Ja, 50 % stilling", "ja"),
            ("Ja ☐ Nei", "nei"),
            ("Nei", "nei"),
            ("Ja ☐ Vi trenger en person som leder arbeidet", "nei"),
            ("Ja", "?"),
            ("Ja ☐ ☒", "?"),
            ("Ja ☒ Nei, det dekkes av eier", "?"),
        ],
    );
}

#[test]
fn struck_out_or_set_off() {
    ja_nei(&[
        ("~~Ja~~/Nei", "nei"),
        ("~~Ja~~ ☐ Nei ☐", "nei"),
        ("~~Ja ☒~~ Nei ☒", "nei"),
        ("Ja / **Nei**", "nei"),
        ("Ja/**Nei**", "nei"),
        ("**Ja / Nei**", "?"),
        ("Ja ☐ (Fyll ut liste) **Nei** ☐", "?"),
        ("**Ja** ☐ Nei ☒", "nei"),
        ("**Ja** ☐ **Nei** ☐", ""),
        ("~~Ja~~ ~~Nei~~", "?"),
    ]);
    ordning(&[
        ("~~Regional ordning~~ ☐   Desentralisert ordning ☐   ~~Kompetanseløftet~~ ☐", "desentralisert"),
        ("~~Regional ordning ☒~~   Desentralisert ordning ☒   Kompetanseløftet ☐", "desentralisert"),
        ("Regional ordning    **Desentralisert ordning**   Kompetanseløftet", "desentralisert"),
        ("Regional ordning ☐   **Desentralisert ordning** ☐   Kompetanseløftet ☐", "?"),
        ("~~Regional ordning~~ ☐   Desentralisert ordning ☐   Kompetanseløftet ☐", "?"),
    ]);
}

#[test]
fn half_years() {
    all(
        "varighet",
        &[
            ("Vår 2024 ☒ Høst 2024 ☒  Vår 2025 ☐ Høst 2025 ☒", "vaar-2024 host-2024 host-2025"),
            ("☒ Vår 2024 ☒ Høst 2024 ☐ Vår 2025", "vaar-2024 host-2024"),
            ("Vår 2024 ☐ Høst 2024 ☐ Vår 2025 ☐", ""),
            ("Vår 2024 ☐ Høst 2024 ☐ Vår 2025 ☐ hele perioden", "?"),
            ("Vår 2024 ☒ Høst 2024 Vår 2025 ☐", "?"),
            ("Vår 2024 ☒ Høst 2024 ☒ Vår 2025 ☐ Høst 2025 x", "vaar-2024 host-2024 host-2025"),
            ("Vår 2024 og høst 2024", "?"),
        ],
    );
}

#[test]
fn contradicting_or_unclear_signs_are_not_read() {
    ja_nei(&[
        ("Ja Nei", "?"),
        ("Ja ⍰ Nei ☐", "?"),
        ("Ja ☒ Nei ⍰", "?"),
        ("Ja ☒ ☐ Nei ☐", "?"),
        ("Ja ☐ Nei", "?"),
        ("Ja ☐ Nei ☐ ☺", "?"),
        ("Ja ☐ ☒", "?"),
        ("Ja ☒ tekst ☒", "?"),
    ]);
    // a PDF may draw the other box in an unknown way
    assert_eq!(read_as(Format::Pdf, "flere_uh", "Ja ☒ Nei"), "?");
    assert_eq!(read_as(Format::Docx, "flere_uh", "Ja ☒ Nei"), "ja");
}

proptest! {
    /// Wherever a mark is put among the options, it ticks only the option beside it.
    #[test]
    fn a_mark_anywhere(at in 0_usize..8, mark in prop::sample::select(vec!["x", "X", "√", "☒", "(x)", "→", "ja", "nei"]), before in 0_usize..4, after in 0_usize..4) {
        let words = ["Ja", "☐", "(Fyll", "ut", "liste)", "Nei", "☐", ""];
        let mut line = String::new();
        for (i, word) in words.iter().enumerate() {
            if i == at {
                line.push_str(&format!("{}{mark}{}", " ".repeat(before), " ".repeat(after)));
            } else if i > 0 {
                line.push(' ');
            }
            line.push_str(word);
        }
        let read = read_as(Format::Docx, "flere_uh", &line);
        let allowed: &[&str] = match at {
            _ if mark == "ja" => &["ja", "?"],
            _ if mark == "nei" => &["nei", "?"],
            0..=2 => &["ja", "?"],
            6.. => &["nei", "?"],
            _ => &["ja", "nei", "?"],
        };
        prop_assert!(allowed.contains(&read.as_str()), "{line}: {read}");
    }
}
