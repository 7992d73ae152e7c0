//! Passwords that hayro does not support: files from before 2008 (RC4, AES-128) encode them with one byte for each
//! letter, so that `blåbær` is not UTF-8, and the owner's password opens them, too.

use lopdf::{Document, LoadOptions};

/// The decrypted file; `None` where the password does not open it.
pub(in crate::read::pdf) fn unlocked(bytes: &[u8], password: &str) -> Option<Vec<u8>> {
    let mut document = Document::load_mem_with_options(bytes, LoadOptions::with_password(password)).ok()?;
    if document.is_encrypted() {
        document.decrypt(password).ok()?;
    }
    let mut plain = Vec::with_capacity(bytes.len());
    document.save_to(&mut plain).ok()?;
    Some(plain)
}
