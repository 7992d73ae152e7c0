//! The tables that a form has.

use maud::{Markup, html};

use super::Sheet;
use super::marks::Marks;
use super::table::{MarkedCell, MarkedRow, MarkedTable, TableHead};
use crate::form::{
    Andeler, Answer, Antall, Behovsmelding, Budsjett, Deltakere, Enheter, Kontakt, Kontakter, Mottaker, Partner, Rad,
    Seen, Tiltak, Totalsum, Utbetaling, Videreforing,
};
use crate::outcome::File;
use crate::report::words::{own, quoted};
use crate::value::{Ordning, Termin};

/// The tables with their heading; nothing where none could be read.
pub(super) fn draw(behovsmelding: &Behovsmelding, file: &File, sheet: &Sheet<'_>) -> Markup {
    let marks = Marks::new(file, sheet);
    let b = behovsmelding;
    let tiltak = b.tiltak.as_deref().unwrap_or_default();
    let own = own::tables(b);
    let has = |path: &str| own.iter().any(|table| table.path == path);
    let one = [
        b.totalsum.as_ref().filter(|_| !has("totalsum")).map(|totals| totalsum(totals, sheet)),
        Some(tiltak).filter(|all| !all.is_empty()).map(|all| all_tiltak(all, sheet)),
        Some(tiltak).filter(|all| all.iter().any(|one| !one.videre_behov.is_empty())).map(|all| later(all, sheet)),
        b.videreforing.get().map(|section| videreforing(section, sheet)),
        b.budsjett.as_ref().map(|all| budget(all, sheet)),
    ];
    let shares = b.budsjett.as_ref().map(|all| shares(all, sheet));
    let rest = [
        b.enheter.as_ref().map(|all| enheter(all, sheet)),
        b.deltakere.as_ref().map(|all| deltakere(all, sheet)),
        b.kontakt.as_ref().map(|all| contacts(all, sheet)),
        b.utbetaling.as_ref().map(|all| payments(all, sheet)),
        b.partnere.as_ref().filter(|all| !all.is_empty()).map(|all| partners(all, sheet)),
    ];
    let all = one.into_iter().flatten().chain(shares.into_iter().flatten()).chain(rest.into_iter().flatten());
    let all = all.chain(own.iter().map(|table| own_table(table, sheet)));
    let drawn: Vec<Markup> = all.map(|table| table.draw(&marks, sheet)).filter(|table| !table.0.is_empty()).collect();
    html! {
        @if !drawn.is_empty() {
            (sheet.heading(1, "tabeller", &html! { (sheet.word("html-tables")) }))
            p { (sheet.word("html-tables-mean")) }
            @for table in drawn { (table) }
        }
    }
}

/// A table that the form declares.
fn own_table(table: &own::OwnTable<'_>, sheet: &Sheet<'_>) -> MarkedTable {
    let cell = |cell: &Option<(String, Seen<'_>)>| match cell {
        Some((field, seen)) => MarkedCell::seen(field, seen),
        None => MarkedCell::none(),
    };
    let row = |row: &own::OwnRow<'_>| MarkedRow::new(quoted(&row.name), row.cells.iter().map(cell).collect());
    MarkedTable {
        id: table.path.replace(['.', '[', ']'], "-"),
        caption: if table.caption.is_empty() { sheet.word("html-own-table") } else { quoted(&table.caption) },
        corner: String::new(),
        heads: table.columns.iter().map(|name| quoted(name)).collect(),
        rows: table.rows.iter().map(row).collect(),
    }
}

/// The table, or section, that an answer is in, as the form prints it.
fn printed<T>(answer: &Answer<T>, otherwise: &str, sheet: &Sheet<'_>) -> String {
    if answer.context.trim().is_empty() { sheet.word(otherwise) } else { quoted(&answer.context) }
}

fn heads<const N: usize>(ids: [&str; N], sheet: &Sheet<'_>) -> Vec<String> {
    ids.iter().map(|id| sheet.word(id)).collect()
}

