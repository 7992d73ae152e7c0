//! Why a sum is off, in words.

use fluent_bundle::FluentValue;

use super::{Words, amount_in_words, quoted};
use crate::finding::{Cause, Change, Correction, Finding, Mends};

/// More explanations than this are not listed.
const OPTIONS: usize = 5;

impl Words {
    /// Why a sum is off: which amount should be different, or the explanations that are equally good.
    #[must_use]
    pub fn cause(&self, cause: &Cause) -> String {
        if cause.is_located() {
            return self.located(cause);
        }
        format!("{}: {}.", self.plain("causes-possible"), self.options(cause).join("; "))
    }

    /// The explanations that are equally good, one a line, the best first; a long list is cut and says so.
    #[must_use]
    pub fn options(&self, cause: &Cause) -> Vec<String> {
        let all = [&cause.correction].into_iter().chain(&cause.alternatives);
        let mut options: Vec<String> =
            all.take(OPTIONS).map(|one| self.say("cause-option", self.correction(one))).collect();
        let more = (cause.alternatives.len() + 1).saturating_sub(OPTIONS);
        options.extend(self.counted("causes-more", more).filter(|_| more > 0));
        options
    }

    /// A sum that follows from the cause of another finding, in one line.
    #[must_use]
    pub fn follows(&self, finding: &Finding) -> String {
        self.say("cause-follows", self.arguments(finding).iter().map(|(name, value)| (name, value.clone())))
    }

    fn located(&self, cause: &Cause) -> String {
        let mends = match cause.mends {
            Mends::All => "all",
            Mends::Together => "together",
            Mends::Some => "some",
        };
        let mut values = self.correction(&cause.correction);
        values.push(("mends", mends.into()));
        self.say("cause", values)
    }

    fn correction(&self, correction: &Correction) -> Vec<(&'static str, FluentValue<'static>)> {
        let change = &correction.change;
        let from = change.from.map(amount_in_words).unwrap_or_default();
        let other = correction.also.first().map(|other| self.name(other)).unwrap_or_default();
        vec![
            ("kind", correction.kind.key().into()),
            ("name", self.name(change).into()),
            ("other", other.into()),
            ("from", from.into()),
            ("to", amount_in_words(change.to).into()),
        ]
    }

    /// The form's own name of an amount, with the entry of a list that it is in, and without the remarks in brackets
    /// that the form of Troms og Finnmark prints after it.
    fn name(&self, change: &Change) -> String {
        let label = change.label.split(" (").next().unwrap_or_default();
        let in_entry = change.field.contains("].");
        let section = if in_entry { quoted(&change.section) } else { "none".to_owned() };
        self.say("cause-name", [("label", quoted(label).into()), ("section", section.into())])
    }
}
