//! Amount cells as people fill them in.

use super::*;

fn belop(text: &str) -> (String, Vec<(String, String)>, bool) {
    let belop = Belop::from_text(text).unwrap();
    let deler = belop.deler.into_iter().map(|del| (del.navn, del.belop.to_string())).collect();
    (belop.sum.to_string(), deler, belop.anslag)
}

fn del(navn: &str, belop: &str) -> (String, String) {
    (navn.to_owned(), belop.to_owned())
}

#[test]
fn amounts_with_a_name_each() {
    let both = vec![del("Sepu", "637 950"), del("Nord", "328 320")];
    assert_eq!(belop("637.950 (Sepu) 328.320,- (Nord)"), ("966 270".to_owned(), both, false));
    assert_eq!(belop("1.512.500,- (SePU)").1, [del("SePU", "1 512 500")]);
    let two = [del("SePU", "637 950"), del("Nord universitet", "328 320")];
    for text in [
        "637.950 (SePU) + 328.320,- (Nord universitet)",
        "637 950 kr (SePU) og kr. 328 320,– (Nord universitet)",
        "SePU: 637 950 Nord universitet: 328 320",
        "SePU: kr 637 950,- + Nord universitet: kr 328 320,-",
        "SePU: 637 950 kr og Nord universitet: 328 320 kr",
        "SePU: 637\u{202f}950,- + 328'320 (Nord universitet)",
    ] {
        let (sum, deler, _) = belop(text);
        assert_eq!((sum.as_str(), &deler[..]), ("966 270", &two[..]), "{text}");
    }
    assert_eq!(belop("100 000+50 000").0, "150 000");
}

#[test]
fn estimates() {
    for text in ["1000 000 (anslag)", "1 000 000 anslag", "ca. 1 000 000", "Kr. 1 000 000,- (estimat)"] {
        assert_eq!(belop(text), ("1 000 000".to_owned(), Vec::new(), true), "{text}");
    }
}

#[test]
fn texts_without_a_clear_amount() {
    for text in ["X", "(Nord)", "avklares (Nord)", "2025 og 2026"] {
        assert_eq!(Belop::from_text(text), Err(Why::NotThis), "{text}");
    }
    assert!(matches!(Belop::from_text("1.524 (Nord)"), Err(Why::Ambiguous(readings)) if readings.len() == 2));
}

/// What one cell says: its sum, or `?` where it is not certain, `!` where there is no amount, `a/b` where there are two
/// readings.
fn says(text: &str) -> String {
    match Belop::from_text(text) {
        Ok(belop) => belop.sum.to_string(),
        Err(Why::Ambiguous(readings)) => readings.join("/"),
        Err(Why::Unsure) => "?".to_owned(),
        Err(_) => "!".to_owned(),
    }
}

/// Checks that all cells say the same; `¦` separates the cells, and `⏎` is the end of a line.
fn all_say(expected: &str, cells: &str) {
    let cells = cells.split('¦').map(|cell| cell.trim_matches(' ').replace('⏎', "\n"));
    let others: Vec<_> = cells.map(|cell| (says(&cell), cell)).filter(|(says, _)| says != expected).collect();
    assert!(others.is_empty(), "{others:#?}");
}

