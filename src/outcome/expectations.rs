//! Who has not sent: the forms that an office expects, and what has come in for each.

use jiff::civil::Date;

use crate::rule::mappe::{Arrival, ExpectedForm, Kort, Surplus, Uncertainty, arrivals};
use crate::settings::SettingOrigin;

/// The list of an office, and the day that it is compared on.
#[derive(Debug, Clone)]
pub struct ExpectedList {
    /// The forms, each with where the list says so.
    pub entries: Vec<(ExpectedForm, SettingOrigin)>,
    /// Today.
    pub today: Date,
}

/// What has come in of what is expected. Files are given by their place in the call.
#[derive(Debug, Clone, Default)]
pub struct Expectations {
    /// In the order of the list.
    pub entries: Vec<Expected>,
    /// The forms that nobody expects, and why.
    pub unexpected: Vec<(usize, Surplus)>,
}

/// A form that is expected.
#[derive(Debug, Clone)]
pub struct Expected {
    /// What the list says.
    pub form: ExpectedForm,
    /// Where.
    pub origin: SettingOrigin,
    /// Whether it has come in.
    pub arrived: Arrived,
    /// The forms that it has come in as.
    pub fits: Vec<usize>,
    /// Those that may be it, and why that is not certain.
    pub may_be: Vec<(usize, Uncertainty)>,
    /// Those of the partnership for another ordning or year.
    pub others: Vec<usize>,
}

/// Whether a form has come in. Nothing in a form says when it came in: late is what has not come in although its last
/// day is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrived {
    /// It has not, and so many days have passed since the last one.
    Late(i32),
    /// It has not.
    Missing,
    /// A form may be it.
    Unsure,
    /// It has.
    Received,
}

impl Arrived {
    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Late(_) => "late",
            Self::Missing => "missing",
            Self::Unsure => "unsure",
            Self::Received => "received",
        }
    }

    fn of(arrival: &Arrival, form: &ExpectedForm, today: Date) -> Self {
        let days = form.frist.map_or(0, |frist| (today - frist).get_days());
        match (arrival.fits.is_empty(), arrival.may_be.is_empty()) {
            (false, _) => Self::Received,
            (true, false) => Self::Unsure,
            (true, true) if days > 0 => Self::Late(days),
            (true, true) => Self::Missing,
        }
    }
}

impl Expectations {
    /// What has come in. `places`: where the file of each card is in the call.
    pub(super) fn of(list: ExpectedList, kort: &[Kort], places: &[usize]) -> Self {
        let forms: Vec<&ExpectedForm> = list.entries.iter().map(|(form, _)| form).collect();
        let (arrivals, unexpected) = arrivals(&forms, kort);
        let entry = |(arrival, (form, origin)): (Arrival, (ExpectedForm, SettingOrigin))| Expected {
            arrived: Arrived::of(&arrival, &form, list.today),
            fits: arrival.fits.iter().map(|card| places[*card]).collect(),
            may_be: arrival.may_be.iter().map(|(card, doubt)| (places[*card], *doubt)).collect(),
            others: arrival.others.iter().map(|card| places[*card]).collect(),
            form,
            origin,
        };
        Self {
            entries: arrivals.into_iter().zip(list.entries).map(entry).collect(),
            unexpected: unexpected.into_iter().map(|(card, why)| (places[card], why)).collect(),
        }
    }

    /// How many have come in.
    #[must_use]
    pub fn received(&self) -> usize {
        self.entries.iter().filter(|entry| entry.arrived == Arrived::Received).count()
    }

    /// The entries, those that somebody has to write to first.
    #[must_use]
    pub fn by_urgency(&self) -> Vec<&Expected> {
        let mut entries: Vec<&Expected> = self.entries.iter().collect();
        entries.sort_by_key(|entry| match entry.arrived {
            Arrived::Late(days) => (Arrived::Late(0), -days),
            other => (other, 0),
        });
        entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::mappe::testing::{card, network};

    #[test]
    fn what_has_not_come_in_is_late_after_its_last_day() {
        let entry = |partnerskap: &str, frist: Option<Date>| {
            let form = ExpectedForm { partnerskap: Some(partnerskap.to_owned()), frist, ..ExpectedForm::default() };
            (form, SettingOrigin::File("liste.csv".to_owned(), 2))
        };
        let day = |day| Some(Date::constant(2026, 12, day));
        let entries = vec![
            entry("Lofoten", day(1)),
            entry("Salten", day(1)),
            entry("Vesterålen", day(4)),
            entry("Ofoten", None),
            entry("Ytre Salten", day(1)),
            entry("Sør-Troms", day(2)),
        ];
        let kort = [card(0, network("Lofoten", "Vågan")), card(1, network("Indre Ytre Salten", "Bodø"))];
        let compared = Expectations::of(ExpectedList { entries, today: Date::constant(2026, 12, 4) }, &kort, &[3, 5]);
        let arrived: Vec<Arrived> = compared.entries.iter().map(|entry| entry.arrived).collect();
        let late = |days| Arrived::Late(days);
        assert_eq!(
            arrived,
            [Arrived::Received, Arrived::Unsure, Arrived::Missing, Arrived::Missing, Arrived::Unsure, late(2)]
        );
        assert_eq!((compared.received(), compared.entries[0].fits.as_slice()), (1, &[3][..]));
        assert_eq!(compared.entries[1].may_be, [(5, Uncertainty::Names)]);
        let first = compared.by_urgency().first().map(|entry| entry.arrived);
        assert_eq!(first, Some(late(2)));
    }
}
