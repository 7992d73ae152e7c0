//! The parts of a DOCX that comments are written into.

use std::collections::BTreeSet;

use super::relations::{list_of, main_part, related};
use crate::read::ReadError;
use crate::read::office::Package;

/// The parts, each with its name.
#[derive(Debug)]
pub(crate) struct Parts {
    /// The text part, to which the places of a document refer.
    pub(crate) main: (String, String),
    /// The relationships of the text; `None` where it has none.
    pub(crate) relations: (String, Option<String>),
    /// The content types of the parts.
    pub(crate) types: (String, String),
    /// The comments that the file already has.
    pub(crate) comments: Option<(String, String)>,
    /// The names of all parts, in small letters.
    pub(crate) names: BTreeSet<String>,
    /// Whether the file is signed.
    pub(crate) signed: bool,
}

impl Parts {
    /// Opens a DOCX.
    ///
    /// # Errors
    /// When it is damaged or too large.
    pub(crate) fn open(bytes: &[u8]) -> Result<Self, ReadError> {
        let mut package = Package::open(bytes)?;
        let mut part = |name: String| -> Result<(String, String), ReadError> {
            let text = package.part(&name)?.ok_or_else(|| ReadError::Damaged(format!("{name} is not in it")))?;
            Ok((name, text))
        };
        let types = part("[Content_Types].xml".to_owned())?;
        let main_name = main_part(&mut package)?;
        let text = package.part(&main_name)?.unwrap_or_default();
        let relations_name = list_of(&main_name);
        let relations = package.part(&relations_name)?;
        let comments = related(&mut package, &main_name, "/comments")?.into_iter().next();
        let comments = match comments {
            Some(name) => package.part(&name)?.map(|text| (name, text)),
            None => None,
        };
        let names = package.names().map(|name| String::from_utf8_lossy(name).to_lowercase().replace('\\', "/"));
        let names: BTreeSet<String> = names.collect();
        let signed = names.iter().any(|name| name.starts_with("_xmlsignatures/"));
        Ok(Self { main: (main_name, text), relations: (relations_name, relations), types, comments, names, signed })
    }
}