fn totalsum(totals: &Totalsum, sheet: &Sheet<'_>) -> MarkedTable {
    let cells = |key: &str, rad: &Rad| {
        let cell = |part: &str, answer| MarkedCell::amount(format!("totalsum.{key}.{part}"), answer);
        vec![cell("eier", &rad.eier), cell("uh", &rad.uh), cell("totalt", &rad.totalt)]
    };
    let row = |ordning: Ordning| Some(MarkedRow::new(ordning.navn(), cells(ordning.key(), totals.rad(ordning)?)));
    let mut rows: Vec<MarkedRow> = Ordning::ALL.into_iter().filter_map(row).collect();
    rows.push(MarkedRow { total: true, ..MarkedRow::new(sheet.word("row-sum"), cells("sum", &totals.sum)) });
    MarkedTable {
        id: "totalsum".to_owned(),
        caption: printed(&totals.sum.totalt, "table-totals", sheet),
        corner: sheet.word("html-ordning"),
        heads: heads(["column-eier", "column-uh", "column-total"], sheet),
        rows,
    }
}

fn all_tiltak(all: &[Tiltak], sheet: &Sheet<'_>) -> MarkedTable {
    let row = |(i, tiltak): (usize, &Tiltak)| {
        let field = |name: &str| format!("tiltak[{i}].{name}");
        let cells = vec![
            MarkedCell::raw(field("navn"), &tiltak.navn),
            MarkedCell::amount(field("eier"), &tiltak.eier),
            MarkedCell::amount(field("uh"), &tiltak.uh),
            MarkedCell::amount(field("sum"), &tiltak.sum),
            MarkedCell::ja_nei(field("koordinator"), &tiltak.koordinator),
            MarkedCell::new(field("varighet"), &tiltak.varighet, |all| terms(all)),
        ];
        MarkedRow::new((i + 1).to_string(), cells)
    };
    let names = ["html-name", "column-eier", "column-uh", "row-sum", "html-koordinator", "html-varighet"];
    MarkedTable {
        id: "tiltak".to_owned(),
        caption: sheet.word("html-tiltak-all"),
        corner: sheet.word("html-tiltak"),
        heads: heads(names, sheet),
        rows: all.iter().enumerate().map(row).collect(),
    }
}

fn terms(all: &[Termin]) -> String {
    all.iter().map(|termin| termin.navn()).collect::<Vec<_>>().join(", ")
}

fn later(all: &[Tiltak], sheet: &Sheet<'_>) -> MarkedTable {
    let rows = all.iter().enumerate().flat_map(|(i, tiltak)| {
        tiltak.videre_behov.iter().enumerate().map(move |(j, behov)| {
            let field = |name: &str| format!("tiltak[{i}].videre_behov[{j}].{name}");
            let cells = vec![
                MarkedCell::raw(field("periode"), &behov.periode),
                MarkedCell::amount(field("eier"), &behov.eier),
                MarkedCell::amount(field("uh"), &behov.uh),
            ];
            MarkedRow::new((i + 1).to_string(), cells)
        })
    });
    MarkedTable {
        id: "videre-behov".to_owned(),
        caption: sheet.word("html-later"),
        corner: sheet.word("html-tiltak"),
        heads: heads(["html-periode", "column-eier", "column-uh"], sheet),
        rows: rows.collect(),
    }
}

fn videreforing(section: &Videreforing, sheet: &Sheet<'_>) -> MarkedTable {
    let row = |name: &str, cell| MarkedRow::new(sheet.word(name), vec![cell]);
    let field = |name: &str| format!("videreforing.{name}");
    let total = row("row-total", MarkedCell::amount(field("total"), &section.total));
    MarkedTable {
        id: "videreforing".to_owned(),
        caption: sheet.word("html-videreforing"),
        corner: sheet.word("html-question"),
        heads: heads(["html-answer"], sheet),
        rows: vec![
            row("html-tiltak-continued", MarkedCell::raw(field("tiltak"), &section.tiltak)),
            row("html-varighet", MarkedCell::new(field("varighet"), &section.varighet, |all| terms(all))),
            row("column-eier", MarkedCell::amount(field("eier"), &section.eier)),
            row("column-uh", MarkedCell::amount(field("uh"), &section.uh)),
            row("html-koordinator", MarkedCell::amount(field("koordinator"), &section.koordinator)),
            MarkedRow { total: true, ..total },
        ],
    }
}

