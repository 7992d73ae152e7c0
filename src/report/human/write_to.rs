//! *Skriv til*: whom to write to, at which address, what is wrong in a line, and the file of the letter.

use super::Page;
use super::paragraph::fill;
use crate::outcome::{Folder, senders};
use crate::report::letter;
use crate::report::printable::printable;
use crate::report::words::about;

/// How many senders are listed; the other reports list all of them.
const MOST: usize = 10;

/// The senders of the forms of a call with something to put right.
pub(super) fn draw(folder: &Folder, letters: Option<&str>, page: &Page<'_>) -> String {
    let senders = senders(&folder.register);
    if senders.is_empty() || folder.register.len() < 2 {
        return String::new();
    }
    let heading = page.words.counted("write-to", senders.len()).unwrap_or_default();
    let mut out = format!("{}\n\n", page.paint.strong().style(heading));
    for (sender, file) in senders.iter().zip(letter::names(&senders)).take(MOST) {
        out.push_str(&fill(&printable(&about::sender(sender, page.words)), page.width, "  ", "    "));
        out.push('\n');
        for entry in sender.files.iter().filter_map(|place| folder.register.get(*place)) {
            out.push_str(&fill(&about::wrong(entry, page.words), page.width, "    ", "      "));
            out.push('\n');
        }
        if let Some(letters) = letters {
            let file = printable(&format!("{}{}", letters, file.display())).into_owned();
            out.push_str(&fill(
                &page.words.say("write-to-letter", [("file", file.into())]),
                page.width,
                "    ",
                "      ",
            ));
            out.push('\n');
        }
        out.push('\n');
    }
    let more = senders.len().saturating_sub(MOST);
    let more = page.words.counted("write-to-more", more).filter(|_| more > 0);
    let hint = letters.is_none().then(|| page.words.plain("write-to-make"));
    for line in more.into_iter().chain(hint) {
        out.push_str(&(fill(&line, page.width, "  ", "  ") + "\n"));
    }
    out + "\n"
}
