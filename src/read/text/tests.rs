//! Texts in the shapes that exports take, and texts that only resemble them.

use super::*;
use crate::document::Cell;

fn joined(fragments: &[Fragment]) -> String {
    fragments.iter().map(|fragment| fragment.text.as_str()).collect::<Vec<_>>().join("¦")
}

/// One string for each block: fragments and lines of a cell with ¦ between them, cells with their place, and their
/// spans where they cover several rows or columns.
fn blocks(text: &str) -> Vec<String> {
    let cell = |cell: &Cell| {
        let span = if (cell.row_span, cell.col_span) == (1, 1) {
            String::new()
        } else {
            format!(" {}x{}", cell.row_span, cell.col_span)
        };
        format!("{}{}{span} {}", cell.row, cell.col, joined(&cell.lines)).trim_end().to_owned()
    };
    let block = |block: &Block| match block {
        Block::Line(line) => joined(&line.fragments),
        Block::Table(table) => table.cells.iter().map(cell).collect::<Vec<_>>().join(" | "),
    };
    document(text.to_owned()).blocks.iter().map(block).collect()
}

#[test]
fn wide_gaps_split_a_line() {
    let document = document("Navn        Kari Eksempel   Ola Prøve\n".to_owned());
    let [Block::Line(line)] = document.blocks.as_slice() else { panic!("{:?}", document.blocks) };
    assert_eq!(joined(&line.fragments), "Navn¦Kari Eksempel¦Ola Prøve");
    assert_eq!((line.fragments[1].left, &document.text[line.fragments[1].span.clone()]), (12.0, "Kari Eksempel"));
}

#[test]
fn line_numbers_are_those_of_the_file() {
    let document = document("Side 1\r\nEier: Bodø\r\n\u{c}Side 2\r\n\r\nUH: Nord".to_owned());
    let places = document.blocks.iter().map(|block| match block {
        Block::Line(line) => document.place(&line.fragments[0].span),
        Block::Table(_) => panic!("{block:?}"),
    });
    let places: Vec<_> = places.map(|place| (place.page, place.line, place.column, place.text)).collect();
    assert_eq!(places, [(None, 2, 1, "Eier: Bodø".to_owned()), (None, 5, 1, "UH: Nord".to_owned())]);
    assert_eq!(blocks("a\u{c}b"), ["a", "b"]);
}

#[test]
fn lines_may_end_with_a_carriage_return_alone() {
    let document = read(b"Eier: Bod\xF8\rUH: Nord\r").unwrap();
    assert_eq!((document.blocks.len(), document.place(&(11..13)).line), (2, 1));
    assert_eq!(document.place(&(12..14)).line, 2);
}

#[test]
fn marks_of_org_and_markdown_are_not_text() {
    let org = "** Tiltak 3\n   :PROPERTIES:\n   :CUSTOM_ID: tiltak-3\n   :END:\n* punkt\nEier: Bodø :-)\n";
    assert_eq!(blocks(org), ["Tiltak 3", "* punkt", "Eier: Bodø :-)"]);
    assert_eq!(blocks("+--------+\n| 10 %\\  |\n| 5 %    |\n+--------+\n"), ["00 10 %¦5 %"]);
    assert_eq!(blocks("| a | b   |\n|---+-----|\n| c | d\\\\ |\n"), ["00 a | 01 b | 10 c | 11 d"]);
    let lines = "|   | b |\n|---+---|\n| c | d |\n|   |   |\n|   | e |\n| f | g |\n";
    assert_eq!(blocks(lines), ["00 | 01 b | 10 c | 11 d¦e | 20 f | 21 g"]);
    assert_eq!(blocks(&lines.replace('+', "|")), ["00 | 01 b | 10 c | 11 d | 20 | 21 | 30 | 31 e | 40 f | 41 g"]);
}

#[test]
fn tabs_make_a_table() {
    assert_eq!(blocks("\tEier\tUH\nNavn\tKari\t\nSlutt\n"), ["00 | 01 Eier | 02 UH | 10 Navn | 11 Kari | 12", "Slutt"]);
    assert_eq!(blocks("a\tb\nSlutt\n"), ["a¦b", "Slutt"], "one line may be anything");
}

#[test]
fn a_cell_a_line_makes_a_table_where_rows_are_alike() {
    let text = "\t\n\tEier\n\tUH\n\n\tNavn\n\tKari\nEksempel\n\tOla\n\nSlutt\n";
    assert_eq!(blocks(text), ["00 | 01 Eier | 02 UH | 10 Navn | 11 Kari¦Eksempel | 12 Ola", "Slutt"]);
    assert_eq!(blocks("\tinnrykk\nmer\n\n\tinnrykk\n"), ["innrykk", "mer", "innrykk"]);
}