fn years(budget: &Budsjett, sheet: &Sheet<'_>) -> Vec<String> {
    let estimate = sheet.word("estimate");
    let year = |(i, answer): (usize, &Answer<_>)| {
        let year = quoted(&answer.raw);
        if budget.anslag(i) { format!("{year} ({estimate})") } else { year }
    };
    budget.aar.iter().enumerate().map(year).collect()
}

fn budget(budget: &Budsjett, sheet: &Sheet<'_>) -> MarkedTable {
    let row = |key: &str, name: &str, answers: &[Answer<_>]| {
        let cell = |(i, answer)| MarkedCell::amount(format!("budsjett.{key}[{i}]"), answer);
        MarkedRow::new(sheet.word(name), answers.iter().enumerate().map(cell).collect())
    };
    let total = row("total", "row-total", &budget.total);
    MarkedTable {
        id: "budsjett".to_owned(),
        caption: sheet.word("table-budget"),
        corner: sheet.word("html-party"),
        heads: years(budget, sheet),
        rows: vec![
            row("eier", "column-eier", &budget.eier),
            row("uh", "column-uh", &budget.uh),
            MarkedRow { total: true, ..total },
        ],
    }
}

/// How each party's grant is spread over the purposes.
fn shares(budget: &Budsjett, sheet: &Sheet<'_>) -> Vec<MarkedTable> {
    let purposes = |part: fn(&Andeler) -> &[Answer<_>], party: &str| -> Vec<MarkedRow> {
        let spread = &budget.fordeling;
        [
            ("kartlegge", "html-kartlegge", &spread.kartlegge),
            ("planlegge", "html-planlegge", &spread.planlegge),
            ("gjennomfore", "html-gjennomfore", &spread.gjennomfore),
            ("koordinator", "html-koordinator", &spread.koordinator),
        ]
        .into_iter()
        .map(|(key, name, shares)| {
            let cell = |(i, answer)| MarkedCell::share(format!("budsjett.fordeling.{key}.{party}[{i}]"), answer);
            MarkedRow::new(sheet.word(name), part(shares).iter().enumerate().map(cell).collect())
        })
        .collect()
    };
    let table = |party: &str, caption: &str, rows| MarkedTable {
        id: format!("fordeling-{party}"),
        caption: sheet.word(caption),
        corner: sheet.word("html-purpose"),
        heads: years(budget, sheet),
        rows,
    };
    vec![
        table("eier", "html-shares-eier", purposes(|shares| &shares.eier, "eier")),
        table("uh", "html-shares-uh", purposes(|shares| &shares.uh, "uh")),
    ]
}

fn enheter(all: &Enheter, sheet: &Sheet<'_>) -> MarkedTable {
    let row = |name: &str, field: &str, answer| {
        MarkedRow::new(sheet.word(name), vec![MarkedCell::count(format!("enheter.{field}"), answer)])
    };
    MarkedTable {
        id: "enheter".to_owned(),
        caption: sheet.word("html-units"),
        corner: sheet.word("html-kind"),
        heads: heads(["html-count"], sheet),
        rows: vec![
            row("html-kommunale-barnehager", "kommunale_barnehager", &all.kommunale_barnehager),
            row("html-private-barnehager", "private_barnehager", &all.private_barnehager),
            row("html-offentlige-skoler", "offentlige_skoler", &all.offentlige_skoler),
            row("html-private-skoler", "private_skoler", &all.private_skoler),
            row("html-pp-tjenester", "pp_tjenester", &all.pp_tjenester),
        ],
    }
}

