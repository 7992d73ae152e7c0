//! Items put into sections: which words are a heading, which are a label, which only tell something.

use super::heading::{around_year, asks, is_heading, is_short, label, repeated};
use super::item::{After, Item, Remarks, options};
use super::section::Sections;
use super::{Draft, DraftField, DraftKind, Guess, cell};
use crate::form::text::fold::fold;
use crate::read::FormControl;
use crate::value::Termin;

/// The most remarks of a draft: a form with more has its instructions in it.
const MOST_REMARKS: usize = 60;

/// A label whose answer has not been seen yet.
struct Pending {
    text: String,
    /// Whether its own end says that it is a label: a colon, a question mark.
    is_sure: bool,
}

/// The draft under construction.
struct Outline<'c> {
    items: Vec<Item>,
    controls: &'c [FormControl],
    at: usize,
    title: Option<String>,
    sections: Sections,
    pending: Option<Pending>,
    /// Whether the words that follow are an answer that somebody typed.
    in_answer: bool,
    is_filled: bool,
    has_year: bool,
    remarks: Remarks,
}

/// The sections of a draft from the items of a form, in their order.
pub(super) fn outline(items: Vec<Item>, controls: &[FormControl], remarks: Remarks) -> Draft {
    let items = merged(items);
    let is_filled = is_filled(&items);
    let mut outline = Outline {
        items,
        controls,
        at: 0,
        title: None,
        sections: Sections::default(),
        pending: None,
        in_answer: false,
        is_filled,
        has_year: false,
        remarks,
    };
    while let Some(item) = outline.items.get(outline.at).cloned() {
        outline.at += 1;
        outline.take(item);
    }
    outline.settle();
    outline.finish()
}

/// Boxes below each other, as the boxes of one question. Lines in parentheses tell something, and part nothing.
fn merged(items: Vec<Item>) -> Vec<Item> {
    let mut merged: Vec<Item> = Vec::new();
    for item in items {
        match (merged.last_mut(), item) {
            (
                Some(Item::Boxes { options, is_ticked, .. }),
                Item::Boxes { label: None, options: more, is_ticked: tick },
            ) => {
                options.extend(more);
                *is_ticked |= tick;
            }
            (_, item) => merged.push(item),
        }
    }
    merged
}

/// Whether somebody has filled the form in: more answers than places left open.
fn is_filled(items: &[Item]) -> bool {
    let (mut answers, mut open) = (0_usize, 0_usize);
    for item in items {
        match item {
            Item::Question { after: After::Words(_), .. } => answers += 1,
            Item::Question { after: After::Open(_), .. } | Item::Open(_) => open += 1,
            Item::Boxes { is_ticked, .. } => *(if *is_ticked { &mut answers } else { &mut open }) += 1,
            Item::Table { is_filled, .. } => *(if *is_filled { &mut answers } else { &mut open }) += 1,
            Item::Question { after: After::Nothing, .. } | Item::Words { .. } => {}
        }
    }
    answers > open
}

