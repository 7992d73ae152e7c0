//! What a form prints, read from `forms/*.toml`.

/// A form as data.
#[derive(Debug, Clone)]
pub struct Definition {
    /// Its name: `nordland`.
    pub id: String,
    /// What people call it: `Nordland`.
    pub navn: String,
}

impl Definition {
    /// The forms that the program knows.
    #[must_use]
    pub fn built_in() -> Vec<Self> {
        Vec::new()
    }
}
