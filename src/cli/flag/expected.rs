//! `--forventet` and `[[forventet]]`: the forms that the office expects.

use std::path::Path;

use behov::batch::bounded;
use behov::outcome::ExpectedList;
use behov::settings::{self, Settings};

use crate::flag::check_call::CheckCall;
use crate::flag::settings::today;
use crate::screen::Screen;

/// The list of a call: that of `--forventet`, or else that of the settings. A form without a last day of its own has that
/// of `--frist`.
///
/// # Errors
/// In words: the list cannot be read, or what is wrong in it.
pub(crate) fn list(call: &CheckCall, settings: &Settings, screen: &Screen) -> Result<Option<ExpectedList>, String> {
    let of_file = call.forventet.as_deref().map(|path| read(path, screen)).transpose()?;
    let settings = of_file.unwrap_or_else(|| settings.clone());
    let entries = settings.expected().map(|(form, origin)| {
        let mut form = form.clone();
        form.frist = form.frist.or(call.frist);
        (form, origin.clone())
    });
    let entries: Vec<_> = entries.collect();
    Ok((!entries.is_empty()).then(|| ExpectedList { entries, today: today() }))
}

fn read(path: &Path, screen: &Screen) -> Result<Settings, String> {
    let name = path.to_string_lossy().into_owned();
    let bytes = bounded::read(path, bounded::BY_HAND).map_err(|why| {
        let facts = [("path", name.clone().into()), ("reason", screen.words.unread(&why).into())];
        screen.words.say("list-unreadable", facts)
    })?;
    let made = settings::expected(&name, &bytes).map_err(|wrong| screen.words.wrong_setting(&wrong))?;
    Ok(Settings::new([made]))
}
