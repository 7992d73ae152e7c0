//! The languages of the program: the folders of `locales/`, as `build.rs` finds them.

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Lang {
    /// The text of one of its files; empty where it has no file of this name.
    #[cfg(test)]
    pub(crate) fn file(self, name: &str) -> &'static str {
        self.files().iter().find(|(known, _)| *known == name).map_or("", |(_, text)| text)
    }
}
