//! `utfylling/*`: fields that are not filled in, or that have a value of the wrong kind.

pub(super) mod ikke_tall;
pub(super) mod mangler;
pub(super) mod plassholder;
