//! Reads pdf.

use super::ReadError;
use crate::document::{Builder, Document, Format};

/// Reads pdf.
///
/// # Errors
/// See [`ReadError`].
pub fn read(_bytes: &[u8]) -> Result<Document, ReadError> {
    Ok(Builder::new(Format::Text).finish())
}
