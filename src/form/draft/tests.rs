//! Drafts from empty templates, measured against definitions that people wrote: the share of labels, tables and boxes
//! that a draft has right without anybody's help.

use std::fs;
use std::io::{Cursor, Write};
use std::path::Path;

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::heading::without_number;
use super::{Draft, DraftColumn, DraftField, DraftKind, DraftTable, draft};
use crate::check::Setup;
use crate::check::trial::trial;
use crate::document::Document;
use crate::form::definition::{Definition, Field, FieldKind, Label};
use crate::form::text::fold::fold;
use crate::form::{LabelKind, try_on};
use crate::read::{Reading, read};
use crate::report::author;
use crate::report::words::Lang;

/// Each template of `tests/draft/`, and the definition that it is measured against.
const TEMPLATES: [(&str, &str); 10] = [
    ("nordland-2024.docx", "forms/nordland.toml"),
    ("nordland-2025.docx", "forms/nordland.toml"),
    ("troms-og-finnmark.docx", "forms/troms-og-finnmark.toml"),
    ("a-kollektiv.txt", "tests/forms/a-kollektiv/skjema.toml"),
    ("b-egenandel.txt", "tests/forms/b-egenandel/skjema.toml"),
    ("c-portal.txt", "tests/forms/c-portal/skjema.toml"),
    ("d-halvaar.txt", "tests/forms/d-halvaar/skjema.toml"),
    ("e-rapport.txt", "tests/forms/e-rapport/skjema.toml"),
    ("f-budsjett.txt", "tests/forms/f-budsjett/skjema.toml"),
    ("g-neste-utgave.docx", "tests/forms/g-neste-utgave/skjema.toml"),
];
/// No form may have less than this right, and all of them together no less than this.
const FLOOR_EACH: u32 = 90;
const FLOOR_ALL: u32 = 95;

/// The bytes of a template. A `.txt` is written as a Word document: `…` is a content control that shows its placeholder,
/// a line that begins with `|` a row of a table.
fn template(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/draft").join(name);
    let bytes = fs::read(path).unwrap();
    if name.ends_with(".txt") { word(std::str::from_utf8(&bytes).unwrap()) } else { bytes }
}

fn word(text: &str) -> Vec<u8> {
    let mut body = String::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if !line.starts_with('|') {
            body += &paragraph(line);
            continue;
        }
        let mut rows = vec![line];
        while let Some(row) = lines.next_if(|line| line.starts_with('|')) {
            rows.push(row);
        }
        let cell = |text: &str| format!("<w:tc>{}</w:tc>", paragraph(text.trim()));
        let row = |row: &&str| format!("<w:tr>{}</w:tr>", row[1..].split('|').map(cell).collect::<String>());
        body += &format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>());
    }
    package(&body)
}

