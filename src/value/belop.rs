//! What stands in an amount cell: one amount, or several with a name each (`637.950 (Sepu)  328.320,- (Nord)`).

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::kroner::{self, Kroner, lesninger};
use super::{Kind, Value, Why};

/// The contents of an amount cell.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub struct Belop {
    /// The amount; the sum where several are given.
    pub sum: Kroner,
    /// How many amounts it is the sum of, with or without a name.
    pub ledd: usize,
    /// The amounts that have a name, in the order of the form.
    pub deler: Vec<Del>,
    /// Whether it is marked as an estimate (`anslag`, `ca.`).
    pub anslag: bool,
}

/// An amount and whose it is.
#[derive(
    Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema, borsh::BorshSerialize, borsh::BorshDeserialize,
)]
pub struct Del {
    /// As written: `Sepu`.
    pub navn: String,
    /// How much.
    pub belop: Kroner,
}

impl Serialize for Belop {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.sum.serialize(serializer)
    }
}

/// The parts of a cell: a bracket ends one; what stands before it is the amount, what stands in it is a name or a remark.
fn parts(text: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest.take()?;
        let Some((amount, after)) = text.split_once('(') else { return Some((text, None)) };
        let Some((remark, after)) = after.split_once(')') else { return Some((text, None)) };
        rest = Some(after);
        Some((amount, Some(remark.trim())))
    })
}

/// One amount of a cell, and the name before it (`SePU: 100 000`).
#[derive(Default)]
struct Term {
    navn: String,
    belop: String,
}

/// The amounts that are added up in what stands before a bracket, and whether a word does it: `100 000 + 50 000`,
/// `SePU: 100 000 og Nord: 50 000`.
fn terms(text: &str) -> (Vec<Term>, bool) {
    let (mut terms, mut by_word) = (vec![Term::default()], false);
    for token in text.replace('+', " + ").replace(",-", ",- ").split_whitespace() {
        if matches!(token, "+" | ";" | "og" | "samt") {
            by_word |= token.len() > 1;
            terms.push(Term::default());
        } else if let Some(last) = token.strip_suffix(':').filter(|name| is_name(name)) {
            let Term { navn, belop } = terms.pop().unwrap_or_default();
            let words: Vec<&str> = belop.split_whitespace().collect();
            let (amount, name) = words.split_at(words.len() - words.iter().rev().take_while(|w| is_name(w)).count());
            terms.push(Term { belop: amount.join(" "), navn });
            terms.push(Term { navn: [name, &[last]].concat().join(" "), belop: String::new() });
        } else if let Some(term) = terms.last_mut() {
            term.belop.extend([if term.belop.is_empty() { "" } else { " " }, token]);
        }
    }
    (terms, by_word)
}

/// Whether a word of an amount cell is (part of) a name, and not one that belongs to the amount.
fn is_name(word: &str) -> bool {
    let folded = word.trim_end_matches(['.', ':']).to_lowercase();
    word.starts_with(char::is_alphabetic) && !["kr", "kroner", "nok", "ca", "anslag", "anslagsvis"].contains(&&*folded)
}

/// Whether an amount says by its name that it is that of all the others.
fn is_total(navn: &str) -> bool {
    let navn = navn.to_lowercase();
    ["sum", "totalt", "total", "til sammen", "tilsammen", "i alt", "samlet"].iter().any(|word| navn.starts_with(word))
}

impl Value for Belop {
    const KIND: Kind = Kind::Belop;

    fn from_text(text: &str) -> Result<Self, Why> {
        let mut belop = Self { sum: Kroner::default(), ledd: 0, deler: Vec::new(), anslag: false };
        let mut needs_names = false;
        for (amount, remark) in parts(text) {
            let amount = amount.trim_matches(|c: char| c.is_whitespace() || matches!(c, '+' | ';' | ','));
            if amount.is_empty() && remark.is_none() {
                continue;
            }
            let remark = remark.unwrap_or_default();
            let estimated = remark.to_lowercase().starts_with("ansl") || remark.to_lowercase().starts_with("estimat");
            belop.anslag |= estimated;
            if amount.is_empty() && estimated && belop.ledd > 0 {
                continue;
            }
            let (mut terms, by_word) = terms(amount);
            needs_names |= by_word;
            terms.retain(|term| !(term.belop.is_empty() && term.navn.is_empty()));
            if let Some(last) = terms.last_mut().filter(|term| term.navn.is_empty() && !estimated) {
                last.navn = remark.to_owned();
            }
            for term in &terms {
                belop.add(term)?;
            }
            if terms.is_empty() {
                return Err(Why::NotThis);
            }
        }
        // «2025 og 2026» is no sum
        let nameless = needs_names && belop.deler.len() < belop.ledd;
        let counted_twice = belop.ledd > 1 && belop.deler.iter().any(|del| is_total(&del.navn));
        if belop.ledd == 0 || nameless || counted_twice { Err(Why::NotThis) } else { Ok(belop) }
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        self.deler.iter_mut().for_each(|del| change(&mut del.navn));
    }
}

