//! An amount cell as tokens: words, numbers, and the marks between them.

use std::ops::Range;

use super::lexicon::{Says, folded, is_month, says};
use super::lookahead::is_dash;
use super::numeral::{self, Numeral};
use crate::text::pattern::Constant;
use crate::value::is_unseen;

/// A token of an amount cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) what: What,
    /// Its place in the text, in bytes.
    pub(super) at: Range<usize>,
}

/// The kind of a token.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Word(Says),
    Number(Numeral),
    Colon,
    Equals,
    Plus,
    /// A separator between amounts: a comma, a slash, `og`.
    Part,
    /// The end of a line, or a semicolon.
    End,
    /// A dash between two numbers.
    Dash,
    /// A sign of multiplication between two numbers.
    Times,
    Open,
    Close,
    /// Something that leaves an amount as it is: a footnote mark, the number of an item, a question mark.
    Mark,
}

/// The visible text, with every kind of blank as a space; the ends of lines are kept.
pub(super) fn seen(text: &str) -> String {
    let visible = text.chars().filter(|&c| !is_unseen(c));
    visible.map(|c| if c.is_whitespace() && c != '\n' { ' ' } else { c }).collect()
}

/// The tokens of a text that [`seen`] has normalised.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    // compiling the pattern takes longer than reading a form, and in most cells no party has a number
    let names_party = || ["uh", "eier", "eigar"].iter().any(|party| text.to_lowercase().contains(party));
    let parties_are_numbered = text.contains('1') && text.contains('2') && names_party() && PARTIES.is_match(text);
    let mut lexer = Lexer { text, at: 0, depth: 0, parties_are_numbered, tokens: Vec::new() };
    while let Some(c) = lexer.rest().chars().next() {
        lexer.step(c);
    }
    lexer.tokens
}

/// Numbered parties: `UH 1 283 000 / UH 2 32 000`.
static PARTIES: Constant = Constant::new(r"(?is)\b(?:uh|eier|eigar)\s*1\b.*\b(?:uh|eier|eigar)\s*2\b");

struct Lexer<'t> {
    text: &'t str,
    at: usize,
    /// How many brackets are open.
    depth: usize,
    /// Whether the parties of this cell are numbered, so that a digit after a party's name is not part of an amount.
    parties_are_numbered: bool,
    tokens: Vec<Token>,
}

impl<'t> Lexer<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn push(&mut self, what: What, length: usize) {
        self.tokens.push(Token { what, at: self.at..self.at + length });
        self.at += length;
    }

    fn step(&mut self, c: char) {
        let length = c.len_utf8();
        match c {
            ' ' => self.at += length,
            '\n' | ';' | '|' => self.push(What::End, length),
            ',' | '/' | '&' => self.push(What::Part, length),
            ':' => self.push(What::Colon, length),
            '=' => self.push(What::Equals, length),
            '+' => self.push(What::Plus, length),
            '×' | '*' if self.is_between_numbers(length) => self.push(What::Times, length),
            '(' | '[' | '{' => {
                self.depth += 1;
                self.push(What::Open, length);
            }
            ')' | ']' | '}' if self.depth > 0 => {
                self.depth -= 1;
                self.push(What::Close, length);
            }
            _ if c.is_ascii_digit() => self.number(),
            _ if is_dash(c) => self.dash(length),
            _ if c.is_alphabetic() => self.word(),
            '~' | '≈' | '±' | '<' | '>' | '≤' | '≥' | '€' | '$' | '£' | '§' => {
                self.push(What::Word(says(c.encode_utf8(&mut [0; 4]))), length);
            }
            _ => self.push(What::Mark, length),
        }
    }

    /// Whether there is a number on both sides of a sign.
    fn is_between_numbers(&self, length: usize) -> bool {
        let after = self.rest()[length..].trim_start_matches(' ');
        self.after_number() && after.starts_with(|c: char| c.is_ascii_digit())
    }

    fn after_number(&self) -> bool {
        matches!(self.tokens.last().map(|token| &token.what), Some(What::Number(_)))
    }

    /// Whether neither a word, a number nor a mark comes directly before.
    fn is_at_start(&self) -> bool {
        let last = self.tokens.last().map(|token| &token.what);
        !matches!(last, Some(What::Word(_) | What::Number(_) | What::Mark))
    }

    /// A dash: the sign of the number after it, or a token between two numbers or between an amount and words.
    fn dash(&mut self, length: usize) {
        let c = self.rest().chars().next();
        let after = &self.rest()[length..];
        let is_sign = after.starts_with(|c: char| c.is_ascii_digit()) || c == Some('−');
        if self.is_at_start() && is_sign && numeral::begins(after.trim_start_matches(' ')) {
            let at = self.at;
            self.at += length + (after.len() - after.trim_start_matches(' ').len());
            self.number();
            if let Some(Token { what: What::Number(numeral), at: place }) = self.tokens.last_mut() {
                numeral.negate();
                place.start = at;
            }
        } else {
            self.push(What::Dash, length);
        }
    }

    fn word(&mut self) {
        let rest = self.rest();
        let inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '&' | '\'' | '’' | '_' | '@');
        let mut length = rest.find(|c| !inside(c)).unwrap_or(rest.len());
        // "kr350", "ca.350", "tkr.350"
        if let Some(digit) = rest[..length].find(|c: char| c.is_ascii_digit())
            && matches!(says(&rest[..digit]), Says::Unit | Says::Scaled(_) | Says::About)
        {
            length = digit;
        }
        let word = rest[..length].trim_end_matches(['-', '\'', '’']);
        match folded(word).as_str() {
            "pluss" => self.push(What::Plus, word.len()),
            "og" | "samt" | "and" => self.push(What::Part, word.len()),
            "x" if self.is_between_numbers(word.len()) => self.push(What::Times, word.len()),
            _ => self.push(What::Word(says(word)), word.len()),
        }
    }

    fn number(&mut self) {
        let before = match self.tokens.last() {
            Some(Token { what: What::Word(says), .. }) => Some(*says),
            _ => None,
        };
        if self.parties_are_numbered && before == Some(Says::Numbered) && self.is_lone_digit() {
            return self.push(What::Number(Numeral::Other), 1);
        }
        let (numeral, length) = numeral::read(self.rest(), before, self.depth > 0);
        let after = &self.rest()[length..];
        if numeral.is_small() && self.is_item_number(after) {
            let stop = after.chars().next().map_or(0, char::len_utf8);
            return self.push(What::Mark, length + stop);
        }
        self.push(What::Number(numeral), length);
    }

    fn is_lone_digit(&self) -> bool {
        self.rest().bytes().take_while(u8::is_ascii_digit).count() == 1
    }

    /// Whether a small number is the number of an item or a footnote, by the text after it: `1. NTNU`, `350 000 1)`.
    fn is_item_number(&self, after: &str) -> bool {
        let numbered = matches!(self.tokens.last(), Some(Token { what: What::Word(Says::Numbered), .. }));
        if after.starts_with(')') {
            return self.depth == 0;
        }
        let Some(after) = after.strip_prefix('.').filter(|_| !numbered) else { return false };
        let next = after.trim_start_matches(' ');
        let word: String = next.chars().take_while(|c| c.is_alphabetic()).collect();
        (!word.is_empty() && !is_month(&word))
            || (self.is_at_start() && next.len() < after.len() && numeral::begins(next))
    }
}
