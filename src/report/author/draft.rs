//! A draft as TOML, with a comment where something was guessed.

use super::Drafted;
use super::toml::{comment, list, quoted};
use crate::form::{Draft, DraftColumn, DraftField, DraftKind, DraftOption, DraftSection, DraftTable, Guess};
use crate::report::words::Words;

/// The draft, as its author reads it.
pub(super) fn write(draft: &Draft, words: &Words) -> Drafted {
    let fields = || draft.sections.iter().flat_map(|section| &section.fields);
    let count = |is: fn(&DraftKind) -> bool| as_u32(fields().filter(|field| is(&field.kind)).count());
    let is_boxes =
        |kind: &DraftKind| matches!(kind, DraftKind::JaNei | DraftKind::Ja | DraftKind::Terms | DraftKind::Ticks(_));
    let guesses = fields().map(|field| field.guesses.len()).sum::<usize>()
        + draft.sections.iter().map(|section| section.guesses.len()).sum::<usize>();
    Drafted {
        toml: if draft.sections.is_empty() { String::new() } else { Writer { words }.whole(draft) },
        questions: as_u32(fields().count()),
        tables: count(|kind| matches!(kind, DraftKind::Table(_))),
        boxes: count(is_boxes),
        guesses: as_u32(guesses),
        changes: None,
    }
}

fn as_u32(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Writes a draft.
pub(super) struct Writer<'w> {
    pub words: &'w Words,
}

impl Writer<'_> {
    fn whole(&self, draft: &Draft) -> String {
        let state = if draft.is_filled { "draft-head-filled" } else { "draft-head-empty" };
        let mut out = comment(&self.words.plain("draft-head")) + &comment(&self.words.plain(state)) + "\n";
        out += &format!("id = {}\nnavn = {}\n", quoted(&draft.id), quoted(name(draft)));
        out += &list("titles", &[quoted(title(draft))]);
        if !draft.placeholders.is_empty() {
            out += &list("placeholders", &all(&draft.placeholders));
        }
        if !draft.remarks.is_empty() {
            out += &comment(&self.words.plain("draft-remarks"));
            out += &list("remarks", &all(&draft.remarks));
        }
        out + &draft.sections.iter().map(|section| self.section(section)).collect::<String>()
    }

    pub fn section(&self, section: &DraftSection) -> String {
        let mut out = format!("\n{}", self.guesses(&section.guesses, &section.label));
        out += &format!("[[section]]\nlabels = [{}]\n", quoted(&section.label));
        if let (Some(heading), Some(list)) = (&section.heading, &section.list) {
            out += &format!("heading = {}\nlist = {}\n", quoted(heading), quoted(list));
        }
        out + &section.fields.iter().map(|field| self.field(field)).collect::<String>()
    }

    pub fn field(&self, field: &DraftField) -> String {
        let mut out = format!("\n{}[[section.field]]\n", self.guesses(&field.guesses, &field.label));
        out += &format!("path = {}\n", quoted(&field.path));
        out += &list("labels", &[quoted(&field.label)]);
        if field.is_inline {
            out += "inline = true\n";
        }
        if field.is_own {
            out += "own = true\n";
        }
        if let Some(cell) = &field.cell {
            out += &format!("cell = {}\n", quoted(cell));
        }
        let kind = |name: &str| format!("kind = \"{name}\"\n");
        out + &match &field.kind {
            DraftKind::Text => String::new(),
            DraftKind::Year => kind("year"),
            DraftKind::JaNei => kind("ja-nei"),
            DraftKind::Ja => kind("ja"),
            DraftKind::Terms => kind("terms"),
            DraftKind::Ticks(options) => kind("ticks") + &list("options", &options_of(options)),
            DraftKind::Mention(options) => kind("mention") + &list("options", &options_of(options)),
            DraftKind::Table(table) => kind("table") + &table_of(table),
        }
    }

    fn guesses(&self, guesses: &[Guess], label: &str) -> String {
        let word = self.words.plain("draft-guess");
        let said = |guess: &Guess| {
            let told = self.words.say(&format!("draft-guess-{}", guess.key()), [("label", label.to_owned().into())]);
            comment(&format!("{word} {told}"))
        };
        guesses.iter().map(said).collect()
    }
}

fn name(draft: &Draft) -> &str {
    if draft.navn.is_empty() { title(draft) } else { &draft.navn }
}

/// The words of the title, or those of the first section where the form has none.
fn title(draft: &Draft) -> &str {
    let has_letters = draft.title.chars().any(char::is_alphabetic);
    let first = draft.sections.first().map_or("", |section| section.label.as_str());
    if has_letters { &draft.title } else { first }
}

fn all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| quoted(text)).collect()
}

fn options_of(options: &[DraftOption]) -> Vec<String> {
    let option =
        |option: &DraftOption| format!("{{ key = {}, labels = [{}] }}", quoted(&option.key), quoted(&option.label));
    options.iter().map(option).collect()
}

fn columns_of(columns: &[DraftColumn]) -> Vec<String> {
    let column = |column: &DraftColumn| {
        let labels = if column.label.is_empty() { String::new() } else { quoted(&column.label) };
        let cell = column.cell.as_ref().map_or_else(String::new, |cell| format!(", cell = {}", quoted(cell)));
        format!("{{ key = {}, labels = [{labels}]{cell} }}", quoted(&column.key))
    };
    columns.iter().map(column).collect()
}

fn table_of(table: &DraftTable) -> String {
    let mut out = String::new();
    if let Some(cell) = &table.cell {
        out += &format!("cell = {}\n", quoted(cell));
    }
    if let Some(label) = &table.years {
        out += &format!("years = {{ label = {}, path = {} }}\n", quoted(label), quoted(&table.years_path));
    }
    if !table.columns.is_empty() {
        out += &list("columns", &columns_of(&table.columns));
    }
    if !table.rows.is_empty() {
        out += &list("rows", &columns_of(&table.rows));
    }
    if table.is_list {
        out += "list = true\n";
    }
    let key = |at: Option<usize>, columns: &[DraftColumn]| {
        at.and_then(|at| columns.get(at)).map(|column| quoted(&column.key))
    };
    let total = key(table.total, &table.columns).map(|key| format!("total = {key}\n"));
    let total_row = key(table.total_row, &table.rows).map(|key| format!("total_row = {key}\n"));
    out + &total.unwrap_or_default() + &total_row.unwrap_or_default()
}