impl Outline<'_> {
    fn take(&mut self, item: Item) {
        match item {
            Item::Words { text, is_strong } => self.words(&text, is_strong),
            Item::Question { label, after, is_inline, is_strong } => self.question(&label, after, is_inline, is_strong),
            Item::Boxes { label, options, .. } => self.boxes(label, &options),
            Item::Table { table, .. } => {
                let (text, guess) = self.label_before();
                let text = text.or_else(|| {
                    table.columns.iter().chain(&table.rows).map(|c| c.label.clone()).find(|label| !label.is_empty())
                });
                let Some(text) = text else { return };
                self.year(&text);
                let mut table = table;
                cell::of_caption(&mut table, &text);
                let guesses = guess.into_iter().chain(std::mem::take(&mut table.guesses)).collect();
                let kind = DraftKind::Table(table);
                self.add(DraftField { label: label(&text), kind, guesses, ..DraftField::default() });
            }
            Item::Open(control) => {
                if let Some(pending) = self.pending.take() {
                    self.in_answer = false;
                    self.field(&pending.text, None, (false, control), Vec::new());
                }
            }
        }
    }

    /// Words without a place to fill in.
    fn words(&mut self, text: &str, is_strong: bool) {
        if !text.contains(char::is_alphabetic) {
            if let Some(pending) = self.pending.take_if(|pending| pending.is_sure) {
                self.text(&pending.text, Some(text), Vec::new());
            }
            return;
        }
        if text.starts_with('(') && text.ends_with(')') {
            if !self.in_answer {
                self.remarks.push(text.to_owned());
            }
            return;
        }
        if self.title.is_none() && self.sections.is_empty() && self.pending.is_none() {
            self.settle();
            return self.set_title(text);
        }
        if let Some(name) = repeated(text).filter(|_| self.asks_next()) {
            self.settle();
            self.in_answer = false;
            return self.sections.repeat(&name);
        }
        let is_head = is_heading(text, is_strong) && !text.ends_with(':');
        if self.is_answer(text, is_head) {
            return;
        }
        self.settle();
        self.in_answer = false;
        if is_head && !(asks(text) && self.answer_follows()) {
            self.sections.open(text, None);
            // a table or boxes below a heading have no other label
            self.pending = self.table_follows().then(|| Pending { text: text.to_owned(), is_sure: false });
        } else if self.answer_follows() || asks(text) {
            self.pending = Some(Pending { text: text.to_owned(), is_sure: asks(text) });
        } else if is_short(text) && self.asks_next() {
            self.sections.open(text, Some(Guess::Heading));
        } else {
            self.remarks.push(text.to_owned());
        }
    }

    /// Whether words are what somebody typed after the label before them.
    fn is_answer(&mut self, text: &str, is_head: bool) -> bool {
        if !self.is_filled || is_head || self.sections.is_empty() && self.pending.is_none() {
            return false;
        }
        let waits = self.pending.as_ref().is_some_and(|pending| pending.is_sure);
        let begins = asks(text) || self.table_follows() || (is_short(text) && self.asks_next());
        let goes_on = self.in_answer && !begins;
        if waits && let Some(pending) = self.pending.take() {
            self.text(&pending.text, Some(text), Vec::new());
            self.in_answer = true;
            return true;
        }
        goes_on
    }

    fn question(&mut self, text: &str, after: After, is_inline: bool, is_strong: bool) {
        self.settle();
        self.in_answer = matches!(after, After::Words(_));
        match after {
            After::Open(control) => self.field(text, None, (is_inline, control), Vec::new()),
            After::Words(answer) => self.field(text, Some(&answer), (is_inline, None), Vec::new()),
            After::Nothing
                if is_heading(text.trim_end_matches(':'), is_strong) && !text.ends_with('?') && self.asks_next() =>
            {
                self.sections.open(text, None);
            }
            After::Nothing => self.pending = Some(Pending { text: text.to_owned(), is_sure: true }),
        }
    }

    fn boxes(&mut self, own: Option<String>, all: &[String]) {
        self.in_answer = false;
        let (text, guess) = match own {
            Some(text) => {
                self.settle();
                (Some(text), None)
            }
            None => self.label_before(),
        };
        let Some(text) = text.or_else(|| all.first().cloned()) else { return };
        let folded: Vec<String> = all.iter().map(|option| fold(option)).collect();
        let is = |words: &[&str]| folded.iter().map(String::as_str).eq(words.iter().copied());
        let is_terms = !all.is_empty() && all.iter().all(|option| Termin::parse(option).is_some());
        let kind = if is(&["ja", "nei"]) || is(&["nei", "ja"]) {
            DraftKind::JaNei
        } else if is(&["ja"]) {
            DraftKind::Ja
        } else if is_terms {
            DraftKind::Terms
        } else {
            DraftKind::Ticks(options(all))
        };
        let guesses = guess.into_iter().collect();
        self.add(DraftField { label: label(&text), kind, guesses, ..DraftField::default() });
    }

    /// The label of a table or of boxes: the line before it, or the heading of a section without questions.
    fn label_before(&mut self) -> (Option<String>, Option<Guess>) {
        match self.pending.take() {
            Some(pending) => (Some(pending.text), (!pending.is_sure).then_some(Guess::LineBefore)),
            None => (self.sections.unused_heading(), Some(Guess::NoLabel)),
        }
    }

    /// A label that no answer has followed.
    fn settle(&mut self) {
        let Some(pending) = self.pending.take() else { return };
        if pending.is_sure {
            self.text(&pending.text, None, vec![Guess::NoPlace]);
        }
    }

    fn text(&mut self, text: &str, answer: Option<&str>, guesses: Vec<Guess>) {
        self.in_answer = answer.is_some();
        self.field(text, answer, (false, None), guesses);
    }

    /// A question that is answered in words, perhaps in a control that says what it takes.
    fn field(
        &mut self,
        text: &str,
        answer: Option<&str>,
        (is_inline, control): (bool, Option<usize>),
        mut guesses: Vec<Guess>,
    ) {
        let label = label(text);
        let control = control.and_then(|control| self.controls.get(control)).cloned().unwrap_or_default();
        if !control.entries.is_empty() {
            let kind = DraftKind::Mention(options(&control.entries));
            return self.add(DraftField {
                label,
                kind,
                is_inline,
                name: control.name,
                guesses,
                ..DraftField::default()
            });
        }
        if !self.has_year && cell::is_year(&label, answer) {
            self.has_year = true;
            guesses.push(Guess::Year);
            let path = "aar".to_owned();
            return self.add(DraftField {
                path,
                label,
                kind: DraftKind::Year,
                guesses,
                is_inline,
                ..DraftField::default()
            });
        }
        let told = control.is_date.then_some("dato");
        let cell = told.or_else(|| cell::of(&label, answer)).map(str::to_owned);
        guesses.extend((cell.is_some() && told.is_none()).then_some(Guess::Kind));
        self.add(DraftField { label, cell, is_inline, name: control.name, guesses, ..DraftField::default() });
    }

    fn add(&mut self, field: DraftField) {
        if !field.label.is_empty() {
            self.sections.add(field);
        }
    }

    /// The year in a title or over a table is the one that the form is for.
    fn year(&mut self, text: &str) {
        let Some((before, _)) = around_year(text).filter(|(before, _)| before.split_whitespace().count() >= 2) else {
            return;
        };
        if !std::mem::replace(&mut self.has_year, true) {
            let field = DraftField { path: "aar".to_owned(), label: label(before), ..DraftField::default() };
            self.add(DraftField { kind: DraftKind::Year, guesses: vec![Guess::Year], ..field });
        }
    }

    fn set_title(&mut self, text: &str) {
        self.title = Some(text.to_owned());
        self.year(text);
    }

    /// Whether the next item is a place to fill in for the words before it.
    fn answer_follows(&self) -> bool {
        matches!(self.next(), Some(Item::Open(_))) || self.table_follows()
    }

    fn table_follows(&self) -> bool {
        matches!(self.next(), Some(Item::Table { .. } | Item::Boxes { label: None, .. }))
    }

    /// Whether the next item asks for something.
    fn asks_next(&self) -> bool {
        match self.next() {
            Some(Item::Question { .. } | Item::Boxes { .. } | Item::Table { .. }) => true,
            Some(Item::Words { text, .. }) => {
                let after = self.items[self.at..].iter().filter(|item| !is_aside(item)).nth(1);
                asks(text)
                    || matches!(after, Some(Item::Open(_) | Item::Table { .. } | Item::Boxes { label: None, .. }))
            }
            _ => false,
        }
    }

    fn next(&self) -> Option<&Item> {
        self.items[self.at..].iter().find(|item| !is_aside(item))
    }

    fn finish(self) -> Draft {
        let (sections, unused) = self.sections.finish();
        let title = self.title.unwrap_or_default();
        let mut remarks: Remarks = Vec::new();
        for remark in self.remarks.into_iter().chain(unused) {
            if remark.contains(char::is_alphanumeric) && !remarks.contains(&remark) {
                remarks.push(remark);
            }
        }
        remarks.truncate(MOST_REMARKS);
        let stable = match around_year(&title) {
            Some((_, after)) if after.split_whitespace().count() >= 3 => after,
            Some((before, _)) if before.split_whitespace().count() >= 2 => before,
            _ => title.as_str(),
        };
        let stable = stable.trim_matches([' ', '–', '-', ':', ',']).to_owned();
        Draft { navn: title, title: stable, remarks, sections, is_filled: self.is_filled, ..Draft::default() }
    }
}

/// A line in parentheses between a label and its table.
fn is_aside(item: &Item) -> bool {
    matches!(item, Item::Words { text, .. } if text.starts_with('(') && text.ends_with(')'))
}
