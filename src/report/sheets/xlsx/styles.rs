//! How the cells of a workbook look.

use rust_decimal::Decimal;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// Norwegian blanks between thousands, wherever the workbook is opened; øre only where there are any.
const KRONER: &str = r"[$-414]#,##0;[Red][$-414]-#,##0";
const KRONER_AND_ORE: &str = r"[$-414]#,##0.00;[Red][$-414]-#,##0.00";

/// The looks of the cells of a workbook.
pub(super) struct Styles {
    pub(super) head: Format,
    pub(super) text: Format,
    kroner: Format,
    kroner_and_ore: Format,
    pub(super) count: Format,
    pub(super) link: Format,
}

impl Styles {
    pub(super) fn kroner(&self, amount: Decimal) -> &Format {
        if amount.fract().is_zero() { &self.kroner } else { &self.kroner_and_ore }
    }

    pub(super) fn new() -> Self {
        let top = Format::new().set_align(FormatAlign::Top);
        let number = |code: &str| top.clone().set_num_format(code);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0xE7_EC_F2))
                .set_border_bottom(FormatBorder::Thin),
            text: top.clone().set_text_wrap(),
            kroner: number(KRONER),
            kroner_and_ore: number(KRONER_AND_ORE),
            // zero is the usual case, and a column of zeros hides the other numbers
            count: number("0;-0;"),
            link: top.clone().set_hyperlink(),
        }
    }
}

/// As a style, for a row that adds up the others.
pub(super) fn bold(style: &Format) -> Format {
    style.clone().set_bold().set_border_top(FormatBorder::Thin)
}
