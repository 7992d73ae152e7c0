//! The amounts of a cell with the words that belong to each of them.

use std::ops::Range;

use super::lexicon::{Says, is_counted, say_together, says};
use super::numeral::Numeral;
use super::token::{Token, What};
use crate::value::Kroner;

/// An amount of a cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry {
    /// Its possible readings.
    pub(super) readings: Vec<Kroner>,
    pub(super) role: Role,
    /// Whose amount it is, or what it is for.
    pub(super) name: Option<String>,
    /// Whether the name is set apart from other words, in brackets or before a colon.
    pub(super) name_stands_apart: bool,
    /// Whether a plus sign adds it to the amount before.
    pub(super) added: bool,
    /// The year that the cell gives for it.
    pub(super) year: Option<u16>,
}

/// The relation of an amount to the other amounts of its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// One of the amounts that are added up.
    Part,
    /// The total of the other amounts.
    Total,
    /// Part of another amount.
    Included,
    /// In brackets after another amount, without a word that says why.
    Beside,
}

/// The contents of a cell.
#[derive(Debug, Default)]
pub(super) struct Cell {
    /// The amounts on each side of an `=`.
    pub(super) sides: Vec<Vec<Entry>>,
    /// Whether a word or number suggests that another amount is meant, or leaves open which.
    pub(super) in_doubt: bool,
    /// Whether it is an estimate.
    pub(super) about: bool,
    /// Whether it holds an amount, certain or not.
    pub(super) plausible: bool,
}

struct Walk<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// For each token, whether it is in brackets without an amount, a remark.
    aside: Vec<bool>,
    /// For each token, whether it is in brackets with an amount, while another amount is outside brackets.
    inner: Vec<bool>,
    /// Whether names come before their amounts.
    names_first: bool,
}

/// The amounts of a cell with the words that belong to each of them.
pub(super) fn entries(text: &str, tokens: &[Token]) -> Cell {
    let (aside, inner) = brackets(tokens);
    let mut walk = Walk { text, tokens, aside, inner, names_first: false };
    let amounts: Vec<usize> = (0..tokens.len()).filter(|&at| !walk.aside[at] && walk.readings(at).is_some()).collect();
    let first = amounts.first().copied().unwrap_or(tokens.len());
    walk.names_first = (0..first).any(|at| walk.is_name(at));
    let mut cell = Cell { plausible: !amounts.is_empty() || walk.has_crowd(), ..Cell::default() };
    cell.in_doubt = walk.in_doubt(&amounts);
    cell.about = tokens.iter().any(|token| token.what == What::Word(Says::About));
    cell.sides.push(Vec::new());
    let mut included = false;
    let mut from = 0;
    for (nth, &at) in amounts.iter().enumerate() {
        let before = nth.checked_sub(1).map_or(0..at, |last| amounts[last] + 1..at);
        let cut = if nth == 0 { 0 } else { walk.cut(before.clone()) };
        if let (Some(last), true) = (cell.sides.last_mut().and_then(|side| side.last_mut()), nth > 0) {
            walk.goes_after(last, from..cut.max(from));
        }
        included &= !before.clone().any(|at| matches!(tokens[at].what, What::End | What::Equals | What::Close));
        included |= walk.says(cut..at, &[Says::Included, Says::Inclusive]);
        if before.clone().any(|at| walk.is_equals(at, before.start))
            && cell.sides.last().is_some_and(|side| !side.is_empty())
        {
            cell.sides.push(Vec::new());
        }
        let mut entry = walk.entry(at, cut..at, before);
        entry.role = match (included, walk.inner[at], walk.says(cut..at, &[Says::Total])) {
            (_, _, true) => Role::Total,
            (true, _, _) => Role::Included,
            (false, true, _) => Role::Beside,
            (false, false, _) => Role::Part,
        };
        included &= entry.role != Role::Total;
        cell.sides.last_mut().into_iter().for_each(|side| side.push(entry.clone()));
        from = at + 1;
    }
    if let Some(last) = cell.sides.last_mut().and_then(|side| side.last_mut()) {
        walk.goes_after(last, from..tokens.len());
    }
    cell
}

