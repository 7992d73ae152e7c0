//! A row of a sheet: its cells and its height.

use rust_xlsxwriter::{Formula, Url, Worksheet, XlsxError};

use super::super::{Cell, ShownColumn};
use super::styles::{Styles, bold};

/// How many characters Excel can take in a cell.
const LONGEST_TEXT: usize = 32_000;
/// The height of a line in points, and how many of them a row may have (Excel's limit is 409 points).
const LINE: u32 = 15;
const MOST_LINES: usize = 12;

/// The cells of a row.
pub(super) fn write(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    link: Option<&str>,
    styles: &Styles,
) -> Result<(), XlsxError> {
    for (col, cell) in (0..).zip(cells) {
        match cell {
            Cell::Empty => {}
            Cell::Text(text) => {
                sheet.write_string_with_format(row, col, shortened(text), &styles.text)?;
            }
            Cell::Kroner(amount) => {
                sheet.write_with_format(row, col, *amount, styles.kroner(*amount))?;
            }
            Cell::Count(count) => {
                sheet.write_number_with_format(row, col, *count, &styles.count)?;
            }
            Cell::Formula(formula, value) => {
                let (value, style) = match &**value {
                    Cell::Kroner(amount) => (amount.normalize().to_string(), styles.kroner(*amount)),
                    Cell::Count(count) => (count.to_string(), &styles.count),
                    _ => (String::new(), &styles.text),
                };
                let formula = Formula::new(formula.as_str()).set_result(value);
                sheet.write_formula_with_format(row, col, formula, &bold(style))?;
            }
            Cell::File(name) | Cell::Listed(_, name) => {
                let url = link.map(|link| Url::new(format!("file:///{link}")).set_text(shortened(name)));
                let written = url.is_some_and(|url| sheet.write_url_with_format(row, col, url, &styles.link).is_ok());
                if !written {
                    sheet.write_string_with_format(row, col, shortened(name), &styles.text)?;
                }
            }
        }
    }
    Ok(())
}

/// The height of a row in points, by its longest cell: LibreOffice does not work it out, and lets the words run over.
pub(super) fn height(cells: &[Cell], columns: &[ShownColumn]) -> u32 {
    let line_count = |(cell, column): (&Cell, &ShownColumn)| match cell {
        Cell::Text(text) => textwrap::wrap(shortened(text), usize::from(column.width)).len(),
        _ => 1,
    };
    let most = cells.iter().zip(columns).map(line_count).max().unwrap_or(1);
    LINE * u32::try_from(most.min(MOST_LINES)).unwrap_or(1)
}

fn shortened(text: &str) -> &str {
    text.char_indices().nth(LONGEST_TEXT).map_or(text, |(end, _)| &text[..end])
}
