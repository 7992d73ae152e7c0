//! What has been checked, as bytes: what a worker hands to its parent, and what a cache keeps.
//!
//! The bytes may have been written by a worker that a stranger's file took over, or by anyone who can write to the
//! cache: reading them ends in a value or an error, and takes no more memory than their length allows for.

use super::Checked;

/// The bytes of what has been checked of a file.
#[must_use]
pub fn encode(forms: &[Checked]) -> Vec<u8> {
    // writing to memory does not fail
    borsh::to_vec(forms).unwrap_or_default()
}

/// What has been checked, from its bytes.
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
    fn what_goes_in_comes_out() {
        let checked = checked();
        let again = decode(&encode(std::slice::from_ref(&checked))).unwrap();
        assert!(!checked.findings.is_empty());
        assert_eq!(format!("{again:?}"), format!("[{checked:?}]"));
    }

    #[test]
    fn nonsense_is_an_error() {
        let bytes = encode(&[checked()]);
        assert!(decode(b"melk").is_err());
        assert!(decode(&[]).is_err());
        assert!(decode(&bytes[..bytes.len() - 1]).is_err());
        assert!(decode(&[&bytes[..], b"x"].concat()).is_err());
    }
}
