//! Files that are skipped in folders and archives: lock files and system files, hidden files, and what the call
//! excludes.

use std::ffi::OsStr;

/// Why a file was skipped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, borsh::BorshSerialize, borsh::BorshDeserialize)]
#[non_exhaustive]
pub enum SkipReason {
    /// Word's and LibreOffice's note that someone has a document open (`~$skjema.docx`, `.~lock.skjema.odt#`).
    Lock,
    /// What Windows and macOS keep in folders: `Thumbs.db`, `desktop.ini`, `.DS_Store`, `__MACOSX/`.
    System,
    /// The name of a file whose content is in a cloud and not on this machine (`.skjema.pdf.icloud`).
    Placeholder,
    /// Its name begins with a full stop.
    Hidden,
    /// A link that leads out of the folder that is searched.
    Outside,
    /// `.gitignore` or `.behovignore` says so.
    Ignored,
    /// `--include` or `--exclude` says so.
    Excluded,
    /// A report that this call writes, or one of an earlier call.
    Report,
    /// A letter of ours about a form (`Brev-til-Bodø-kommune.docx`), or our copy of a form with notes in it
    /// (`skjema.merket.docx`) beside the form.
    Written,
    /// A picture in the text of an e-mail.
    Picture,
    /// A file attached to a PDF that is no form, or the same form in another format.
    Attachment,
    /// The pages of a PDF to which the forms are attached.
    Cover,
    /// Our own `behov.toml` or `behov-accepted.toml`.
    Settings,
}

impl SkipReason {
    /// All of them, in the order in which they are reported.
    pub const ALL: [Self; 13] = [
        Self::Placeholder,
        Self::Lock,
        Self::System,
        Self::Hidden,
        Self::Outside,
        Self::Ignored,
        Self::Excluded,
        Self::Report,
        Self::Written,
        Self::Picture,
        Self::Attachment,
        Self::Cover,
        Self::Settings,
    ];

    /// The key in JSON and in `locales/`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lock => "lock",
            Self::System => "system",
            Self::Placeholder => "placeholder",
            Self::Hidden => "hidden",
            Self::Outside => "outside",
            Self::Ignored => "ignored",
            Self::Excluded => "excluded",
            Self::Report => "report",
            Self::Written => "written",
            Self::Picture => "picture",
            Self::Attachment => "attachment",
            Self::Cover => "cover",
            Self::Settings => "settings",
        }
    }

    /// The reason that follows from a name alone.
    #[must_use]
    pub fn by_name(name: &OsStr) -> Option<Self> {
        let name = name.to_string_lossy().to_lowercase();
        let placeholders = [".icloud", ".nextcloud", ".owncloud", ".cloud", ".cloudf"];
        if name.starts_with("~$") || name.starts_with(".~lock.") {
            Some(Self::Lock)
        } else if ["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "__macosx"].contains(&name.as_str())
            || name.starts_with("._")
        {
            Some(Self::System)
        } else if ["behov.toml", "behov-accepted.toml"].contains(&name.as_str()) {
            Some(Self::Settings)
        } else if name.ends_with(".docx") && ["brev-til-", "brev-om-"].iter().any(|start| name.starts_with(start)) {
            Some(Self::Written)
        } else if placeholders.iter().any(|ending| name.ends_with(ending)) {
            Some(Self::Placeholder)
        } else if name.starts_with('.') && name != "." && name != ".." {
            Some(Self::Hidden)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_name() {
        let cases = [
            ("skjema.pdf", None),
            ("~skjema.docx", None),
            ("Brev til fylket.docx", None),
            ("Brev-til-Bodø-kommune.docx", Some(SkipReason::Written)),
            ("sky.cloud.pdf", None),
            ("~$skjema.docx", Some(SkipReason::Lock)),
            (".~lock.skjema.odt#", Some(SkipReason::Lock)),
            ("Thumbs.db", Some(SkipReason::System)),
            (".DS_Store", Some(SkipReason::System)),
            ("._skjema.pdf", Some(SkipReason::System)),
            (".skjema.pdf.icloud", Some(SkipReason::Placeholder)),
            ("skjema.docx.nextcloud", Some(SkipReason::Placeholder)),
            (".git", Some(SkipReason::Hidden)),
        ];
        for (name, expected) in cases {
            assert_eq!(SkipReason::by_name(OsStr::new(name)), expected, "{name}");
        }
    }
}
