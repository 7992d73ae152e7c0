//! The program that the tests run: the one built with them, or the one that `BEHOV_BIN` names. A build for tests has
//! library features that only tests enable, so CI also tests the program as users get it.

use std::path::PathBuf;

pub(crate) fn path() -> PathBuf {
    std::env::var_os("BEHOV_BIN").map_or_else(|| env!("CARGO_BIN_EXE_behov").into(), PathBuf::from)
}