#[test]
fn bars_make_a_table() {
    let markdown = "# **Tittel**\n| A | B \\| C |\n|---|:-:|\n| 1 | **2**<br>3 |\n| 4 |\n";
    assert_eq!(blocks(markdown), ["Tittel", "00 A | 01 B | C | 10 1 | 11 2 3 | 20 4"]);
    let document = document(markdown.to_owned());
    let Some(Block::Table(table)) = document.blocks.last() else { panic!("{:?}", document.blocks) };
    let place = document.place(&table.cells[3].span);
    assert_eq!((place.line, place.column, place.text.as_str()), (4, 7, "**2**<br>3"));
    assert_eq!(blocks("|   | A |\n|---+---|\n| 1 | 2 |\n"), ["00 | 01 A | 10 1 | 11 2"], "Org");
    assert_eq!(blocks("| 1 | 2 |\n| 3 | 4 |\n"), ["00 1 | 01 2 | 10 3 | 11 4"], "without a head");
    assert_eq!(blocks("| 1 | 2 |\n"), ["| 1 | 2 |"], "one line may be anything");
    assert_eq!(blocks("| a\n| b\n"), ["| a", "| b"], "a line of verse");
}

#[test]
fn a_grid_makes_a_table() {
    let grid = "\
+-------+-------+------+
|       | Eier  | UH   |
+=======+:=====:+======+
| Sum   | 1 100 | 0    |
|       |       |      |
|       | (ca.) |      |
+-------+-------+------+
| Begge | samme        |
|       +-------+------+
|       | å     | y    |
+-------+-------+------+
Slutt
";
    let expected = "00 | 01 Eier | 02 UH | 10 Sum | 11 1 100¦(ca.) | 12 0 | 20 2x1 Begge | 21 1x2 samme | 31 å | 32 y";
    assert_eq!(blocks(grid), [expected, "Slutt"]);
    assert_eq!(blocks("+----+\n| ab |\n+----+\n"), ["00 ab"]);
    assert_eq!(blocks("+47 99 99 99 99\n"), ["+47 99 99 99 99"]);
    assert_eq!(blocks("+---+---+\n| a | b\n"), ["+---+---+", "| a | b"], "a border is missing");
}

#[test]
fn rulers_make_a_table() {
    let lines = "  ----- ------\n  a     bbb\n\n  c     ddd\n        eee\n  ----- ------\nSlutt\n";
    assert_eq!(blocks(lines), ["00 a | 01 bbb | 10 c | 11 ddd¦eee", "Slutt"]);
    let single = "  ----- ------\n  a     bbb\n  c     ddd eee f\n  ----- ------\n";
    assert_eq!(blocks(single), ["00 a | 01 bbb | 10 c | 11 ddd eee f"]);
    let headed = "  A     B\n  ----- ------\n  a     1 000\n        2 000\n\n  Slutt\n";
    assert_eq!(blocks(headed), ["00 A | 01 B | 10 a | 11 1 000 | 20 | 21 2 000", "Slutt"]);
    let framed = "-------------\n A     B\n       C\n----- -------\n a     b\n\n c     d\n-------------\n";
    assert_eq!(blocks(framed), ["00 A | 01 B¦C | 10 a | 11 b | 20 c | 21 d"]);
}

#[test]
fn a_drawn_line_is_neither_table_nor_text() {
    assert_eq!(blocks("Tiltak 1\n========\nNavn\n--------\n____\n---\n"), ["Tiltak 1", "Navn", "---"]);
    let signatures = "Kari Eksempelsen og Ola Prøve\n----------   ----------\nfor eier      for UH\n";
    assert_eq!(blocks(signatures).len(), 3, "words stand in the gap of the ruler");
}

#[test]
fn html_in_markdown_makes_a_table() {
    let text = "\
<table>
<colgroup><col style=\"width: 50%\" /></colgroup>
<tr class=\"odd\"><th rowspan=\"2\">A&nbsp;&amp; B</th>
<td colspan=2><p>1 100</p>
<p>(ca.)</p></td>
</tr>
<tr><td>c
d</td><td
style=\"x\"></td></tr>
</table>
Slutt
";
    assert_eq!(blocks(text), ["00 2x1 A\u{a0}& B | 01 1x2 1 100¦(ca.) | 11 c¦d | 12", "Slutt"]);
    let document = document(text.to_owned());
    let Block::Table(table) = &document.blocks[0] else { panic!("{:?}", document.blocks) };
    assert_eq!(&document.text[table.cells[1].lines[0].span.clone()], "1 100");
    assert_eq!(blocks("<table><tr><td>a\n").len(), 1, "it never ends");
    assert!(!blocks("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>\n")[0].starts_with("00"));
}

