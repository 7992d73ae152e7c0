//! What the wording of a finding needs to know, by name.

use rust_decimal::Decimal;

use super::{Choice, Code, FactName, Group};

/// A fact that the wording of a finding refers to by name.
#[derive(Debug, Clone, PartialEq, Eq, borsh::BorshSerialize, borsh::BorshDeserialize)]
pub enum Fact {
    /// Words from the form.
    Text(String),
    /// One of a few possibilities.
    Choice(Choice),
    /// A count or a number without unit.
    Number(Decimal),
    /// An addition written out: the parts as the form states them.
    Sum(Vec<Decimal>),
    /// Several words or names.
    List(Vec<String>),
}

/// The facts of every sum over fields, those that a form definition declares included: where its total is, and what is
/// added up.
const OF_A_SUM: &[FactName] = &[
    FactName::Row,
    FactName::Column,
    FactName::Year,
    FactName::Party,
    FactName::Tiltak,
    FactName::Sum,
    FactName::Parts,
    FactName::PartCount,
    FactName::Blanks,
    FactName::BlankCount,
];

impl Code {
    /// The facts that its findings can have: no others can be put into a finding, and its wording asks for no others.
    pub fn facts(self) -> impl Iterator<Item = FactName> {
        let of_group: &[FactName] = match self.group() {
            Group::Mappe => &[FactName::Files, FactName::FileCount],
            _ => &[FactName::Label, FactName::Context],
        };
        // the amounts in a text are in no table
        let is_of_fields = self.group() == Group::Sum && self != Self::SumSpesifikasjonAvvik;
        let of_sum: &[FactName] = if is_of_fields { OF_A_SUM } else { &[] };
        let own = [of_group, of_sum, self.own_facts()].into_iter().flatten().copied();
        own.chain(Choice::of(self).map(|(fact, _)| fact))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_a_fact_of_some_code() {
        let declared = Code::declare("sum/egenandel").unwrap();
        let used: Vec<FactName> = Code::ALL.iter().chain([&declared]).flat_map(|code| code.facts()).collect();
        assert!(FactName::ALL.iter().all(|name| used.contains(name)));
    }
}