#[test]
fn one_amount_and_what_people_put_beside_it() {
    all_say(
        "350 000",
        "350 000 kr* ¦ 350ʼ000 ¦ 350‘000 ¦ 350 000 (herunder 10 000 til lokaler) ¦ 350 000.- ¦ 350 000:- ¦ 350 000,-- ¦ inntil 350 000 ¦ 350 000 1) ¦ 350 000 *) ¦ 350 000* ¦ \
         350 000 (1/2 av totalen) ¦ 350 000 (pkt. 7.1.2) ¦ 350.000,-. ¦ Kr 350 000; ¦ 350 000? ¦ [350 000] ¦ \
         (350 000) ¦ 350 . 000 ¦ 350_000 ¦ 350´000 ¦ 350’000 ¦ 350'000 ¦ 350·000 ¦ 1. år 350 000 ¦ \
         350.000 (herav koordinator 100.000) ¦ 350 000 inkl. mva ¦ maks. 350 000 ¦ ca. 350 000 ¦ ~350 000 ¦ \
         350 000 i 2024 ¦ i 2024: 350 000 ¦ 350' ¦ 350k ¦ 350 k ¦ tkr 350 ¦ 350 tkr ¦ 0,35 mill. ¦ kr 0,35 mill ¦ \
         350 tusen ¦ 350 000 kr pr. 01.08.2024 ¦ 350 000¹ ¦ 350 000 ² ¦ \u{202a}350 000\u{202c} ¦ 350\u{200b} 000 ¦ \
         350\u{ad} 000 ¦ 350 000 til lønn ¦ 350 000 (50 %) ¦ 350 000 50 % ¦ 50 %: 350 000 ¦ 350 000 (se side 4) ¦ \
         350 000 se vedlegg 2 ¦ 350 000 kr (anslag) ¦ anslagsvis 350 000 kr ¦ NOK 350 000 ¦ 350 000 NOK ¦ \
         KR 350 000 ¦ kr. 350.000,- ¦ Kr.350 000 ¦ kr350 000 ¦ 350 000 2024 ¦ 350 000 kr for 2024 ¦ \
         opptil kr 350.000 ¦ 350 000 (ekskl. mva) ¦ 350 000 eks. mva ¦ 350 000 (12 skoler) ¦ \
         350 000 til 12 skoler ¦ 350 000 (tiltak 1, 2 og 3) ¦ = 350 000 ¦ : 350 000 ¦ sum: 350 000 ¦ \
         Totalt 350 000 ¦ 350 000 totalt ¦ kr 350 000 kr ¦ kr. 350 000,- kr ¦ 350 000\u{2060} ¦ 350 000 − ¦ 350 000 - ¦ \
         350 000\u{a0}kr ¦ 350\u{202f}000 ¦ 350\u{2009}000,00 ¦ «350 000» ¦ 350 000 (350 000 kr) ¦ 350 000 kr + 0 ¦ \
         • 350 000 ¦ - kr 350 000",
    );
}

#[test]
fn zero_is_an_amount_however_it_is_written() {
    all_say("0", "0 ¦ (0) ¦ 0,00 ¦ 0,-");
}

#[test]
fn a_mark_other_than_the_thousands_separator_may_separate_decimals() {
    all_say("575 000 000/575 000", "575.000,000 ¦ 575 000,000");
    all_say("1 250 000", "1,250,000 ¦ 1.250.000 ¦ 1.250 000 ¦ 1 250.000 ¦ 1 250.000,00");
}

#[test]
fn several_amounts_are_added_up() {
    all_say(
        "409 000",
        "209 000 + 200 000 ¦ UH 1 209 000 / UH 2 200 000 ¦ Skole: kr 209 000 / Barnehage: kr 200 000 ¦ 209' + 200' ¦ 209k+200k ¦ 209 000 + 200 000 = 409 000 ¦ 409 000 = 209 000 + 200 000 ¦ \
         Vågan 209 000, Moskenes 200 000 ¦ Vågan 209 000 og Moskenes 200 000 ¦ \
         Vågan kr 209.000,- Moskenes kr 200.000,- ¦ NTNU 209 000⏎Nord 200 000⏎Sum 409 000 ¦ \
         NTNU: 209 000⏎Nord: 200 000⏎Sum: 409 000 ¦ 209 000 NTNU⏎200 000 Nord ¦ NTNU 209 000 / Nord 200 000 ¦ \
         NTNU: 209.000,-, Nord: 200.000,- ¦ UH 1: 209 000⏎UH 2: 200 000 ¦ UH1 209 000, UH2 200 000 ¦ 1. NTNU 209 000⏎2. Nord 200 000 ¦ \
         1) NTNU 209 000⏎2) Nord 200 000 ¦ 1. NTNU 209 000 2. Nord 200 000 ¦ 409 000 fordelt på NTNU og Nord ¦ \
         NTNU og Nord: 409 000 ¦ 209 000 (NTNU)⏎200 000 (Nord)⏎= 409 000 ¦ NTNU⏎209 000⏎Nord⏎200 000 ¦ \
         209 000⏎NTNU⏎200 000⏎Nord ¦ NTNU kr 209 000 og Nord kr 200 000 ¦ \
         SePU 209 000, derav 50 000 reise; Nord 200 000 ¦ 409 000 (herav 209 000 til NTNU og 200 000 til Nord) ¦ \
         409 000 (begge UH)⏎209 000 (NTNU)⏎200 000 (Nord) ¦ 409 000, herav NTNU 209 000 og Nord 200 000 ¦ \
         NTNU: 209 000; Nord: 200 000; til sammen 409 000 ¦ NTNU 209 000, Nord 200 000, totalt 409 000 ¦ \
         NTNU (209 000) og Nord (200 000) ¦ 409 000 (NTNU 209 000, Nord 200 000) ¦ NTNU = 209 000, Nord = 200 000 ¦ \
         209 000 til NTNU og 200 000 til Nord ¦ NTNU - 209 000⏎Nord - 200 000 ¦ NTNU 209 000 pluss Nord 200 000 ¦ \
         209 000 kr (NTNU) + 200 000 kr (Nord) ¦ • NTNU: 209 000⏎• Nord: 200 000 ¦ \
         - NTNU: 209 000⏎- Nord: 200 000 ¦ a) 209 000 (NTNU)⏎b) 200 000 (Nord) ¦ 209 000 NTNU 200 000 Nord ¦ \
         NTNU 209 000 Nord 200 000 ¦ 409 000 i alt: NTNU 209 000, Nord 200 000 ¦ \
         Totalt 409 000. NTNU 209 000 og Nord 200 000 ¦ NTNU 209 000 inkl. mva, Nord 200 000 inkl. mva ¦ \
         409 000 inkl. 50 000 til reise ¦ 409 000 kr fordelt på 2 UH ¦ Vår: 209 000, høst: 200 000 ¦ \
         Høgskolen i Innlandet/ SePU: 209 000 + NTNU/Matematikksenteret: 200 000 ¦ NTNU 209 tkr og Nord 200 tkr ¦ \
         NTNU: 209', Nord: 200' ¦ Nord universitet 200 000⏎NTNU 209 000⏎Til sammen: 409 000 ¦ \
         NTNU 409 000, Nord 0",
    );
}

