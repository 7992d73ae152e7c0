//! What each word of the page is. Whoever takes words in says so, and what nobody has taken in is seen.
//!
//! A word has one entry, so that the roles part the words of the page: none has two, and none has none. Where an answer
//! might need a word that nobody has taken in, it is left over, and the form is not checked as a whole.

use std::ops::Range;

use crate::document::{Mark, Span};
use crate::form::definition::Definition;
use crate::form::model::left::{Doubt, Left};
use crate::form::place::reader::Reader;
use crate::form::text::flow::Flow;

/// What a word of the page is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// What the form asks with: labels, headings, heads of tables, what stands beside boxes.
    Label,
    /// A part of an answer, read or not, the state of a box among them.
    Answer,
    /// What else is printed on every form: its title, placeholders, remarks, bullets, page numbers.
    Furniture,
    /// What somebody says outside the answers.
    Prose,
    /// What may belong to an answer, and none has taken in.
    Left,
}

/// The words of a page in reading order, each with what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    words: Vec<(Span, Role)>,
}

impl Account {
    /// Each word of the document once: where it stands in the text view, and what it is. Words of a line whose places are
    /// not known share the place of the line.
    pub fn words(&self) -> impl Iterator<Item = (&Span, Role)> {
        self.words.iter().map(|(span, role)| (span, *role))
    }

    /// What a word is, by its position in the reading order.
    pub(in crate::form) fn role(&self, word: usize) -> Role {
        self.words[word].1
    }

    /// The stretches of the view that have a role, words side by side as one.
    #[must_use]
    pub fn stretches(&self, role: Role) -> Vec<Span> {
        let is_same = |(_, a): &(Span, Role), (_, b): &(Span, Role)| a == b;
        let runs = self.words.chunk_by(is_same).filter(|run| run.first().is_some_and(|(_, of)| *of == role));
        runs.filter_map(|run| Some(run.first()?.0.start..run.last()?.0.end)).collect()
    }
}

/// The account while a form is read: words that nobody has taken in have no entry yet.
#[derive(Debug, Default)]
pub(in crate::form) struct Ledger {
    entries: Vec<Option<Role>>,
}

impl Ledger {
    pub fn new(words: usize) -> Self {
        Self { entries: vec![None; words] }
    }

    /// Takes words in. The first who does keeps them: of a placeholder in an answer the form says so before the answer does.
    pub fn enter(&mut self, words: impl IntoIterator<Item = usize>, role: Role) {
        for word in words {
            self.entries[word].get_or_insert(role);
        }
    }

    /// Takes in what somebody has filled in, but for what the form prints among it.
    pub fn enter_filled(&mut self, reader: &Reader<'_, '_>, words: Range<usize>, role: Role) {
        let all: Vec<usize> = words.collect();
        let printed = reader.printed(&all);
        for (word, is_printed) in all.into_iter().zip(printed) {
            self.enter([word], if is_printed { Role::Furniture } else { role });
        }
    }

    /// The words among some that nobody has taken in.
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

    /// The account of a form that has been read. What is near no amount and no box is prose, unless the definition says
    /// that the form prints it.
    pub fn close(mut self, flow: &Flow<'_>, definition: &Definition) -> Account {
        for printed in definition.titles.iter().chain(&definition.remarks) {
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

/// Whether a line says which page it stands on and nothing else: `3`, `Side 3`, `Side 3 av 7`, `3/7`.
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
    fn every_word_has_one_role_and_the_first_entry_stands() {
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