impl Belop {
    fn add(&mut self, term: &Term) -> Result<(), Why> {
        let (amount, circa) = without_circa(&term.belop);
        let kroner = kroner::one(amount)?;
        self.anslag |= circa;
        self.ledd += 1;
        self.sum.0 += kroner.0;
        if !term.navn.is_empty() {
            self.deler.push(Del { navn: term.navn.clone(), belop: kroner });
        }
        Ok(())
    }
}

fn without_circa(amount: &str) -> (&str, bool) {
    for word in ["ca.", "ca", "Ca.", "Ca", "anslag", "Anslag", "anslagsvis"] {
        if let Some(rest) = amount.strip_prefix(word) {
            return (rest.trim_start_matches([':', ' ']), true);
        }
        if let Some(rest) = amount.strip_suffix(word) {
            return (rest.trim_end(), true);
        }
    }
    (amount, false)
}

/// How many amounts of a cell are written as nobody would write them: `1220 000`, `1.572.964 557.574`.
#[must_use]
pub fn misformed(text: &str) -> usize {
    let terms = parts(text).flat_map(|(amount, _)| terms(amount.trim()).0);
    terms.flat_map(|term| lesninger(without_circa(&term.belop).0)).filter(|reading| !reading.velformet).count()
}

impl From<Decimal> for Belop {
    fn from(sum: Decimal) -> Self {
        Self { sum: Kroner(sum), ledd: 1, deler: Vec::new(), anslag: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn belop(text: &str) -> (String, Vec<(String, String)>, bool) {
        let belop = Belop::from_text(text).unwrap();
        let deler = belop.deler.into_iter().map(|del| (del.navn, del.belop.to_string())).collect();
        (belop.sum.to_string(), deler, belop.anslag)
    }

    fn del(navn: &str, belop: &str) -> (String, String) {
        (navn.to_owned(), belop.to_owned())
    }

    #[test]
    fn amounts_with_a_name_each() {
        let both = vec![del("Sepu", "637 950"), del("Nord", "328 320")];
        assert_eq!(belop("637.950 (Sepu) 328.320,- (Nord)"), ("966 270".to_owned(), both, false));
        assert_eq!(belop("1.512.500,- (SePU)").1, [del("SePU", "1 512 500")]);
        let two = [del("SePU", "637 950"), del("Nord universitet", "328 320")];
        for text in [
            "637.950 (SePU) + 328.320,- (Nord universitet)",
            "637 950 kr (SePU) og kr. 328 320,– (Nord universitet)",
            "SePU: 637 950 Nord universitet: 328 320",
            "SePU: kr 637 950,- + Nord universitet: kr 328 320,-",
            "SePU: 637 950 kr og Nord universitet: 328 320 kr",
            "SePU: 637\u{202f}950,- + 328'320 (Nord universitet)",
        ] {
            let (sum, deler, _) = belop(text);
            assert_eq!((sum.as_str(), &deler[..]), ("966 270", &two[..]), "{text}");
        }
        assert_eq!(belop("100 000+50 000").0, "150 000");
    }

    #[test]
    fn estimates() {
        for text in ["1000 000 (anslag)", "1 000 000 anslag", "ca. 1 000 000", "Kr. 1 000 000,- (estimat)"] {
            assert_eq!(belop(text), ("1 000 000".to_owned(), Vec::new(), true), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        for text in [
            "X",
            "(Nord)",
            "avklares (Nord)",
            "200 000 (Nord) resten senere",
            "2025 og 2026",
            "50 (SePU) 60 (Nord) 110 (sum)",
        ] {
            assert_eq!(Belop::from_text(text), Err(Why::NotThis), "{text}");
        }
        assert!(matches!(Belop::from_text("1.524 (Nord)"), Err(Why::Ambiguous(readings)) if readings.len() == 2));
    }
}