/// Which tokens are in brackets without an amount, and which are in brackets with one while another amount is outside.
fn brackets(tokens: &[Token]) -> (Vec<bool>, Vec<bool>) {
    let is_amount = |token: &Token| matches!(token.what, What::Number(Numeral::Amount(_)));
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.what {
            What::Open => open.push(at),
            What::Close => {
                if let Some(start) = open.pop().filter(|_| open.is_empty()) {
                    groups.push(start..at + 1);
                }
            }
            _ => {}
        }
    }
    // a bracket that is never closed goes on to the end
    groups.extend(open.first().map(|&start| start..tokens.len()));
    let within = |at: usize| groups.iter().find(|group| group.contains(&at));
    let outside = (0..tokens.len()).any(|at| within(at).is_none() && is_amount(&tokens[at]));
    // "(0)" is the whole cell
    let is_all = |group: &Range<usize>| group.len() == tokens.len() && tokens.len() == 3;
    let holds = |group: &Range<usize>| is_all(group) || tokens[group.clone()].iter().any(is_amount);
    let aside = (0..tokens.len()).map(|at| within(at).is_some_and(|group| !holds(group)));
    let inner = (0..tokens.len()).map(|at| outside && within(at).is_some_and(holds));
    (aside.collect(), inner.collect())
}

