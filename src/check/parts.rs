//! The forms in a file: in a ZIP, in an e-mail, attached to a PDF, or the file itself; and each of them checked.
//!
//! Everything here is in memory and in order, so that a worker process and a page in a browser do the same with a file.

mod answer;
mod results;
mod unpack;

pub use answer::{CheckFn, Checker, Listener, PartInfo, PartReply, Recognized, answer};
pub use results::{part_path, results};
pub use unpack::MOST_PARTS;
