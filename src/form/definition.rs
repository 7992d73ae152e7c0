//! What a form prints, read from `forms/*.toml`.

/// A form as data.
#[derive(Debug, Clone)]
pub struct Definition {
    /// Its name: `nordland`.
    pub id: String,
}
