//! The amounts of each year and ordning as bars. The table beside it says the same in figures.

use maud::{Markup, PreEscaped, html};
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use rust_decimal::prelude::ToPrimitive;

use super::Sheet;
use super::table::kroner;
use crate::outcome::{Amounts, RequestedAmounts};
use crate::value::Kroner;

/// In units of the drawing, which a page scales to its width.
const WIDTH: u32 = 720;
/// For each year and ordning, its name above a bar for each party; below them a gap.
const GAP: i32 = 8;
const BAR: i32 = 22;
const NAME: i32 = 26;
/// Right of the longest bar, for its amount.
const ROOM: i32 = 110;
/// Left of the bars, for whose they are.
const MARGIN: i32 = 84;

/// The colours that the style sheet replaces by those of its scheme: of the parties, in turn, and of the text.
const PARTIES: [RGBColor; 3] = [RGBColor(0x01, 0x01, 0x01), RGBColor(0x02, 0x02, 0x02), RGBColor(0x04, 0x04, 0x04)];
const INK: RGBColor = RGBColor(0x03, 0x03, 0x03);

/// The bars; nothing where there is no amount.
pub(super) fn draw(amounts: &Amounts, sheet: &Sheet<'_>) -> Markup {
    let Amounts { rows, parties, .. } = amounts;
    let longest = rows.iter().flat_map(|row| row.parties.values()).max().and_then(|most| most.to_i64());
    let Some(longest) = longest.filter(|&longest| longest > 0) else { return html! {} };
    let mut svg = String::new();
    let band = NAME + GAP + i32::try_from(parties.len()).unwrap_or_default().saturating_mul(BAR + 3);
    let height = u32::try_from(rows.len()).unwrap_or_default().saturating_mul(band.unsigned_abs());
    let drawn = {
        let area = SVGBackend::with_string(&mut svg, (WIDTH, height)).into_drawing_area();
        rows.iter().enumerate().try_for_each(|(at, row)| {
            let top = i32::try_from(at).unwrap_or_default().saturating_mul(band);
            write(&area, &name(row), (0, top + NAME / 2), HPos::Left, 17)?;
            parties.iter().zip(PARTIES.into_iter().cycle()).enumerate().try_for_each(|(i, ((key, name), colour))| {
                let top = top + NAME + i32::try_from(i).unwrap_or_default() * (BAR + 3);
                bar(&area, sheet.words.named(name), Kroner(row.of(key)), (longest, top), colour)
            })
        })
    };
    if drawn.is_err() {
        return html! {};
    }
    let (title, desc) = (sheet.id("soyler-tittel"), sheet.id("soyler-tekst"));
    let name = html! {
        title id=(title) { (sheet.word("html-chart-title")) }
        desc id=(desc) { (sheet.word("html-chart-desc")) }
    };
    let opening = format!("<svg role=\"img\" aria-labelledby=\"{title} {desc}\" ");
    let svg = svg.replacen("<svg ", &opening, 1).replacen(">\n", &format!(">\n{}\n", name.0), 1);
    html! { div.soyler { (PreEscaped(svg)) } }
}

/// `2024 Regional ordning`.
pub(super) fn name(row: &RequestedAmounts) -> String {
    format!("{} {}", row.aar, row.ordning.navn())
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn<'a> = Result<(), DrawingAreaErrorKind<<SVGBackend<'a> as DrawingBackend>::ErrorType>>;

fn bar<'a>(area: &Area<'a>, party: &str, amount: Kroner, (longest, top): (i64, i32), colour: RGBColor) -> Drawn<'a> {
    let room = i64::from(WIDTH) - i64::from(MARGIN + ROOM);
    let length = i128::from(amount.0.to_i64().unwrap_or_default().max(0)) * i128::from(room) / i128::from(longest);
    let end = MARGIN + i32::try_from(length).unwrap_or_default();
    let middle = top + BAR / 2;
    write(area, party, (MARGIN - 8, middle), HPos::Right, 15)?;
    if end > MARGIN {
        area.draw(&Rectangle::new([(MARGIN, top), (end, top + BAR)], colour.filled()))?;
    }
    write(area, &kroner(amount), (end + 6, middle), HPos::Left, 15)
}

fn write<'a>(area: &Area<'a>, text: &str, at: (i32, i32), side: HPos, size: i32) -> Drawn<'a> {
    let style = ("sans-serif", size).into_font().color(&INK).pos(Pos::new(side, VPos::Center));
    area.draw(&Text::new(text.to_owned(), at, style))
}
