//! A definition tried on a file, for its author: the way from bytes to rules with that definition alone.

use std::collections::BTreeSet;

use super::{asked, judge};
use crate::check::Setup;
use crate::document::{Document, Span};
use crate::finding::Code;
use crate::form::{self, Account, Definition, Mixed, Role, Tried};
use crate::outcome::{InFile, Obstacle, Rules, Trial, Unaccounted};
use crate::read;
use crate::rule::RULES;

/// Reads a file with the first form of a setup, whether or not it is that form. A file that holds the form several times
/// gives as many results.
///
/// # Errors
/// Why the file cannot be read at all.
pub fn trial(bytes: &[u8], setup: &Setup) -> Result<Vec<Trial>, Obstacle> {
    let document = read::read(bytes, &setup.reading).1.map_err(Obstacle::Read)?;
    let definition = setup.forms.first().ok_or(Obstacle::UnknownForm)?;
    let parts = form::split(document, &setup.forms).map_err(|Mixed(count)| Obstacle::SeveralForms(count))?;
    let of = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    let tried = parts.iter().zip(1..).map(|(document, number)| {
        let tried = form::try_on(document, definition);
        let (rules, not_applicable) =
            if tried.is_form { rules(document, definition, &tried, setup) } else { (Rules::default(), Vec::new()) };
        let unaccounted = unaccounted(document, &tried.form.account);
        let in_file = (of > 1).then_some(InFile { number, of });
        let lacks_pages = document.lacks_pages();
        let Tried { is_form, labels, form } = tried;
        let behovsmelding = form.behovsmelding;
        Trial { in_file, is_form, labels, behovsmelding, unaccounted, rules, not_applicable, lacks_pages }
    });
    Ok(tried.collect())
}

/// What became of the rules, and those that the form gives no occasion for.
fn rules(document: &Document, definition: &Definition, tried: &Tried, setup: &Setup) -> (Rules, Vec<Code>) {
    let asked = asked(definition, &tried.form, document, setup);
    let (rules, ..) = judge(&tried.form.behovsmelding, RULES, &asked);
    let mut none: BTreeSet<Code> = RULES.iter().map(|rule| rule.code()).collect();
    none.extend(asked.declared.sums.iter().map(|sum| sum.code));
    for code in rules.judged.iter().map(|rule| rule.code).chain(rules.not_evaluated.iter().map(|rule| rule.code)) {
        none.remove(&code);
    }
    (rules, none.into_iter().collect())
}

/// The stretches of each line that no part of the definition has taken in. Signs alone, as of a ruled line, say nothing.
fn unaccounted(document: &Document, account: &Account) -> Vec<Unaccounted> {
    let text = &document.text;
    let goes_on = |(a, of_a): &(&Span, Role), (b, of_b): &(&Span, Role)| {
        of_a == of_b && text.get(a.end..b.start).is_none_or(|between| !between.contains('\n'))
    };
    let words: Vec<(&Span, Role)> = account.words().collect();
    let runs = words.chunk_by(goes_on).filter_map(|run| {
        let ((first, role), (last, _)) = (run.first()?, run.last()?);
        let place = document.place(&(first.start..last.end));
        let is_told = *role == Role::Left || (*role == Role::Prose && place.text.contains(char::is_alphanumeric));
        is_told.then_some(Unaccounted { role: *role, place })
    });
    let mut all: Vec<Unaccounted> = runs.collect();
    all.sort_by_key(|part| part.place.span.start);
    all
}