impl Walk<'_> {
    fn readings(&self, at: usize) -> Option<Vec<Kroner>> {
        match &self.tokens[at].what {
            What::Number(Numeral::Amount(readings) | Numeral::Small(readings)) => {
                Some(readings.iter().map(|reading| reading.belop).collect())
            }
            _ => None,
        }
    }

    /// Whether there are digits that are not one number, but may hold an amount.
    fn has_crowd(&self) -> bool {
        self.tokens.iter().any(|token| token.what == What::Number(Numeral::Crowd(true)))
    }

    fn word(&self, at: usize) -> &str {
        &self.text[self.tokens[at].at.clone()]
    }

    /// The meaning of a word, also together with the word beside it.
    fn said(&self, at: usize) -> Option<Says> {
        let What::Word(says) = self.tokens[at].what else { return None };
        let is_word = |at: usize| self.tokens.get(at).is_some_and(|token| matches!(token.what, What::Word(_)));
        let with_next = is_word(at + 1).then(|| say_together(self.word(at), self.word(at + 1))).flatten();
        let with_last = at.checked_sub(1).filter(|&last| is_word(last));
        let with_last = with_last.and_then(|last| say_together(self.word(last), self.word(at)));
        Some(with_next.or(with_last).unwrap_or(says))
    }

    fn says(&self, mut words: Range<usize>, what: &[Says]) -> bool {
        words.any(|at| self.said(at).is_some_and(|says| what.contains(&says)))
    }

    /// Whether a token begins or ends a name.
    fn is_name(&self, at: usize) -> bool {
        let numbered = matches!(self.tokens[at].what, What::Number(Numeral::Other));
        numbered || self.said(at).is_some_and(|says| matches!(says, Says::Nothing | Says::Numbered | Says::Coded))
    }

    fn is_parting(&self, at: usize) -> bool {
        !self.aside[at]
            && matches!(
                self.tokens[at].what,
                What::Part | What::End | What::Plus | What::Equals | What::Dash | What::Open
            )
    }

    /// Whether an `=` makes two sides equal, instead of separating a name from its amount.
    fn is_equals(&self, at: usize, from: usize) -> bool {
        let named = (from..at).rev().take_while(|&at| !self.is_parting(at)).any(|at| self.is_name(at));
        let parted = (from..at).any(|at| self.is_parting(at)) || from == 0;
        self.tokens[at].what == What::Equals && !(named && parted)
    }

    /// The token between two amounts where the words of the first end and the words of the second begin.
    fn cut(&self, between: Range<usize>) -> usize {
        let parting: Vec<usize> = between.clone().filter(|&at| self.is_parting(at)).collect();
        let role = between.clone().find(|&at| {
            !self.aside[at] && matches!(self.said(at), Some(Says::Total | Says::Included | Says::Inclusive))
        });
        let (Some(&first), Some(&last)) = (parting.first(), parting.last()) else {
            let remarks =
                between.clone().take_while(|&at| self.aside[at] || self.tokens[at].what == What::Mark).count();
            let default = if self.names_first { between.start + remarks } else { between.end };
            // "409 000 i alt: NTNU 209 000"
            let colon = role.and_then(|role| (role..between.end).find(|&at| self.tokens[at].what == What::Colon));
            let named = |colon: &usize| (*colon..between.end).any(|at| self.is_name(at));
            return colon.filter(named).or(role).unwrap_or(default);
        };
        let role_between = role.is_some_and(|role| (first..last).contains(&role));
        if self.names_first || role_between { first } else { last }
    }

    fn entry(&self, at: usize, before: Range<usize>, between: Range<usize>) -> Entry {
        let colon = before.clone().any(|at| matches!(self.tokens[at].what, What::Colon | What::Equals));
        let name = self.name(before.clone());
        Entry {
            readings: self.readings(at).unwrap_or_default(),
            role: Role::Part,
            name_stands_apart: colon && name.is_some(),
            name,
            added: between.clone().any(|at| !self.aside[at] && self.tokens[at].what == What::Plus),
            year: self.year(before),
        }
    }

    /// Adds the words after an amount: its role, year and name.
    fn goes_after(&self, entry: &mut Entry, words: Range<usize>) {
        let (remark, plain): (Vec<usize>, Vec<usize>) = words.clone().partition(|&at| self.aside[at]);
        if entry.role == Role::Part && self.says(words.clone(), &[Says::Total]) {
            entry.role = Role::Total;
        }
        entry.year = entry.year.or(self.year(words.clone()));
        if entry.name.is_some() {
            return;
        }
        if let (Some(&open), Some(&close)) = (remark.first(), remark.last())
            && !self.says(open..close, &[Says::About])
        {
            let close = if self.tokens[close].what == What::Close { close } else { close + 1 };
            let end = self.tokens.get(close).map_or(self.text.len(), |token| token.at.start);
            let name = self.text[self.tokens[open].at.end..end].trim();
            entry.name = name.contains(char::is_alphabetic).then(|| name.to_owned());
            entry.name_stands_apart = plain.iter().all(|&at| !self.is_name(at));
        }
        if entry.name.is_none() {
            entry.name = self.name(words);
        }
    }

    /// The name in these words as written, without words that only join it to its amount.
    fn name(&self, words: Range<usize>) -> Option<String> {
        let mut names = words.filter(|&at| !self.aside[at] && self.is_name(at));
        let first = names.next()?;
        let last = names.next_back().unwrap_or(first);
        let name = self.text[self.tokens[first].at.start..self.tokens[last].at.end].trim();
        name.contains(char::is_alphabetic).then(|| name.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    fn year(&self, mut words: Range<usize>) -> Option<u16> {
        words.find_map(|at| match self.tokens[at].what {
            What::Number(Numeral::Year(year)) => Some(year),
            _ => None,
        })
    }

    /// Whether a word or a number suggests that the amounts are not what is asked for, or a number is left over.
    fn in_doubt(&self, amounts: &[usize]) -> bool {
        self.has_small_left_over(amounts)
            || self.years_differ(amounts)
            || (0..self.tokens.len()).any(|at| self.casts_doubt(at, amounts))
    }

    fn casts_doubt(&self, at: usize, amounts: &[usize]) -> bool {
        let next = self.tokens.get(at + 1).map(|token| &token.what);
        let last = at.checked_sub(1).map(|last| &self.tokens[last].what);
        let is_amount =
            |what: Option<&What>| matches!(what, Some(What::Number(Numeral::Amount(_) | Numeral::Small(_))));
        match self.tokens[at].what {
            What::Times => true,
            What::Number(Numeral::Crowd(plausible)) => plausible || !self.aside[at],
            What::Dash => is_amount(last) && (is_amount(next) || next == Some(&What::Word(Says::Unit))),
            // "350 000 + mva"
            What::Plus => amounts.last().is_some_and(|&last| last < at && self.has_words(at)) || self.aside[at],
            // "350 000/år", but not "209 000 / UH 2: 200 000"
            What::Part => {
                let leads = |token: &&Token| matches!(token.what, What::Colon | What::Equals | What::Word(Says::Unit));
                let own = self.tokens[at..].iter().skip(2).find(|token| !leads(token));
                let named = own.is_some_and(|token| matches!(token.what, What::Number(_)));
                let each = at + 1 < self.tokens.len() && is_counted(self.word(at + 1)) && !named;
                self.word(at) == "/" && is_amount(last) && each
            }
            What::Word(_) if self.may_be_digit(at) => is_amount(next),
            What::Word(_) if self.may_be_zeros(at) => is_amount(last),
            What::Word(_) => match self.said(at) {
                Some(Says::Doubt) => !self.aside[at],
                Some(Says::Of) => is_amount(next),
                Some(Says::Each) => !matches!(next, Some(What::Number(Numeral::Other | Numeral::Year(_)))),
                // "300 000 til 400 000"
                Some(Says::Joins) => is_amount(last) && is_amount(next),
                _ => is_amount(next) && self.may_hold_first_digits(at),
            },
            _ => false,
        }
    }

    /// Whether a word ends with digits that may be the first digits of the amount after it: `nei1 455 000`. In
    /// `UH1 455 000` and `tiltak1 455 000` the digit belongs to the name.
    fn may_hold_first_digits(&self, at: usize) -> bool {
        const DIGITS_OF_THOUSANDS: usize = 3;
        let word = self.word(at);
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let is_abbreviation = letters.chars().count() > 1 && letters.chars().all(char::is_uppercase);
        let is_name = is_abbreviation || matches!(says(letters), Says::Numbered | Says::Coded);
        (1..=DIGITS_OF_THOUSANDS).contains(&(word.len() - letters.len()))
            && !is_name
            && self.tokens.get(at + 1).is_some_and(|next| next.at.start == self.tokens[at].at.end + 1)
            && self.word(at + 1).bytes().take_while(u8::is_ascii_digit).count() == DIGITS_OF_THOUSANDS
    }

    /// Whether a word is a letter that looks like the first digit of the amount after it: `l 240 000`.
    fn may_be_digit(&self, at: usize) -> bool {
        let is_group = |next: &Token| {
            self.text[next.at.clone()].split(|c: char| !c.is_ascii_digit()).next().is_some_and(|group| group.len() == 3)
        };
        matches!(self.word(at), "l" | "I") && self.tokens.get(at + 1).is_some_and(is_group)
    }

    /// Whether a word is letters that look like the last digits of the amount before it: `1 455 OOO`.
    fn may_be_zeros(&self, at: usize) -> bool {
        self.word(at).chars().all(|c| matches!(c, 'o' | 'O' | '0'))
    }

    fn has_words(&self, from: usize) -> bool {
        (from..self.tokens.len()).any(|at| matches!(self.tokens[at].what, What::Word(_)))
    }

    /// Whether a small number other than zero is left over beside an amount, or one is alone among words.
    fn has_small_left_over(&self, amounts: &[usize]) -> bool {
        let is_small = |at: &usize| matches!(self.tokens[*at].what, What::Number(Numeral::Small(_)));
        let (small, others): (Vec<usize>, Vec<usize>) = amounts.iter().copied().partition(is_small);
        let named =
            |at: usize| self.tokens[at..].iter().find(|it| !matches!(it.what, What::Word(_))).map(|it| &it.what);
        let loose =
            |at: usize| !self.aside[at] && self.is_name(at) && !matches!(named(at), Some(What::Colon | What::Equals));
        // zero adds nothing
        let adds = |at: &usize| self.readings(*at).is_some_and(|readings| readings.iter().any(|it| !it.0.is_zero()));
        match others.as_slice() {
            [] => !small.is_empty() && (0..self.tokens.len()).any(loose),
            _ => small.iter().any(adds),
        }
    }

    /// Whether there are several amounts, and several years.
    fn years_differ(&self, amounts: &[usize]) -> bool {
        let mut years: Vec<u16> =
            (0..self.tokens.len()).filter(|&at| !self.aside[at]).filter_map(|at| self.year(at..at + 1)).collect();
        years.dedup();
        amounts.len() > 1 && years.len() > 1
    }
}