#[test]
fn markdown_emphasis_and_links_are_not_text() {
    for (written, shown) in [
        ("## Tiltak 1", "Tiltak 1"),
        ("#1 av 3", "#1 av 3"),
        ("[kari@a.no](mailto:kari@a.no)", "kari@a.no"),
        ("<kari@a.no>", "kari@a.no"),
        ("[understreket]{.underline}", "understreket"),
        ("[ ] Ja [x] Nei", "[ ] Ja [x] Nei"),
        (r"\* Legg ved 2\_3 \<b\>", "* Legg ved 2_3 <b>"),
        (r"C:\tekst", r"C:\tekst"),
    ] {
        assert_eq!(blocks(written), [shown], "{written}");
    }
}

#[test]
fn page_numbers_are_left_out() {
    for line in ["Side: 4/10", "side 4 av 10", "Side 4", " 4/10 "] {
        assert!(is_page_number(line), "{line}");
    }
    for line in ["4", "Side", "2024/2025", "Siden 4", "Tiltak 4", ""] {
        assert!(!is_page_number(line), "{line}");
    }
}

#[test]
fn a_text_with_too_many_lines_is_refused() {
    assert_eq!(read("a\n".repeat(100_001).as_bytes()), Err(ReadError::TooLarge { what: Limit::Content }));
    for line in ["| a | b\n", "<table>\n", "-- ---\n", "\ta\n", "+--+--+\n| a\n"] {
        assert!(read(line.repeat(3_000).as_bytes()).is_ok(), "{line}");
    }
}

#[test]
fn org_without_a_ruled_head_has_cells_that_go_on_below() {
    let org =
        "| Ordning  | UH        |\n| Regional | 500 (A)   |\n|          |           |\n|          | 600 (B)   |\n";
    assert_eq!(blocks(org), ["00 Ordning | 01 UH | 10 Regional | 11 500 (A)¦600 (B)"]);
}

#[test]
fn bars_without_a_frame_make_a_table() {
    let text = "Ordning | Eier | UH\nRegional | 1 | 2\nSlutt\n";
    assert_eq!(blocks(text), ["00 Ordning | 01 Eier | 02 UH | 10 Regional | 11 1 | 12 2", "Slutt"]);
    assert_eq!(blocks("a | b\nSlutt\n"), ["a | b", "Slutt"], "one line may be anything");
    assert_eq!(
        blocks("| Eier| UH  \n---|---|---  \nNavn| Kari| Ola  \n  \n"),
        ["00 | 01 Eier | 02 UH | 10 Navn | 11 Kari | 12 Ola"]
    );
    assert_eq!(blocks("Eier| UH\n---|---\nKari\nTenkt| Ola\n").len(), 3, "a line breaks");
}

#[test]
fn asciidoc_makes_a_table() {
    let text = "[width=\"100%\",cols=\"50%,50%\",options=\"header\",]\n|===\n|Kommunale |Private\nskoler\n\n|3 a|\n4\n|===\nSlutt\n";
    assert_eq!(blocks(text), ["00 Kommunale | 01 Private¦skoler | 10 3 | 11 4", "Slutt"]);
    assert_eq!(blocks("|===\n| |A\n|1 |2\n|===\n"), ["00 | 01 A | 10 1 | 11 2"], "without attributes");
    assert_eq!(blocks("|===\n|a |b\n|c\n|===\n")[0], "|===", "a cell is missing");
}

#[test]
fn running_heads_and_feet_are_left_out() {
    let page = |body: &str, number: usize| format!("Kommunen\n{body}\nArkiv\n{number}/3\n\u{c}");
    let three = [page("en", 1), page("to", 2), page("tre", 3)].concat();
    assert_eq!(blocks(&three), ["Kommunen", "en", "to", "tre", "Arkiv"]);
    let two = [page("en", 1), page("to", 2)].concat();
    assert_eq!(blocks(&two).len(), 6, "two pages may end alike");
    for line in ["file:///C:/skjema.html 1/4", "11/25/26, 12:39 AM skjema", "22.11.2025, 07:11 Behovsmelding"] {
        assert!(pages::is_by_browser(line), "{line}");
    }
    for line in ["https://eksempel.no", "Bodø, 12.3", "1.2.3, punkt", "Vi møtes 3.4.2025, kl. 9"] {
        assert!(!pages::is_by_browser(line), "{line}");
    }
}

#[test]
fn ligatures_and_hyphens_from_a_pdf_become_plain_letters() {
    let document = read("kari@prøve\u{fffe}eksempel.no ﬁksjon".as_bytes()).unwrap();
    assert_eq!(document.text, "kari@prøve-eksempel.no fiksjon");
}
