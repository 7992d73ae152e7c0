//! Which program the tests run: the one that was built with them, or the one that `BEHOV_BIN` names. A build for tests takes
//! features of libraries that only tests ask for, so that CI also tries the program as it is given to users.

use std::path::PathBuf;

pub(crate) fn path() -> PathBuf {
    std::env::var_os("BEHOV_BIN").map_or_else(|| env!("CARGO_BIN_EXE_behov").into(), PathBuf::from)
}
