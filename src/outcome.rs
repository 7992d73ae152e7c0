//! What became of the files of a call: the types that the check fills in and that every report reads. No file is opened
//! and no process is started here.

mod amounts;
mod checked;
mod file;
mod gathering;
mod known;
mod leaving;
mod obstacle;
mod overview;
mod unread;
pub mod wire;

pub use amounts::{Amounts, Asked};
pub use checked::{Checked, Judged, NotEvaluated, Outcome, ReadForm, Rules, SwitchedOff};
pub use file::File;
pub use gathering::Gathering;
pub use known::{Known, Unmatched};
pub use leaving::Leaving;
pub use obstacle::Obstacle;
pub use overview::{Counts, Folder, NotChecked, Overview, PerCode};
pub use unread::Unread;
