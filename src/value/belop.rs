//! What stands in an amount cell: one amount, or several with a name each (`637.950 (Sepu)  328.320,- (Nord)`).

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::kroner::{self, Kroner};
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

impl Value for Belop {
    const KIND: Kind = Kind::Belop;

    fn from_text(text: &str) -> Result<Self, Why> {
        let mut belop = Self { sum: Kroner::default(), ledd: 0, deler: Vec::new(), anslag: false };
        for (amount, remark) in parts(text) {
            let amount = amount.trim_matches(|c: char| c.is_whitespace() || matches!(c, '+' | ';' | ','));
            if amount.is_empty() && remark.is_none() {
                continue;
            }
            let remark = remark.unwrap_or_default();
            let (amount, circa) = without_circa(amount);
            let estimated = remark.to_lowercase().starts_with("ansl") || remark.to_lowercase().starts_with("estimat");
            belop.anslag |= circa || estimated;
            if amount.is_empty() && estimated && belop.ledd > 0 {
                continue;
            }
            let kroner = kroner::one(amount)?;
            belop.ledd += 1;
            belop.sum.0 += kroner.0;
            if !remark.is_empty() && !estimated {
                belop.deler.push(Del { navn: remark.to_owned(), belop: kroner });
            }
        }
        if belop.ledd == 0 { Err(Why::NotThis) } else { Ok(belop) }
    }

    fn rewrite(&mut self, change: &mut dyn FnMut(&mut String)) {
        self.deler.iter_mut().for_each(|del| change(&mut del.navn));
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
    }

    #[test]
    fn estimates() {
        for text in ["1000 000 (anslag)", "1 000 000 anslag", "ca. 1 000 000", "Kr. 1 000 000,- (estimat)"] {
            assert_eq!(belop(text), ("1 000 000".to_owned(), Vec::new(), true), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount() {
        for text in ["X", "(Nord)", "avklares (Nord)", "200 000 (Nord) resten senere"] {
            assert_eq!(Belop::from_text(text), Err(Why::NotThis), "{text}");
        }
        assert!(matches!(Belop::from_text("1.524 (Nord)"), Err(Why::Ambiguous(readings)) if readings.len() == 2));
    }
}
