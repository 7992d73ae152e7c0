//! What is wrong in a file that someone wrote for the program: a form definition, or settings.

use super::Words;
use crate::form::{DefinitionError, DefinitionFault};
use crate::settings::{SettingError, SettingFault};

impl Words {
    /// The message about an error in a definition: file and line, the fault, and what may have been meant.
    #[must_use]
    pub fn wrong_definition(&self, name: &str, error: &DefinitionError) -> String {
        let (fault, detail) = definition_fault(&error.fault);
        let suggestion = error.suggestion.as_deref().unwrap_or_default();
        let facts = [
            ("path", name.into()),
            ("line", error.line.to_string().into()),
            ("fault", fault.into()),
            ("detail", detail.into()),
            ("suggestion", suggestion.into()),
            ("suggested", if suggestion.is_empty() { "no" } else { "yes" }.into()),
        ];
        self.say("form-wrong", facts)
    }

    /// The message about a wrong setting: the place, the fault, and what may have been meant.
    #[must_use]
    pub fn wrong_setting(&self, wrong: &SettingError) -> String {
        let (fault, detail) = match &wrong.fault {
            SettingFault::Shape(fault) => definition_fault(fault),
            SettingFault::UnknownCode(code) => ("code", code.as_str()),
            SettingFault::UnknownField(field) => ("field", field.as_str()),
            SettingFault::NotChecked(code) => ("not-checked", code.as_str()),
            SettingFault::Group(group) => ("group", group.as_str()),
            SettingFault::UnknownSeverity(word) => ("severity", word.as_str()),
            SettingFault::Amount(text) => ("amount", text.as_str()),
            SettingFault::Date(text) => ("date", text.as_str()),
            SettingFault::WhichFile => ("which-file", ""),
            SettingFault::Pattern(detail) => ("pattern", detail.as_str()),
            SettingFault::Sha256(text) => ("sha256", text.as_str()),
            SettingFault::Language(name) => ("language", name.as_str()),
            SettingFault::Range(range) => ("range", range.as_str()),
            SettingFault::Empty(key) => ("empty", *key),
            SettingFault::NoPartnership => ("no-partnership", ""),
            SettingFault::UnknownOrdning(name) => ("ordning", name.as_str()),
            SettingFault::Year(text) => ("year", text.as_str()),
            SettingFault::NotCsv(ending) => ("not-csv", ending.as_str()),
            SettingFault::NoHead(line) => ("no-head", line.as_str()),
            SettingFault::UnknownColumn(name) => ("column", name.as_str()),
            SettingFault::TwoColumns(name) => ("two-columns", name.as_str()),
            SettingFault::TooManyCells(cell) => ("cells", cell.as_str()),
            SettingFault::NoEntries => ("no-entries", ""),
        };
        let suggestion = wrong.suggestion.as_deref().unwrap_or_default();
        let facts = [
            ("where", self.origin(&wrong.origin).into()),
            ("fault", fault.into()),
            ("detail", detail.into()),
            ("suggestion", suggestion.into()),
            ("suggested", if suggestion.is_empty() { "no" } else { "yes" }.into()),
        ];
        self.say("settings-wrong", facts)
    }
}

/// The key of a fault in `locales/`, and its detail.
const fn definition_fault(fault: &DefinitionFault) -> (&'static str, &str) {
    match fault {
        DefinitionFault::Toml(detail) => ("toml", detail.as_str()),
        DefinitionFault::UnknownKey(key) => ("key", key.as_str()),
        DefinitionFault::UnknownValue(value) => ("value", value.as_str()),
        DefinitionFault::MissingKey(key) => ("missing", key.as_str()),
        DefinitionFault::NoLetters => ("letters", ""),
        DefinitionFault::UnknownPath(path) => ("path", path.as_str()),
        DefinitionFault::WrongKind(path) => ("kind", path.as_str()),
        DefinitionFault::UnknownOption(key) => ("option", key.as_str()),
        DefinitionFault::UnknownColumn(key) => ("column", key.as_str()),
        DefinitionFault::UnknownRow(key) => ("row", key.as_str()),
        DefinitionFault::NoTotal(code) => ("total", code.as_str()),
        DefinitionFault::Pattern(detail) => ("pattern", detail.as_str()),
        DefinitionFault::NoYears(detail) => ("years", detail.as_str()),
    }
}
