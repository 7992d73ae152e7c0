//! Text on a page that is not part of the form: page numbers, running heads, and what a browser prints in the margins.

use crate::read::pdf::line::words::PrintedLine;
use crate::read::pdf::measure::MARGIN;
use crate::read::pdf::sheet::{PageBlock, Sheet};

/// More pages than this were not taken out in one place where only lone numbers count the pages; the numbers are
/// answers.
const MOST_LEFT_OUT: usize = 2;

/// Removes page numbers and browser lines from the margins. A line repeated at the same end of every page, except
/// perhaps the first, is kept once: a head on the first page that has it, a foot on the last. Returns the page numbers
/// before and after each page that the numbers leave out.
pub(in crate::read::pdf) fn remove(sheets: &mut [Sheet]) -> Vec<(usize, usize)> {
    let gaps = gaps(sheets);
    remove_counters(sheets, first_in_head);
    remove_counters(sheets, last_in_foot);
    for sheet in sheets.iter_mut() {
        let count = head(sheet);
        let mut number = 0;
        let from = sheet.blocks.len() - foot(sheet);
        sheet.blocks.retain(|block| {
            let in_margin = number < count || number >= from;
            number += 1;
            !(in_margin && matches!(block, PageBlock::Line(line) if is_furniture(line)))
        });
    }
    let heads = repeated(sheets, |sheet| sheet.blocks.iter().take(head(sheet)).collect());
    let feet = repeated(sheets, |sheet| sheet.blocks.iter().rev().take(foot(sheet)).collect());
    let mut seen = false;
    for sheet in sheets.iter_mut() {
        let count = head(sheet).min(heads);
        sheet.blocks.drain(..if seen { count } else { 0 });
        seen |= count > 0;
    }
    let mut seen = false;
    for sheet in sheets.iter_mut().rev() {
        let count = foot(sheet).min(feet);
        sheet.blocks.truncate(sheet.blocks.len() - if seen { count } else { 0 });
        seen |= count > 0;
    }
    gaps
}

/// Where the printed page numbers skip one: it was printed, and is not in the file. Numbers that go back or stay the
/// same count something else, as in a footer typed by hand.
fn gaps(sheets: &[Sheet]) -> Vec<(usize, usize)> {
    let (tops, bottoms) = (lone_counters(sheets, first_in_head), lone_counters(sheets, last_in_foot));
    let lone = tops.or(bottoms).unwrap_or_default();
    let margin = |sheet: &'_ Sheet| {
        let (head, foot) = (head(sheet), sheet.blocks.len() - foot(sheet));
        let outer = sheet.blocks.iter().enumerate().filter(move |(at, _)| *at < head || *at >= foot);
        let mut lines =
            outer.filter_map(|(_, block)| if let PageBlock::Line(line) = block { Some(line) } else { None });
        lines.find_map(|line| page_number(&text(line)))
    };
    let numbers = sheets.iter().enumerate().map(|(page, sheet)| margin(sheet).or_else(|| *lone.get(page)?));
    let numbers: Vec<(usize, usize)> = numbers.enumerate().filter_map(|(page, number)| Some((page, number?))).collect();
    let pairs = || numbers.iter().zip(numbers.iter().skip(1));
    if pairs().any(|((page, number), (next_page, next))| next < number || next - number < next_page - page) {
        return Vec::new();
    }
    let is_gap =
        |((page, number), (next_page, next)): &(&(usize, usize), &(usize, usize))| next - number > next_page - page;
    pairs().filter(is_gap).map(|((_, number), (_, next))| (*number, *next)).collect()
}

fn first_in_head(sheet: &Sheet) -> Option<usize> {
    (head(sheet) > 0).then_some(0)
}

fn last_in_foot(sheet: &Sheet) -> Option<usize> {
    (foot(sheet) > 0).then(|| sheet.blocks.len() - 1)
}

/// Removes numbers alone on the outermost line of a page where they count the pages.
fn remove_counters(sheets: &mut [Sheet], end: fn(&Sheet) -> Option<usize>) {
    let Some(numbers) = lone_counters(sheets, end) else { return };
    for (sheet, _) in sheets.iter_mut().zip(&numbers).filter(|(_, number)| number.is_some()) {
        let end = end(sheet);
        end.into_iter().for_each(|end| drop(sheet.blocks.remove(end)));
    }
}

