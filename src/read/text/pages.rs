//! Pages of a text, separated by form feeds, without the running heads and feet.

use super::source::{self, Source};

/// With fewer pages than this, a running head cannot be told from an answer that occurs twice.
const FEWEST: usize = 3;

/// The lines, in their order. A head that is on every page after the first, and a foot that is on every page before the
/// last, are left out of those pages.
pub(super) fn lines(text: &str) -> Vec<Source<'_>> {
    let all: Vec<Source<'_>> = source::lines(text).collect();
    let mut pages: Vec<Vec<Source<'_>>> = vec![Vec::new()];
    for (at, line) in all.iter().enumerate() {
        pages.last_mut().into_iter().for_each(|page| page.push(*line));
        let end = all.get(at + 1).map_or(text.len(), |next| next.start);
        if text[line.start..end].ends_with('\u{c}') {
            pages.push(Vec::new());
        }
    }
    pages.retain(|page| page.iter().any(|line| !line.is_blank()));
    if pages.len() < FEWEST {
        return all;
    }
    let last = pages.len() - 1;
    let telling: Vec<Vec<Source<'_>>> = pages.iter().map(|page| telling(page)).collect();
    let heads = common(telling[1..].iter().cloned());
    let feet = common(telling[..last].iter().map(|lines| lines.iter().rev().copied().collect()));
    let mut kept = Vec::with_capacity(all.len());
    for (number, (page, lines)) in pages.iter().zip(&telling).enumerate() {
        let head = if number > 0 { &lines[..heads] } else { &[] };
        let foot = if number < last { &lines[lines.len() - feet..] } else { &[] };
        let margin: Vec<usize> = head.iter().chain(foot).map(|line| line.start).collect();
        kept.extend(page.iter().filter(|line| !margin.contains(&line.start)));
    }
    kept
}

/// The lines of a page with content: no blank lines, page numbers or rules.
fn telling<'t>(page: &[Source<'t>]) -> Vec<Source<'t>> {
    page.iter().filter(|line| !line.is_blank() && !super::is_beside(line.text)).copied().collect()
}

/// The number of leading lines that are the same on all pages.
fn common<'t>(mut pages: impl Iterator<Item = Vec<Source<'t>>>) -> usize {
    let mut common = pages.next().unwrap_or_default();
    for page in pages {
        let same = common.iter().zip(&page).take_while(|(a, b)| a.text.trim() == b.text.trim()).count();
        common.truncate(same);
    }
    common.len()
}

/// A line that a browser prints in the margins: `file:///C:/skjema.html 1/4`, `11/25/26, 12:39 AM skjema`.
pub(super) fn is_by_browser(line: &str) -> bool {
    let line = line.trim();
    let is_address = ["http://", "https://", "file:///"].iter().any(|scheme| line.starts_with(scheme));
    let ends_with_page = || line.split_whitespace().last().is_some_and(super::is_page_number);
    is_address && ends_with_page() || is_time(line)
}

fn is_time(line: &str) -> bool {
    let Some((date, time)) = line.split_once(',').filter(|_| line.starts_with(|c: char| c.is_ascii_digit())) else {
        return false;
    };
    let Some(time) = time.strip_prefix(' ') else { return false };
    let parts: Vec<&str> = date.split(['.', '/']).collect();
    let is_number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    let clock = time.split_once([':', '.']).is_some_and(|(hour, minute)| {
        let minute: String = minute.chars().take_while(char::is_ascii_digit).collect();
        is_number(&hour.trim_start_matches("kl. ")) && minute.len() == 2
    });
    parts.len() == 3 && parts.iter().all(is_number) && clock
}
