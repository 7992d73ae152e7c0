use crate::document::{Area, Builder, Format, Piece};
use crate::form::definition::Definition;
use crate::form::place::fuzzy::Near;
use crate::form::table::layout::columns::*;
use crate::form::testing::with_reader_of;
use crate::form::text::flow::Flow;

#[test]
fn placeholders_that_wrap_are_no_entries_of_their_own() {
    let mut builder = Builder::new(Format::Pdf);
    for texts in [
        ["Rolle", "Navn"],
        ["Hovedtillitsvalgt", "Siv Prøve"],
        ["Klikk eller trykk her for å skrive", "Klikk eller trykk her for å skrive"],
        ["inn tekst.", "inn tekst."],
    ] {
        let piece =
            |(text, left): (&str, f32)| Piece { text: text.into(), left, right: left + 140.0, ..Piece::default() };
        builder.line(texts.into_iter().zip([50.0, 200.0]).map(piece).collect());
    }
    with_reader_of(&builder.finish(), |reader| {
        let mut fields = reader.definition.sections.iter().flat_map(|section| &section.fields);
        let field = fields.find(|field| field.path.starts_with("medbestemmelse.deltakere")).unwrap();
        assert_eq!(propose(reader, field, &(0..reader.flow.words.len()))[0].rows.len(), 2);
    });
}

/// The cells of the budget in a PDF with these lines: the bottom edge of each, and its pieces with their left edges.
fn budget(lines: &[(f32, &[(&str, f32)])]) -> Vec<Option<String>> {
    let mut builder = Builder::new(Format::Pdf);
    for (bottom, pieces) in lines {
        let area = |left| Area { page: 0, left, top: bottom - 10.0, right: left + 60.0, bottom: *bottom };
        let piece = |&(text, left): &(&str, f32)| Piece {
            text: text.into(),
            left,
            right: left + 60.0,
            origin: Some(Origin::Page(area(left))),
            ..Piece::default()
        };
        builder.line(pieces.iter().map(piece).collect());
    }
    let document = builder.finish();
    let flow = Flow::new(&document);
    let definition = &Definition::built_in_named("troms-og-finnmark").unwrap();
    let near = Near::new(&flow, definition);
    let (lenient, doubtful, dotted) = (false, false, false);
    let reader = Reader { flow: &flow, definition, near: &near, lenient, doubtful, dotted, year: None };
    let field = fields(definition).find(|field| field.years.is_some()).unwrap();
    let cell = |cell: &GridCell| match &cell.words {
        CellWords::These(words) => Some(flow.text(words.iter().cloned().flatten()).text),
        _ => None,
    };
    let cells = |grid: &Grid| grid.rows.iter().flat_map(|row| &row.cells).map(cell).collect::<Vec<_>>();
    let proposed = propose(&reader, field, &(0..flow.words.len()));
    let Some((first, rivals)) = proposed.split_first() else { return Vec::new() };
    let agreed = |at: usize, cell: Option<String>| {
        cell.filter(|_| rivals.iter().all(|rival| cells(rival)[at] == cells(first)[at]))
    };
    cells(first).into_iter().enumerate().map(|(at, cell)| agreed(at, cell)).collect()
}

fn fields(definition: &Definition) -> impl Iterator<Item = &Field> {
    definition.sections.iter().flat_map(|section| &section.fields)
}

#[test]
fn amounts_beside_a_number_belong_to_the_label_below_it() {
    let cells = budget(&[
        (10.0, &[("Innhold", 50.0), ("Sum 2024", 200.0), ("Sum 2025", 300.0)]),
        (30.0, &[("3.1.", 50.0), ("1 000", 200.0), ("2 000", 300.0)]),
        (42.0, &[("Totalt tilskudd som eier(ne)", 50.0)]),
        (62.0, &[("3.2.", 50.0), ("3 000", 200.0), ("4 000", 300.0)]),
        (74.0, &[("Totalt tilskudd som universitet", 50.0)]),
    ]);
    assert_eq!(cells, ["1 000", "2 000", "3 000", "4 000"].map(|amount| Some(amount.to_owned())));
}

#[test]
fn amounts_nearer_to_the_label_below_them_are_not_read() {
    let cells = budget(&[
        (10.0, &[("Innhold", 50.0), ("Sum 2024", 200.0), ("Sum 2025", 300.0)]),
        (30.0, &[("3.1. Totalt tilskudd som eier(ne)", 50.0), ("1 000", 200.0), ("2 000", 300.0)]),
        (50.0, &[("3", 200.0), ("4", 300.0)]),
        (62.0, &[("3.2. Totalt tilskudd som universitet", 50.0), ("000", 200.0), ("000", 300.0)]),
    ]);
    assert_eq!(cells, [None, None, None, None]);
}

#[test]
fn a_row_without_a_held_amount_beside_it_is_read() {
    let cells = budget(&[
        (10.0, &[("Innhold", 50.0), ("Sum 2024", 200.0), ("Sum 2025", 300.0)]),
        (30.0, &[("3.1. Totalt tilskudd som eier(ne)", 50.0), ("1 000", 200.0), ("2 000", 300.0)]),
        (50.0, &[("3.2. Totalt tilskudd som universitet", 50.0), ("3 000", 200.0)]),
        (70.0, &[("5", 300.0)]),
        (76.0, &[("3.3. Total sum det søkes om fra eier", 50.0), ("4 000", 200.0), ("000", 300.0)]),
    ]);
    assert_eq!(cells[..3], ["1 000", "2 000", "3 000"].map(|amount| Some(amount.to_owned())));
    assert_eq!(cells[3], None, "the amount may be that of the row below");
}

#[test]
fn cells_that_come_one_after_the_other_are_read() {
    let cells = budget(&[
        (10.0, &[("Innhold", 50.0), ("Sum 2024", 200.0), ("Sum 2025", 300.0)]),
        (30.0, &[("3.1. Totalt tilskudd som eier(ne)", 50.0), ("1 000", 200.0), ("2 000", 300.0)]),
        (50.0, &[("3.2. Totalt tilskudd som universitet", 50.0)]),
        (50.0, &[("3", 200.0)]),
        (62.0, &[("000", 200.0)]),
        (50.0, &[("4 000", 300.0)]),
    ]);
    assert_eq!(cells, ["1 000", "2 000", "3 000", "4 000"].map(|amount| Some(amount.to_owned())));
}

#[test]
fn a_head_of_one_line_among_heads_of_two_lines() {
    let cells = budget(&[
        (10.0, &[("Sum", 200.0), ("Sum", 400.0)]),
        (22.0, &[("2023", 200.0), ("Sum 2024", 300.0), ("2025", 400.0)]),
        (42.0, &[("3.1. Totalt tilskudd som eier(ne)", 50.0), ("1 000", 200.0), ("2 000", 300.0), ("3 000", 400.0)]),
    ]);
    assert_eq!(cells, ["1 000", "2 000", "3 000"].map(|amount| Some(amount.to_owned())));
}