/// A Word document with this body.
fn package(body: &str) -> Vec<u8> {
    let ns = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!("<w:document xmlns:w=\"{ns}\"><w:body>{body}</w:body></w:document>");
    let relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
         Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" \
         Target=\"word/document.xml\"/></Relationships>";
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override \
         PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\
         wordprocessingml.document.main+xml\"/></Types>";
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in [("[Content_Types].xml", types), ("_rels/.rels", relations), ("word/document.xml", &document)] {
        writer.start_file(name, SimpleFileOptions::default()).unwrap();
        writer.write_all(part.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn paragraph(line: &str) -> String {
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klikk eller trykk her for å \
         skrive inn tekst.</w:t></w:r></w:sdtContent></w:sdt>";
    let pieces: Vec<String> =
        line.split('…').map(|text| if text.is_empty() { String::new() } else { run(text) }).collect();
    format!("<w:p>{}</w:p>", pieces.join(control))
}

fn document(bytes: &[u8]) -> Document {
    read(bytes, &Reading::default()).1.unwrap()
}

fn definition(path: &str) -> Definition {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    Definition::parse(&fs::read_to_string(path).unwrap()).unwrap()
}

fn same(labels: &[Label], label: &str) -> bool {
    let plain = fold(without_number(label));
    labels.iter().any(|known| known.folded == plain || fold(without_number(&known.text)) == plain)
}

/// What was measured: each thing of the form, and whether the draft has it right.
#[derive(Default)]
struct Score {
    all: Vec<(String, bool)>,
}

impl Score {
    fn add(&mut self, what: &str, label: &str, is_right: bool) {
        self.all.push((format!("{what} «{label}»"), is_right));
    }

    fn right(&self) -> usize {
        self.all.iter().filter(|(_, is_right)| *is_right).count()
    }

    fn wrong(&self) -> Vec<&str> {
        self.all.iter().filter(|(_, is_right)| !is_right).map(|(what, _)| what.as_str()).collect()
    }
}

fn is_kind(field: &Field, kind: &DraftKind) -> bool {
    match field.kind {
        FieldKind::Text | FieldKind::Parts | FieldKind::Mention => {
            // a label that the definition has only to end the answer before it may ask for anything
            matches!(kind, DraftKind::Text | DraftKind::Mention(_)) || field.is_boundary()
        }
        FieldKind::Year => *kind == DraftKind::Year,
        FieldKind::JaNei => *kind == DraftKind::JaNei,
        FieldKind::Ja => *kind == DraftKind::Ja,
        FieldKind::Terms => *kind == DraftKind::Terms,
        FieldKind::Ticks => matches!(kind, DraftKind::Ticks(_)),
        FieldKind::Table => matches!(kind, DraftKind::Table(_)),
    }
}

/// Whether the columns and rows of a draft's table are those of the definition that this form prints.
fn is_table(field: &Field, table: &DraftTable, is_printed: &dyn Fn(&[Label]) -> bool) -> bool {
    let has = |columns: &[DraftColumn], labels: &[Label]| columns.iter().any(|column| same(labels, &column.label));
    let columns = field.columns.iter().filter(|column| is_printed(&column.labels));
    let rows: Vec<_> = field.rows.iter().filter(|row| is_printed(&row.labels)).collect();
    let years =
        field.years.as_ref().is_none_or(|years| table.years.as_deref().map(fold) == Some(years.label.folded.clone()));
    columns.clone().all(|column| has(&table.columns, &column.labels))
        && rows.iter().all(|row| has(&table.rows, &row.labels))
        && rows.len() == table.rows.len()
        && field.list == table.is_list
        && years
}

fn score(draft: &Draft, definition: &Definition, document: &Document) -> Score {
    let mut score = Score::default();
    let printed: Vec<String> = try_on(document, definition)
        .labels
        .into_iter()
        .filter(|label| label.place.is_some() && label.kind != LabelKind::Title)
        .map(|label| fold(&label.text))
        .collect();
    let is_printed = |labels: &[Label]| labels.first().is_some_and(|label| printed.contains(&label.folded));
    let fields: Vec<&DraftField> = draft.sections.iter().flat_map(|section| &section.fields).collect();
    for section in &definition.sections {
        if is_printed(&section.labels) {
            let is_there = draft.sections.iter().any(|other| same(&section.labels, &other.label));
            let is_asked = fields.iter().any(|field| same(&section.labels, &field.label));
            score.add("section", &section.labels[0].text, is_there || is_asked);
        }
        if let Some(heading) = section.heading.as_ref().filter(|heading| printed.contains(&heading.folded)) {
            let is_there =
                draft.sections.iter().any(|other| other.heading.as_deref().map(fold) == Some(heading.folded.clone()));
            score.add("heading", &heading.text, is_there);
        }
        for field in section.fields.iter().filter(|field| is_printed(&field.labels)) {
            let label = &field.labels[0].text;
            let asked = fields.iter().find(|other| same(&field.labels, &other.label) && is_kind(field, &other.kind));
            score.add("question", label, asked.is_some());
            match (field.kind, asked.map(|asked| &asked.kind)) {
                (FieldKind::Table, Some(DraftKind::Table(table))) => {
                    score.add("table", label, is_table(field, table, &is_printed));
                    let columns = field.columns.iter().map(|column| (&column.labels[..], &table.columns));
                    let rows = field.rows.iter().map(|row| (&row.labels[..], &table.rows));
                    for (labels, of_draft) in columns.chain(rows).filter(|(labels, _)| is_printed(labels)) {
                        let is_right = of_draft.iter().any(|other| same(labels, &other.label));
                        score.add("column or row", &labels[0].text, is_right);
                    }
                }
                (FieldKind::Table, _) => score.add("table", label, false),
                (FieldKind::Ticks, Some(DraftKind::Ticks(options))) => {
                    for option in &field.options {
                        let is_right = options.iter().any(|other| same(&option.labels, &other.label));
                        score.add("box", &option.labels[0].text, is_right);
                    }
                }
                _ => {}
            }
        }
    }
    score
}

#[test]
fn drafts_from_empty_templates_are_right() {
    let (mut right, mut all) = (0, 0);
    for (name, path) in TEMPLATES {
        let document = document(&template(name));
        let score = score(&draft(&document, &[]), &definition(path), &document);
        let share = 100 * score.right() / score.all.len();
        assert!(share >= FLOOR_EACH as usize, "{name}: {share} %, wrong: {:#?}", score.wrong());
        right += score.right();
        all += score.all.len();
    }
    assert!(right * 100 >= all * FLOOR_ALL as usize, "{right} of {all}");
}

#[test]
fn every_draft_is_a_definition_that_recognises_its_template() {
    for (name, _) in TEMPLATES {
        let bytes = template(name);
        for lang in Lang::ALL {
            let toml = author::draft(&bytes, &Reading::default(), lang, None).unwrap().toml;
            let definition = Definition::parse(&toml).unwrap_or_else(|error| panic!("{name}: {error}\n{toml}"));
            let tried = try_on(&document(&bytes), &definition);
            assert!(tried.is_form, "{name}");
        }
        let toml = author::draft(&bytes, &Reading::default(), Lang::Nb, None).unwrap().toml;
        let definition = Definition::parse(&toml).unwrap();
        let trials = trial(&bytes, &Setup::new(vec![definition])).unwrap();
        let rest: Vec<&str> = trials[0].unaccounted.iter().map(|part| part.place.text.as_str()).collect();
        // what the draft does not take for a question is a remark, so that little is left over at once
        assert!(rest.len() <= 2, "{name}: {rest:#?}");
    }
}

/// Filled-in forms of every format: nobody expects a good draft of them, only one that can be read.
#[test]
fn every_draft_of_a_filled_in_form_is_a_definition() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    for folder in fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for name in ["form.docx", "form.odt", "form-word.pdf", "form.txt"] {
            let Ok(bytes) = fs::read(folder.join(name)) else { continue };
            let toml = author::draft(&bytes, &Reading::default(), Lang::Nb, None).unwrap().toml;
            if let Err(error) = Definition::parse(&toml) {
                panic!("{} {name}: {error}\n{toml}", folder.display());
            }
        }
    }
}

/// The next edition of Nordland's form: what is new, reworded and gone is found, and nothing else.
#[test]
fn the_next_edition_of_a_known_form() {
    let bytes = template("g-neste-utgave.docx");
    let known = Definition::built_in_named("nordland").unwrap();
    let drafted = author::draft(&bytes, &Reading::default(), Lang::Nb, Some(&known)).unwrap();
    let changes = drafted.changes.unwrap().join("\n");
    snapbox::assert_data_eq!(&changes, snapbox::file!["../../../tests/draft/g-neste-utgave.endringer"].raw());
    let next = Definition::parse(&drafted.toml).unwrap_or_else(|error| panic!("{error}\n{}", drafted.toml));
    let document = document(&bytes);
    let tried = try_on(&document, &next);
    let missing: Vec<_> = tried.labels.iter().filter(|label| label.place.is_none() && label.is_required).collect();
    assert!(tried.is_form && missing.is_empty(), "{missing:#?}");
    // a form that has not changed has no changes, in any edition
    for name in ["nordland-2024.docx", "nordland-2025.docx"] {
        let same = author::draft(&template(name), &Reading::default(), Lang::Nb, Some(&known)).unwrap();
        let changes = same.changes.unwrap();
        // the definition has both editions: each lacks what only the other one has
        assert!(changes.iter().all(|change| change.starts_with("BORTE")), "{name}: {changes:#?}");
    }
}

/// What a content control says of itself: its name, that it takes a date, what may be chosen.
#[test]
fn controls_give_names_and_kinds() {
    let list = "<w:alias w:val=\"Valgt ordning\"/><w:dropDownList><w:listItem w:displayText=\"Velg et element.\" \
         w:value=\"\"/><w:listItem w:displayText=\"Regional ordning\" w:value=\"1\"/><w:listItem \
         w:value=\"Egen ordning\"/></w:dropDownList>";
    let control = |properties: &str, shown: &str| {
        format!(
            "<w:sdt><w:sdtPr>{properties}<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>{shown}</w:t></w:r>\
             </w:sdtContent></w:sdt>"
        )
    };
    let line = |label: &str, control: String| format!("<w:p><w:r><w:t>{label}</w:t></w:r>{control}</w:p>");
    let body = line("Melding om behov i Vikmark", String::new())
        + &line("Hvilken av ordningene gjelder det?", control(list, "Velg et element."))
        + &line("Vedtatt:", control("<w:date/>", "Klikk eller trykk for å skrive inn en dato."))
        + &line("Hvem er det som sender inn?", control("<w:alias w:val=\"Innsender\"/>", "Klikk her"));
    let bytes = package(&body);
    let draft = draft(&document(&bytes), &crate::read::controls(&bytes));
    let fields: Vec<&DraftField> = draft.sections.iter().flat_map(|section| &section.fields).collect();
    let DraftKind::Mention(options) = &fields[0].kind else { panic!("{:#?}", fields[0]) };
    let options: Vec<(&str, &str)> =
        options.iter().map(|option| (option.key.as_str(), option.label.as_str())).collect();
    assert_eq!(options, [("regional", "Regional ordning"), ("egen_ordning", "Egen ordning")]);
    assert_eq!((fields[0].path.as_str(), fields[1].cell.as_deref()), ("valgt_ordning", Some("dato")));
    assert_eq!((fields[2].path.as_str(), fields[2].label.as_str()), ("innsender", "Hvem er det som sender inn?"));
}
