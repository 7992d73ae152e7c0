//! The role of each word of the page. Code that uses words enters them here, so that words nobody used become visible.
//!
//! Every word has exactly one role. Where an answer might need a word without an entry, the word is left over, and the
//! form is not checked as a whole.

use std::ops::Range;

use crate::document::{Mark, Span};
use crate::form::definition::Definition;
use crate::form::model::left::{Doubt, Left};
use crate::form::place::reader::Reader;
use crate::form::text::flow::Flow;

/// The role of a word of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Role {
    /// What the form asks with: labels, headings, heads of tables, text beside boxes.
    Label,
    /// A part of an answer, read or not, including the state of a box.
    Answer,
    /// Other text printed on every form: its title, placeholders, remarks, bullets, page numbers.
    Furniture,
    /// Text that somebody wrote outside the answers.
    Prose,
    /// Text that may belong to an answer but was not read into any.
    Left,
}

/// The words of a page in reading order, each with its role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    words: Vec<(Span, Role)>,
}

impl Account {
    /// Each word of the document once: its place in the text view, and its role. Words of a line without places of
    /// their own share the place of the line.
    pub fn words(&self) -> impl Iterator<Item = (&Span, Role)> {
        self.words.iter().map(|(span, role)| (span, *role))
    }

    /// The role of a word, by its position in the reading order.
    pub(in crate::form) fn role(&self, word: usize) -> Role {
        self.words[word].1
    }

    /// Adds words that were set apart before the form was read.
    pub(in crate::form) fn add_prose<'s>(&mut self, words: impl Iterator<Item = &'s Span>) {
        self.words.extend(words.map(|span| (span.clone(), Role::Prose)));
        self.words.sort_by_key(|(span, _)| span.start);
    }

    /// The stretches of the view that have a role, adjacent words joined.
    #[must_use]
    pub fn stretches(&self, role: Role) -> Vec<Span> {
        let is_same = |(_, a): &(Span, Role), (_, b): &(Span, Role)| a == b;
        let runs = self.words.chunk_by(is_same).filter(|run| run.first().is_some_and(|(_, of)| *of == role));
        runs.filter_map(|run| Some(run.first()?.0.start..run.last()?.0.end)).collect()
    }
}

/// The account while a form is read: words that were not yet used have no entry.
#[derive(Debug, Default)]
pub(in crate::form) struct Ledger {
    entries: Vec<Option<Role>>,
}

impl Ledger {
    pub fn new(words: usize) -> Self {
        Self { entries: vec![None; words] }
    }

    /// Enters the role of words. The first entry of a word stays: a placeholder in an answer is entered as printed by
    /// the form before the answer is entered.
    pub fn enter(&mut self, words: impl IntoIterator<Item = usize>, role: Role) {
        for word in words {
            self.entries[word].get_or_insert(role);
        }
    }

    /// Enters the role of filled-in words; words among them that the form prints are `Furniture`.
    pub fn enter_filled(&mut self, reader: &Reader<'_, '_>, words: Range<usize>, role: Role) {
        let all: Vec<usize> = words.collect();
        let printed = reader.printed(&all);
        for (word, is_printed) in all.into_iter().zip(printed) {
            self.enter([word], if is_printed { Role::Furniture } else { role });
        }
    }

    /// Those of some words that have no entry.
    pub fn open(&self, words: Range<usize>) -> impl Iterator<Item = usize> {
        words.filter(|&word| self.entries[word].is_none())
    }

    /// Ticked boxes that belong to no question: the form may ask something that its definition does not know.
    pub fn stray_ticks(&mut self, flow: &Flow<'_>) -> Vec<Left> {
        let is_ticked = |word: &usize| flow.words[*word].mark == Some(Mark::Ticked);
        let ticks: Vec<usize> = self.open(0..flow.words.len()).filter(is_ticked).collect();
        let stray = |line: &[usize]| {
            let words = flow.lines[flow.words[line[0]].line].words.clone();
            let text = flow.text(self.open(words));
            let place = text.whole().map(|span| flow.document.place(&span));
            Left { text: text.text, place, touches: Vec::new(), lines: Vec::new(), doubt: Doubt::Answers }
        };
        let left = ticks.chunk_by(|&a, &b| flow.words[a].line == flow.words[b].line).map(stray).collect();
        self.enter(ticks, Role::Left);
        left
    }

    /// The finished account of a form. Titles, remarks and page numbers are `Furniture`; words without an entry are
    /// `Prose`.
    pub fn close(mut self, flow: &Flow<'_>, definition: &Definition) -> Account {
        for printed in definition.titles.iter().chain(definition.remarks.iter()) {
            for hit in flow.find(&printed.folded, 0..flow.words.len()) {
                self.enter(hit, Role::Furniture);
            }
        }
        for line in flow.lines.iter().filter(|line| line.cell.is_none() && is_page_number(flow, &line.words)) {
            self.enter(line.words.clone(), Role::Furniture);
        }
        let role = |entry: Option<Role>| entry.unwrap_or(Role::Prose);
        let words = flow.words.iter().zip(self.entries).map(|(word, entry)| (word.span.clone(), role(entry)));
        Account { words: words.collect() }
    }
}

/// Whether a line is only a page number: `3`, `Side 3`, `Side 3 av 7`, `3/7`.
fn is_page_number(flow: &Flow<'_>, line: &Range<usize>) -> bool {
    const MOST_WORDS: usize = 4;
    const MOST_DIGITS: usize = 3;
    let folded = |word: usize| flow.folded(word..word + 1);
    let is_number = |text: &str| text.len() <= MOST_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_part = |text: &str| is_number(text) || matches!(text, "side" | "av" | "page" | "of");
    (1..=MOST_WORDS).contains(&line.len())
        && line.clone().all(|word| is_part(folded(word)))
        && line.clone().any(|word| !folded(word).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::testing::document;

    fn account(text: &str, enter: impl FnOnce(&mut Ledger)) -> (Vec<Role>, Account) {
        let document = document(text);
        let flow = Flow::new(&document);
        let mut ledger = Ledger::new(flow.words.len());
        enter(&mut ledger);
        let account = ledger.close(&flow, &Definition::built_in_named("nordland").unwrap());
        (account.words().map(|(_, role)| role).collect(), account)
    }

    #[test]
    fn every_word_has_one_role_and_the_first_entry_stays() {
        let (roles, _) = account("Eier Klikk Fjordvik og mer", |ledger| {
            ledger.enter([0], Role::Label);
            ledger.enter([1], Role::Furniture);
            ledger.enter(1..3, Role::Answer);
        });
        assert_eq!(roles, [Role::Label, Role::Furniture, Role::Answer, Role::Prose, Role::Prose]);
    }

    #[test]
    fn words_side_by_side_are_one_stretch() {
        let (_, account) = account("Eier: Fjordvik kommune\nog mer", |ledger| ledger.enter([0], Role::Label));
        assert_eq!(account.stretches(Role::Prose), [6..29]);
        assert_eq!(account.stretches(Role::Left), [0..0; 0]);
    }

    #[test]
    fn page_numbers_are_furniture() {
        for line in ["3", "Side 3", "Side 3 av 7", "- 3 -"] {
            let (roles, _) = account(line, |_| {});
            assert!(roles.iter().all(|role| *role == Role::Furniture), "{line}: {roles:?}");
        }
        for line in ["2024", "3 tiltak", "Fjordvik", "–"] {
            let (roles, _) = account(line, |_| {});
            assert!(roles.iter().all(|role| *role == Role::Prose), "{line}: {roles:?}");
        }
    }
}
