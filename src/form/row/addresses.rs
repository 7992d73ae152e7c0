//! One flattened row of e-mail addresses, which may break anywhere: `kari@fjordvik. ola@prove-` with `kommune.no
//! eksempel.no` below.

use std::ops::Range;

use crate::form::place::reader::Reader;
use crate::form::row::division::{Blemishes, Divided, Undivided};
use crate::value::Epost;

/// The most words in a row of addresses.
const MAX_WORDS: usize = 8;

/// Assigns every word to a column. An address has no blank, so a column takes at most one word of a line; where there
/// are several lines, every column must become an address, and only one assignment may achieve that.
pub(in crate::form) fn divide(
    reader: &Reader<'_, '_>,
    words: Range<usize>,
    width: usize,
) -> Result<Divided, Undivided> {
    let flow = reader.flow;
    let one_line = flow.words[words.start].line == flow.words[words.end - 1].line;
    if one_line {
        return match words.len() == width {
            true => Ok(Divided::sure(words.map(|word| vec![word..word + 1]).collect())),
            false => Err(Undivided::Never),
        };
    }
    if words.len() > MAX_WORDS || width == 0 {
        return Err(Undivided::Never);
    }
    let mut open: Vec<Vec<usize>> = vec![Vec::new()];
    for word in words.clone() {
        let longer = open.iter().flat_map(|given| {
            let before = given.last().filter(|_| flow.words[word].line == flow.words[word - 1].line);
            let from = before.map_or(0, |column| column + 1);
            (from..width).map(|column| [given.as_slice(), &[column]].concat())
        });
        open = longer.collect();
    }
    let column = |given: &[usize], column: usize| -> Vec<usize> {
        words.clone().zip(given).filter(|(_, given)| **given == column).map(|(word, _)| word).collect()
    };
    let is_address = |words: Vec<usize>| {
        let text: String = words.iter().map(|&word| flow.words[word].text).collect();
        text.matches('@').count() == 1 && Epost(text).problem().is_none()
    };
    let begins = |given: &[usize], column: usize| given.iter().position(|&other| other == column);
    open.retain(|given| (0..width).all(|at| is_address(column(given, at))));
    open.retain(|given| (0..width).is_sorted_by_key(|column| begins(given, column)));
    let is_open = |word: usize| flow.words[word].text.ends_with(['.', '-', '_', '@']);
    let is_rest = |word: usize| flow.words[word].text.starts_with(['.', '-', '_', '@']);
    // an address breaks where a part of it ends, and does not end there
    let oddities = |given: &Vec<usize>| {
        let of_column = |words: Vec<usize>| {
            let joins = words.windows(2).filter(|pair| !is_open(pair[0]) && !is_rest(pair[1])).count();
            joins + usize::from(words.last().is_some_and(|&last| is_open(last)))
        };
        (0..width).map(|at| of_column(column(given, at))).sum::<usize>()
    };
    let least = open.iter().map(oddities).min();
    open.retain(|given| Some(oddities(given)) == least);
    match open.as_slice() {
        [] => Err(Undivided::Never),
        [only] => {
            let columns = (0..width).map(|at| column(only, at).into_iter().map(|word| word..word + 1).collect());
            Ok(Divided::sure(columns.collect()))
        }
        _ => Err(Undivided::Several(Blemishes::default())),
    }
}

#[cfg(test)]
mod tests {
    use crate::form::definition::CellKind;
    use crate::form::testing::divided;

    fn addresses(text: &str) -> Option<String> {
        divided(text, CellKind::Epost, 2, None).map(|row| row.replace(" | ", "|").replace(' ', ""))
    }

    #[test]
    fn one_line_has_an_address_for_each() {
        assert_eq!(addresses("kari@a.no ola@b.no").as_deref(), Some("kari@a.no|ola@b.no"));
        assert_eq!(addresses("kari@a ola.b.no").as_deref(), Some("kari@a|ola.b.no"), "wrong ones, too");
        assert_eq!(addresses("kari@a.no ola @b.no"), None);
    }

    #[test]
    fn addresses_broken_over_lines_are_joined() {
        for text in [
            "kari@fjordvik.kommune.no ola@prove-\neksempel.no",
            "kari@fjordvik. ola@prove-\nkommune.no eksempel.no",
            "kari@fjordvik.\nkommune.no\nola@prove-eksempel.no",
            "kari@fjordvik.\nkommune.no ola@prove-\neksempel.no",
        ] {
            assert_eq!(addresses(text).as_deref(), Some("kari@fjordvik.kommune.no|ola@prove-eksempel.no"), "{text}");
        }
        let ends = "kari@fjordvik.kommune.no ola@fjordvik.kommune.\nno";
        assert_eq!(addresses(ends).as_deref(), Some("kari@fjordvik.kommune.no|ola@fjordvik.kommune.no"));
        assert_eq!(addresses("kari@fjordvik.no ola@prove.no\nkommune.no"), None, "it may belong to either");
    }
}
