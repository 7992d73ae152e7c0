//! The result of a check as bytes: workers send it to their parent, and the cache stores it.
//!
//! The bytes are not trusted: a worker that a hostile file took over, or anyone who can write to the cache, may have
//! written them. Reading them gives a value or an error, and uses memory in proportion to their length.

use super::Checked;

/// Encodes what was checked of a file.
#[must_use]
pub fn encode(forms: &[Checked]) -> Vec<u8> {
    // writing to memory does not fail
    borsh::to_vec(forms).unwrap_or_default()
}

/// Decodes what was checked.
///
/// # Errors
/// They are not what [`encode`] makes.
pub fn decode(bytes: &[u8]) -> std::io::Result<Vec<Checked>> {
    borsh::from_slice(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Setup;

    fn checked() -> Checked {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/nordland-tiltak-flere-feil/form.docx");
        crate::check(&std::fs::read(path).unwrap(), &Setup::default())
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        let checked = checked();
        let again = decode(&encode(std::slice::from_ref(&checked))).unwrap();
        assert!(!checked.findings.is_empty());
        assert_eq!(format!("{again:?}"), format!("[{checked:?}]"));
    }

    #[test]
    fn bytes_of_another_shape_are_an_error() {
        let bytes = encode(&[checked()]);
        assert!(decode(b"melk").is_err());
        assert!(decode(&[]).is_err());
        assert!(decode(&bytes[..bytes.len() - 1]).is_err());
        assert!(decode(&[&bytes[..], b"x"].concat()).is_err());
    }
}