/// The numbers alone on the outermost line of each page, where they count the pages; other lone numbers may be answers.
/// A page that was taken out leaves a gap, which takes a number on both of its sides to be known as one.
fn lone_counters(sheets: &[Sheet], end: fn(&Sheet) -> Option<usize>) -> Option<Vec<Option<usize>>> {
    let counter = |sheet: &Sheet| match sheet.blocks.get(end(sheet)?)? {
        PageBlock::Line(line) => counter(&text(line)),
        PageBlock::Table(_) => None,
    };
    let numbers: Vec<Option<usize>> = sheets.iter().map(counter).collect();
    let starts: Vec<usize> =
        numbers.iter().enumerate().filter_map(|(page, number)| Some((*number)?.wrapping_sub(page))).collect();
    let steps: Vec<usize> = starts.iter().zip(starts.iter().skip(1)).map(|(a, b)| b.wrapping_sub(*a)).collect();
    let even = steps.iter().filter(|step| **step == 0).count();
    let is_counted = match steps.iter().max()? {
        0 => true,
        most => *most <= MOST_LEFT_OUT && even > 0 && even + 1 >= steps.len(),
    };
    (is_counted && 2 * starts.len() >= sheets.len()).then_some(numbers)
}

/// `7`, `- 7 -`: a number and nothing else.
fn counter(text: &str) -> Option<usize> {
    let number = text.trim_matches(|c: char| matches!(c, '-' | '–' | ' '));
    ((1..=3).contains(&number.len())).then(|| number.parse().ok())?
}

/// The number of lines in the top margin.
fn head(sheet: &Sheet) -> usize {
    let in_margin = |block: &&PageBlock| matches!(block, PageBlock::Line(line) if line.base < MARGIN);
    sheet.blocks.iter().take_while(in_margin).count()
}

/// The number of lines in the bottom margin.
fn foot(sheet: &Sheet) -> usize {
    let in_margin = |block: &&PageBlock| matches!(block, PageBlock::Line(line) if line.base > sheet.height - MARGIN);
    sheet.blocks.iter().rev().take_while(in_margin).count()
}

/// How many margin lines, counted from the edge, are the same on all pages after the first.
fn repeated<'a>(sheets: &'a [Sheet], margin: impl Fn(&'a Sheet) -> Vec<&'a PageBlock>) -> usize {
    let mut pages = sheets.iter().skip(usize::from(sheets.len() > 2)).map(|sheet| {
        margin(sheet).into_iter().map(|block| match block {
            PageBlock::Line(line) => text(line),
            PageBlock::Table(_) => String::new(),
        })
    });
    let (Some(first), true) = (pages.next(), sheets.len() > 1) else { return 0 };
    let mut common: Vec<String> = first.collect();
    for page in pages {
        let same = common.iter().zip(page).take_while(|(a, b)| **a == *b).count();
        common.truncate(same);
    }
    common.len()
}

fn text(line: &PrintedLine) -> String {
    line.pieces.iter().map(|piece| piece.text.trim()).collect::<Vec<_>>().join(" ")
}

fn is_furniture(line: &PrintedLine) -> bool {
    page_number(&text(line)).is_some()
        || line.pieces.iter().any(|piece| is_address(&piece.text) || is_time(&piece.text))
}

/// The number in `1/1`, `Side: 4/10`, `Side 4 av 10`, `s. 2`.
fn page_number(text: &str) -> Option<usize> {
    let text = text.to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let word = ["side", "page", "s"].iter().find_map(|word| text.strip_prefix(word));
    let text = word.unwrap_or(text).trim_start_matches([':', '.', ' ', '\u{A0}']);
    let parts = [" av ", " of ", "/"].iter().find_map(|between| text.split_once(between));
    let (number, of) = parts.or(word.map(|_| (text, "1")))?;
    let is_number = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(number.trim()) && is_number(of.trim())).then(|| number.trim().parse().ok())?
}

/// The address of the page, as a browser prints it.
fn is_address(text: &str) -> bool {
    ["http://", "https://", "file:///"].iter().any(|scheme| text.starts_with(scheme))
}

