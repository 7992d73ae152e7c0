//! `sum/*`: what should add up. Each form declares its sums (`[[sum]]` in its definition); the rules here judge those
//! of their code.

mod engine;
pub mod propose;

use super::Spec;
use crate::finding::Code;
use engine::declared;
pub(in crate::rule) use engine::itemised::amounts_in;

pub(super) mod aar_avvik;
pub(super) mod enheter_avvik;
pub(super) mod kolonne_avvik;
pub(super) mod koordinator_uklar;
pub(super) mod okonomi_avvik;
pub(super) mod okonomi_mot_ordning;
pub(super) mod prosent_avvik;
pub(super) mod rad_avvik;
pub(super) mod spesifikasjon_avvik;
pub(super) mod tiltak_avvik;
pub(super) mod tiltak_mot_ordning;

/// The rule for the sums with a code of a form's own.
pub(super) const fn own(code: Code) -> Spec {
    Spec { code, check: declared, example: rad_avvik::EXAMPLE }
}
