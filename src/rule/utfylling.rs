//! `utfylling/*`: what is not filled in, or not with what belongs there.

pub(super) mod ikke_tall;
pub(super) mod mangler;
pub(super) mod plassholder;