#[test]
fn uncertain_amounts_are_not_read() {
    all_say(
        "?",
        "350 000 – 400 000 ¦ 350-400 000 ¦ 350 000 til 400 000 ¦ mellom 300 000 og 400 000 ¦ 209 000⏎200 000 ¦ \
         209 000/200 000 ¦ 350 000 300 000 ¦ 209 000, 200 000 ¦ 200 000 (Nord) resten senere ¦ \
         350 000 eller 400 000 ¦ 50 % av 700 000 ¦ halvparten av 700 000 ¦ 350 000 av 700 000 ¦ 350 000 pr. år ¦ \
         350 000/år ¦ 175 000 x 2 ¦ 2 x 175 000 ¦ 350 000 + mva ¦ 350 000 ikke avklart ¦ \
         350 000 i 2024 og 300 000 i 2025 ¦ 350 000 12 51 ¦ 350 000 7 ¦ 350 000 minus 20 000 ¦ \
         350 000 (tidligere 300 000) ¦ nei1 455 000 ¦ x2 350 000 ¦ l 240 000 ¦ I 240 000 ¦ 1 455 OOO ¦ 350 ooo ¦ 1 500 000 000 ¦ 4760.18.90999 ¦ Sum 500 000⏎NTNU 209 000⏎Nord 200 000 ¦ \
         200 + 150' ¦ 350 000 EUR ¦ over 350 000 ¦ 1 220 000 1 164 000 ¦ 350¹000 000 ¦ 2024 350 000 2025 400 000 ¦ \
         350 000 per semester ¦ 300 000 → 350 000",
    );
}

#[test]
fn ambiguous_amounts_give_both_readings() {
    assert_eq!(says("350,000"), "350 000/350");
    assert_eq!(says("409 000 (UiT)\n209 000 (NTNU)\n200 000 (Nord)"), "818 000/409 000");
    assert_eq!(says("350 000 tusen"), "350 000 000/350 000");
}

#[test]
fn no_amount_at_all() {
    all_say(
        "!",
        "x ¦ X ¦ 01.08.2024 ¦ 2024 ¦ 2024-2025 ¦ se side 4 ¦ 50 % ¦ 4 skoler ¦ O ¦ pkt. 7.1.2 ¦ 12 51 ¦ / ¦ ? ¦ \
         kommer",
    );
}

#[test]
fn nothing_is_asked_for() {
    all_say(
        "0",
        "- ¦ — ¦ – ¦ -- ¦ kr - ¦ kr. – ¦ Søkes ikke ¦ Ikke aktuelt ¦ Nei ¦ Utgår. ¦ 0 ¦ 0 kr ¦ 0,- ¦ kr 0 ¦ Ingen",
    );
}

#[test]
fn a_zero_is_one_of_several_amounts_or_stands_alone() {
    all_say("409 000", "NTNU 409 000, Nord 0 ¦ 409 000 + 0 ¦ 409 000 (NTNU) 0 (Nord)");
    all_say("?", "x%0A ¦ 0 i år");
}

#[test]
fn an_amount_above_a_list_of_what_it_is_made_up_of_is_counted_once() {
    all_say("240 000", "240 000⏎Lønn 96 000⏎Reise 144 000 ¦ 240 000⏎Lønn 96 000⏎Reise 144 000⏎Sum 240 000");
    all_say("?", "250 000⏎Lønn 96 000⏎Reise 144 000");
}
