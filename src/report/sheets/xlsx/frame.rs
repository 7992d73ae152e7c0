//! What is around the rows of a sheet: its head, its pages on paper, its filters and its colours.

use rust_xlsxwriter::{Color, ConditionalFormatCell, ConditionalFormatCellRule, Format, Worksheet, XlsxError};

use super::super::{Fault, Kind, ShownColumn, Table};
use super::styles::Styles;
use crate::report::words::Words;

/// Dark enough on their light fills to be read (WCAG AA); words say the same.
const RED: (Color, Color) = (Color::RGB(0x9C_00_06), Color::RGB(0xFF_DD_DD));
const YELLOW: (Color, Color) = (Color::RGB(0x6B_4E_00), Color::RGB(0xFF_F2_CC));
const GREEN: (Color, Color) = (Color::RGB(0x0B_5A_2B), Color::RGB(0xE2_F3_E6));

/// The head of a sheet, that stays when the rows are scrolled.
pub(super) fn start(
    sheet: &mut Worksheet,
    table: &Table,
    columns: &[ShownColumn],
    (words, styles): (&Words, &Styles),
) -> Result<(), XlsxError> {
    sheet.set_name(table.name(words))?;
    for (col, column) in (0..).zip(columns) {
        sheet.set_column_width(col, column.width)?;
        sheet.write_string_with_format(0, col, &column.head, &styles.head)?;
    }
    sheet.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
    for_print(sheet, &table.name(words), words);
    Ok(())
}

/// A4 landscape, all columns on one page, with narrow margins; each page has the name of the sheet and its number.
fn for_print(sheet: &mut Worksheet, name: &str, words: &Words) {
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.3, 0.3, 0.5, 0.5, 0.2, 0.2);
    // & begins a code of a header
    let [title, name] = [&words.plain("sheets-title"), name].map(|text| text.replace('&', "&&"));
    sheet.set_header(format!("&L{title}&R{name}"));
    sheet.set_footer(format!("&R{}", words.plain("sheets-page")));
}

/// Filters over all rows, and colours where something is wrong.
pub(super) fn finish(
    sheet: &mut Worksheet,
    columns: &[ShownColumn],
    last: u32,
    words: &Words,
) -> Result<(), XlsxError> {
    let Some(last_column) = u16::try_from(columns.len()).ok().and_then(|count| count.checked_sub(1)) else {
        return Ok(());
    };
    sheet.autofilter(0, 0, last, last_column)?;
    for (col, column) in (0..).zip(columns).filter(|_| last > 0) {
        match column.kind {
            Kind::Faults(fault) => {
                let colour = if fault == Fault::Error { RED } else { YELLOW };
                sheet.add_conditional_format(
                    1,
                    col,
                    last,
                    col,
                    &coloured(ConditionalFormatCellRule::GreaterThan(0), colour),
                )?;
            }
            Kind::Status => {
                for (word, colour) in [
                    ("status-not-checked", RED),
                    ("status-partly-checked", RED),
                    ("status-errors", RED),
                    ("status-warnings", YELLOW),
                    ("status-clean", GREEN),
                    ("expected-late", RED),
                    ("expected-missing", RED),
                    ("expected-unsure", YELLOW),
                    ("expected-unexpected", YELLOW),
                    ("expected-received", GREEN),
                ] {
                    let rule = ConditionalFormatCellRule::EqualTo(words.plain(word));
                    sheet.add_conditional_format(1, col, last, col, &coloured(rule, colour))?;
                }
            }
            Kind::Text | Kind::Kroner | Kind::Count | Kind::Year => {}
        }
    }
    Ok(())
}

fn coloured<T: rust_xlsxwriter::IntoConditionalFormatValue>(
    rule: ConditionalFormatCellRule<T>,
    (text, fill): (Color, Color),
) -> ConditionalFormatCell {
    ConditionalFormatCell::new()
        .set_rule(rule)
        .set_format(Format::new().set_font_color(text).set_background_color(fill))
}
