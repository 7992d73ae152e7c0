//! Amounts answered with a dash or in words that nothing is asked for. Beside other amounts of the same sum this means
//! zero; a row of dashes alone is an unused row.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::form::model::Behovsmelding;
use crate::form::model::answer::Node;
use crate::form::model::leaves::FormLeaves;
use crate::form::model::path::anywhere;
use crate::form::model::raw::{Content, Raws};
use crate::value::{Kind, asks_for_nothing};

/// The paths of all amounts, for any position in their lists.
static AMOUNTS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let mut leaves = Vec::new();
    Behovsmelding::leaves("", &mut leaves);
    leaves.into_iter().filter(|leaf| leaf.kind == Kind::Belop).map(|leaf| leaf.path).collect()
});

/// Whether a field path of a form is that of an amount.
pub(in crate::form) fn is_amount(form: &FormLeaves, path: &str) -> bool {
    AMOUNTS.contains(&anywhere(path)) || form.is_own_amount(path)
}

/// Reads such answers as zero, or as left open.
pub(in crate::form) fn settle(raws: &mut Raws) {
    let mut sums: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for path in raws.answers.keys().filter(|path| is_amount(&raws.form, path)) {
        sums.entry(sum_of(path)).or_default().push(path.clone());
    }
    for paths in sums.into_values() {
        let says_nothing = |path: &&String| {
            let raw = raws.answers.get(*path);
            raw.is_some_and(|raw| matches!(raw.content, Content::Text | Content::Blank) && asks_for_nothing(&raw.text))
        };
        let (nothing, others): (Vec<&String>, Vec<&String>) = paths.iter().partition(says_nothing);
        let is_filled = |path: &&&String| {
            let content = raws.answers.get(**path).map(|raw| &raw.content);
            matches!(content, Some(Content::Text | Content::Unreadable(_)))
        };
        let content = if others.iter().any(|path| is_filled(&path)) { Content::Text } else { Content::Blank };
        for path in nothing {
            if let Some(raw) = raws.answers.get_mut(path) {
                raw.content = content.clone();
            }
        }
    }
}

/// The common path of the amounts of one sum: `totalsum.regional` of `totalsum.regional.eier`, `budsjett[1]` of
/// `budsjett.uh[1]`.
fn sum_of(path: &str) -> String {
    let (record, field) = path.rsplit_once('.').unwrap_or(("", path));
    let place = field.find('[').map_or("", |at| &field[at..]);
    format!("{record}{place}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::model::raw::Raw;

    /// The text of each of three amounts in a row after `settle`; `None` for a blank one.
    fn settled(row: [&str; 3]) -> Vec<Option<String>> {
        let paths = ["eier", "uh", "totalt"].map(|column| format!("totalsum.regional.{column}"));
        let raw = |text: &str| {
            let says_something = text.contains(char::is_alphanumeric);
            Raw {
                content: if says_something { Content::Text } else { Content::Blank },
                text: text.to_owned(),
                label: String::new(),
                context: String::new(),
                place: None,
                others: Vec::new(),
                dotted: false,
                factor: 1,
            }
        };
        let answers = paths.iter().cloned().zip(row.map(raw)).collect();
        let mut raws = Raws { answers, ..Raws::default() };
        settle(&mut raws);
        let is_text = |raw: &&Raw| raw.content == Content::Text;
        paths.iter().map(|path| raws.answers.get(path).filter(is_text).map(|raw| raw.text.clone())).collect()
    }

    #[test]
    fn amounts_of_one_sum_share_its_path() {
        assert_eq!(sum_of("totalsum.regional.eier"), "totalsum.regional");
        assert_eq!(sum_of("tiltak[2].uh"), "tiltak[2]");
        assert_eq!(sum_of("budsjett.uh[1]"), "budsjett[1]");
    }

    #[test]
    fn a_dash_beside_amounts_is_an_answer() {
        for text in ["-", "–", "Ikke aktuelt", "Nei", "Utgår"] {
            assert_eq!(settled([text, "409 000", "409 000"])[0].as_deref(), Some(text));
        }
        assert_eq!(settled(["", "409 000", "409 000"])[0], None, "a blank one is forgotten");
    }

    #[test]
    fn a_row_of_dashes_alone_is_left_open() {
        for text in ["-", "Ikke aktuelt"] {
            assert_eq!(settled([text, text, text]), [None, None, None]);
            assert_eq!(settled([text, text, ""]), [None, None, None]);
        }
        assert!(settled(["0", "0", "0"]).iter().all(Option::is_some));
    }
}
