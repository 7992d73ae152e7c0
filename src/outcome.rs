//! What became of the files of a call: the types that the check fills in and that every report reads. No file is opened
//! and no process is started here.

mod amounts;
mod checked;
mod counts;
mod expectations;
mod file;
mod folder_builder;
mod known;
mod obstacle;
mod overview;
mod register;
mod sender;
mod skip_reason;
mod trial;
mod unread;
pub mod wire;

pub use amounts::{Amounts, RequestedAmounts};
pub use checked::{Checked, EvaluatedRule, InFile, NotEvaluated, Outcome, ReadForm, Rules, SwitchedOff};
pub use counts::Counts;
pub use expectations::{Arrived, Expectations, Expected, ExpectedList};
pub use file::{File, FileVerdict};
pub use folder_builder::FolderBuilder;
pub use known::{BaselineEntry, Unmatched};
pub use obstacle::Obstacle;
pub use overview::{Folder, NotChecked, Overview, PerCode};
pub use register::{Counted, Entry, Said, SaidParty, Told};
pub use sender::{FormSender, senders};
pub use skip_reason::SkipReason;
pub use trial::{Trial, Trials, Unaccounted};
pub use unread::Unread;
