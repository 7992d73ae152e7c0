//! Locked files: `locked/` holds the form-word.pdf of nordland-videreforing-feilfri, encrypted with
//! `qpdf --encrypt USER OWNER 256 -- --object-streams=generate` and with its older kinds of encryption.

use std::path::Path;

use behov::read::{Lock, Password, ReadError, Reading};

fn read(path: &str, password: Option<&str>) -> Result<String, ReadError> {
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("the file is committed");
    let password = password.map(|word| Password::new(word.to_owned()));
    behov::read::read(&bytes, &Reading { password, ..Reading::default() }).1.map(|document| document.text)
}

const LOCKED: [(&str, &str); 3] = [
    ("tests/locked/aes-256.pdf", "blå bær"),
    ("tests/locked/aes-128.pdf", "blå bær"),
    ("tests/locked/rc4-128.pdf", "blå bær"),
];

#[test]
fn the_password_opens_what_is_locked_with_it() {
    let open = read("fixtures/nordland-videreforing-feilfri/form-word.pdf", None);
    assert!(open.is_ok());
    for (path, password) in LOCKED {
        assert_eq!(read(path, Some(password)), open, "{path}");
        assert_eq!(read(path, Some("eier")), open, "{path}: the owner's password opens it as well");
    }
}

#[test]
fn no_password_and_a_wrong_password_are_distinguished() {
    for (path, _) in LOCKED {
        assert_eq!(read(path, None), Err(ReadError::Encrypted(Lock::Pdf)), "{path}");
        for wrong in ["", "Skjema", "blåbær"] {
            assert_eq!(read(path, Some(wrong)), Err(ReadError::Encrypted(Lock::WrongPassword)), "{path} {wrong}");
        }
    }
}

#[test]
fn a_file_protected_only_against_changes_is_read_with_any_password() {
    let open = read("fixtures/nordland-videreforing-feilfri/form-word.pdf", None);
    assert_eq!(read("tests/locked/owner-only.pdf", None), open);
    assert_eq!(read("tests/locked/owner-only.pdf", Some("et annet")), open, "files of one call share a password");
}

#[test]
fn debug_output_does_not_show_the_password() {
    let reading = Reading { password: Some(Password::new("hemmelig".to_owned())), ..Reading::default() };
    assert!(!format!("{reading:?}").contains("hemmelig"));
}