fn deltakere(all: &Deltakere, sheet: &Sheet<'_>) -> MarkedTable {
    let rows = [
        ("html-kommunale-grunnskoler", "kommunale_grunnskoler", &all.kommunale_grunnskoler),
        ("html-private-grunnskoler", "private_grunnskoler", &all.private_grunnskoler),
        ("html-kommunale-barnehager", "kommunale_barnehager", &all.kommunale_barnehager),
        ("html-private-barnehager", "private_barnehager", &all.private_barnehager),
    ];
    let row = |(name, field, antall): (&str, &str, &Antall)| {
        let count = MarkedCell::count(format!("deltakere.{field}.antall"), &antall.antall);
        let spread: Vec<String> = antall
            .fordelt
            .iter()
            .map(|sted| format!("{} {}", quoted(&sted.navn.raw), quoted(&sted.antall.raw)))
            .collect();
        let spread = MarkedCell::new(format!("deltakere.{field}.fordelt"), &antall.antall, |_| spread.join(", "));
        MarkedRow::new(sheet.word(name), vec![count, spread])
    };
    MarkedTable {
        id: "deltakere".to_owned(),
        caption: sheet.word("html-units"),
        corner: sheet.word("html-kind"),
        heads: heads(["html-count", "html-spread"], sheet),
        rows: rows.into_iter().map(row).collect(),
    }
}

fn contacts(contacts: &Kontakter, sheet: &Sheet<'_>) -> MarkedTable {
    let (eier, uh) = (&contacts.eier, &contacts.uh);
    let field = |party: &str, name: &str| format!("kontakt.{party}.{name}");
    macro_rules! rows {
        ($($name:ident: $word:literal),*) => {
            vec![$({
                let name = stringify!($name);
                let cell = |party: &str, kontakt: &Kontakt| MarkedCell::raw(field(party, name), &kontakt.$name);
                MarkedRow::new(sheet.word($word), vec![cell("eier", eier), cell("uh", uh)])
            }),*]
        };
    }
    MarkedTable {
        id: "kontakt".to_owned(),
        caption: printed(&eier.navn, "html-contacts", sheet),
        corner: sheet.word("html-question"),
        heads: heads(["column-eier", "column-uh"], sheet),
        rows: rows!(
            navn: "html-name", funksjon: "html-funksjon", telefon: "html-telefon", epost: "html-epost",
            kontonr: "html-kontonr", orgnr: "html-orgnr", merkes: "html-merkes"
        ),
    }
}

fn payments(payments: &Utbetaling, sheet: &Sheet<'_>) -> MarkedTable {
    let (eier, uh) = (&payments.eier, &payments.uh);
    let field = |party: &str, name: &str| format!("utbetaling.{party}.{name}");
    macro_rules! rows {
        ($($name:ident: $word:literal),*) => {
            vec![$({
                let name = stringify!($name);
                let cell = |party: &str, mottaker: &Mottaker| MarkedCell::raw(field(party, name), &mottaker.$name);
                MarkedRow::new(sheet.word($word), vec![cell("eier", eier), cell("uh", uh)])
            }),*]
        };
    }
    MarkedTable {
        id: "utbetaling".to_owned(),
        caption: sheet.word("html-payments"),
        corner: sheet.word("html-question"),
        heads: heads(["column-eier", "column-uh"], sheet),
        rows: rows!(navn: "html-name", orgnr: "html-orgnr", kontonr: "html-kontonr", merkes: "html-merkes"),
    }
}

fn partners(all: &[Partner], sheet: &Sheet<'_>) -> MarkedTable {
    let row = |(i, partner): (usize, &Partner)| {
        let field = |name: &str| format!("partnere[{i}].{name}");
        MarkedRow {
            head: TableHead::Cell(MarkedCell::raw(field("navn"), &partner.navn)),
            cells: vec![
                MarkedCell::raw(field("kontaktperson"), &partner.kontaktperson),
                MarkedCell::raw(field("rolle"), &partner.rolle),
            ],
            total: false,
        }
    };
    MarkedTable {
        id: "partnere".to_owned(),
        caption: sheet.word("html-partners"),
        corner: sheet.word("html-name"),
        heads: heads(["html-contact", "html-rolle"], sheet),
        rows: all.iter().enumerate().map(row).collect(),
    }
}