/// The time of printing, as a browser prints it: `22.11.2025, 07:11`, `11/22/25, 7:11 AM`.
fn is_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(", ") else { return false };
    let parts: Vec<&str> = date.split(['.', '/', '-']).map(str::trim).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let clock = time.split_once([':', '.']).is_some_and(|(hour, _)| is_number(&hour.trim_start_matches("kl. ")));
    parts.len() == 3 && parts.iter().all(is_number) && clock
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::pdf::line::words;
    use crate::read::pdf::paint::glyph::typed;

    fn sheet(lines: &[(&str, f32)]) -> Sheet {
        let glyphs = lines.iter().flat_map(|(text, base)| typed(text, 50.0, *base, 10.0)).collect();
        Sheet {
            height: 842.0,
            blocks: words::lines(glyphs).into_iter().map(PageBlock::Line).collect(),
            ..Sheet::default()
        }
    }

    fn left(mut sheets: Vec<Sheet>) -> Vec<Vec<String>> {
        remove(&mut sheets);
        let lines = |sheet: Sheet| {
            let line = |block| match block {
                PageBlock::Line(line) => text(&line),
                PageBlock::Table(_) => "table".to_owned(),
            };
            sheet.blocks.into_iter().map(line).collect()
        };
        sheets.into_iter().map(lines).collect()
    }

    #[test]
    fn page_numbers_and_browser_lines_are_removed() {
        let page = [
            ("22.11.2025, 07:11    Behovsmelding", 20.0),
            ("Tiltak 1", 80.0),
            ("7", 400.0),
            ("https://eksempel.no/skjema    1/3", 830.0),
        ];
        assert_eq!(left(vec![sheet(&page)]), [["Tiltak 1", "7"]]);
        for number in ["1/1", "Side: 4/10", "Side 4 av 10", "s. 2"] {
            assert!(page_number(number).is_some(), "{number}");
        }
        for text in ["7", "2024", "Tiltak 1", "1.524", "Sidesprang", "12/2024", ""] {
            assert!(page_number(text).is_none(), "{text}");
        }
    }

    #[test]
    fn numbers_that_count_the_pages_are_removed_and_others_stay() {
        let page = |last: &str| sheet(&[("Antall skoler", 700.0), (last, 820.0)]);
        let alone = |pages: &[&str]| left(pages.iter().map(|last| page(last)).collect());
        let counted = vec![vec!["Antall skoler"]; 3];
        assert_eq!(alone(&["1", "2", "3"]), counted);
        assert_eq!(alone(&["- 4 -", "- 5 -", "- 6 -"]), counted);
        assert_eq!(alone(&["1", "Nei", "Ingen"])[0], ["Antall skoler", "1"], "an answer");
        assert_eq!(alone(&["3", "1"]), [["Antall skoler", "3"], ["Antall skoler", "1"]]);
    }

    #[test]
    fn a_page_that_the_numbers_leave_out_is_missing() {
        let gaps = |feet: &[&str]| {
            let mut sheets: Vec<Sheet> = feet.iter().map(|foot| sheet(&[("Tiltak 1", 80.0), (foot, 820.0)])).collect();
            remove(&mut sheets)
        };
        assert_eq!(gaps(&["Side 1 av 4", "Side 2 av 4", "Side 4 av 4"]), [(2, 4)]);
        assert_eq!(gaps(&["Side: 1/6", "Side: 3/6", "Side: 4/6", "Side: 6/6"]), [(1, 3), (4, 6)]);
        assert_eq!(gaps(&["1", "2", "4", "5"]), [(2, 4)]);
        assert_eq!(gaps(&["Side 12 av 40", "vedlegg", "Side 14 av 40"]), [], "a part of a larger file is whole");
        assert_eq!(gaps(&["Side 1 av 5", "Side 1 av 5", "Side 1 av 5"]), [], "typed by hand");
        assert_eq!(gaps(&["2", "7", "9"]), [], "answers");
    }

    #[test]
    fn running_heads_stay_on_the_first_page_and_feet_on_the_last() {
        let page = |body| sheet(&[("Nordland 2025", 40.0), (body, 100.0), ("post@eksempel.no", 820.0)]);
        let pages = left(vec![page("en"), page("to"), page("tre")]);
        assert_eq!(pages, [vec!["Nordland 2025", "en"], vec!["to"], vec!["tre", "post@eksempel.no"]]);
    }

    #[test]
    fn headings_that_differ_are_no_running_heads() {
        let pages = vec![sheet(&[("Tiltak 1", 50.0), ("en", 100.0)]), sheet(&[("Tiltak 2", 50.0), ("to", 100.0)])];
        assert_eq!(left(pages), [["Tiltak 1", "en"], ["Tiltak 2", "to"]]);
    }
}
