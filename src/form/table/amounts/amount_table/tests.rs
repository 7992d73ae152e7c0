use crate::form::testing::drawn;

const FIRST: [&str; 4] = [
    "regional: 350 000|409 000|759 000",
    "desentralisert: 500 000|430 000|930 000",
    "kompetanseloftet: 400 000|346 000|746 000",
    "sum: 1 250 000|1 185 000|2 435 000",
];

fn totals(text: &str) -> Vec<String> {
    drawn("totalsum", text)
}

fn tiltak(text: &str) -> Vec<String> {
    drawn("{col}", text)
}

#[test]
fn heads_in_other_words_and_in_another_order() {
    let table = "Ordning | Samlet sum | Høgskole/universitet | Skoleeiere\n\
                 1. Regional | 759 000 | 409 000 | 350 000\n\
                 Desentralisert ordning (DEKOM) | 930 000 | 430 000 | 500 000\n\
                 Kompetanseløftet | 746 000 | 346 000 | 400 000\n\
                 Sum alle ordninger | 2 435 000 | 1 185 000 | 1 250 000";
    assert_eq!(totals(table), FIRST);
}

#[test]
fn rows_and_columns_are_swapped() {
    let table = "| Regional ordning | Desentralisert ordning | Kompetanseløftet | Sum\n\
                 Eier | 350 000 | 500 000 | 400 000 | 1 250 000\n\
                 UH | 409 000 | 430 000 | 346 000 | 1 185 000\n\
                 Totalt | 759 000 | 930 000 | 746 000 | 2 435 000";
    assert_eq!(totals(table), FIRST);
    assert_eq!(tiltak("Eier | 300 000\nUH | 250 000\nSum totalt | 550 000"), [": 300 000|250 000|550 000"]);
}

#[test]
fn a_column_is_missing() {
    let table = "Ordning | Eier | Totalt\nRegional ordning | 350 000 | 759 000\nSum | 350 000 | 759 000";
    assert_eq!(totals(table), ["regional: 350 000|-|759 000", "sum: 350 000|-|759 000"]);
    let one_head = totals("Ordning | Eier\nRegional ordning | 350 000\nSum | 350 000");
    assert_eq!(one_head, ["regional: ?|?|?", "sum: ?|?|?"]);
}

#[test]
fn two_columns_of_one_party_are_added_up_where_only_that_makes_the_total() {
    let table = "Eier | UH NTNU | UH Nord | Sum totalt\n300 000 | 150 000 | 100 000 | 550 000";
    assert_eq!(tiltak(table), [": 300 000|150 000=NTNU+100 000=Nord|550 000"]);
    assert_eq!(tiltak(&table.replace("550 000", "560 000")), [": 300 000|?|560 000"]);
    let nothing = "Eier | UH | UH 2 | Sum totalt\n300 000 | 250 000 | 0 | 550 000";
    assert_eq!(tiltak(nothing), [": 300 000|250 000=UH+0=UH 2|550 000"]);
}

#[test]
fn two_rows_of_one_ordning_are_added_up_where_only_that_makes_the_sum() {
    let table = "Ordning | Eier | UH | Totalt\n\
                 Regional ordning NTNU | 350 000 | 209 000 | 559 000\n\
                 Regional ordning Nord | 0 | 200 000 | 200 000\n\
                 Sum | 350 000 | 409 000 | 759 000";
    let sum = "sum: 350 000|409 000|759 000";
    let both = "regional: 350 000=NTNU+0=Nord|209 000=NTNU+200 000=Nord|559 000=NTNU+200 000=Nord";
    assert_eq!(totals(table), [both, sum]);
    let faulty = table.replace("209 000", "219 000");
    assert_eq!(totals(&faulty), ["regional: ?|?|?", sum]);
}

#[test]
fn of_two_rows_of_sums_the_one_that_adds_up_is_read() {
    let subtotal = "Ordning | Eier | UH | Totalt\n\
                    Regional ordning | 1 000 | 2 000 | 3 000\n\
                    Sum | 1 000 | 2 000 | 3 000\n\
                    Kompetanseløftet | 100 | 200 | 300\n\
                    Sum | 1 100 | 2 200 | 3 300";
    let rows = ["regional: 1 000|2 000|3 000", "sum: 1 100|2 200|3 300", "kompetanseloftet: 100|200|300"];
    assert_eq!(totals(subtotal), [&rows[..], &["Sum Some(Beside)"]].concat());
    let none = subtotal.replace("1 100", "1 101");
    assert!(totals(&none).contains(&"sum: ?|?|?".to_owned()));
    let year = "Ordning | Eier | UH | Totalt\nRegional ordning | 1 | 2 | 3\nSum 2023 | 7 | 8 | 9\nSum 2024 | 1 | 2 | 3";
    assert_eq!(totals(year), ["regional: 1|2|3", "sum: 1|2|3", "Sum 2023 Some(Beside)"]);
}

#[test]
fn rows_that_the_form_does_not_know() {
    let table = |sum: &str| {
        format!(
            "Ordning | Eier | UH | Totalt\nRegional ordning | 1 000 | 2 000 | 3 000\nEgenandel | 50 | 0 | 50\n\
             Oppsummert: | | | \nSum | {sum}"
        )
    };
    let own = |sum: &str| totals(&table(sum)).pop();
    assert_eq!(own("1 000 | 2 000 | 3 000").as_deref(), Some("Egenandel Some(Beside)"));
    assert_eq!(own("1 050 | 2 000 | 3 050").as_deref(), Some("Egenandel Some(Part)"));
    assert_eq!(own("1 050 | 2 000 | 3 000").as_deref(), Some("Egenandel None"));
    assert_eq!(own(" | | ").as_deref(), Some("Egenandel None"));
}

#[test]
fn columns_that_the_form_does_not_know() {
    let table = |total: &str| {
        format!(
            "Nr | Ordning | Eier | UH | Fagskole | Merknad | Totalt\n1 | Regional ordning | 10 | 20 | 5 | 2 år | {total}"
        )
    };
    assert_eq!(totals(&table("30")), ["regional: 10|20|30", "Fagskole Some(Beside)"]);
    assert_eq!(totals(&table("35")), ["regional: 10|20|35", "Fagskole Some(Part)"]);
    assert_eq!(totals(&table("40")), ["regional: 10|20|40", "Fagskole None"]);
}

#[test]
fn a_tiltak_in_several_rows() {
    let head = "Eier | UH | Sum totalt\n";
    let below = format!("{head}300 000 | 150 000 (NTNU) | 550 000\n | 100 000 (Nord) | ");
    assert_eq!(tiltak(&below), [": 300 000|150 000 (NTNU)=+100 000 (Nord)=|550 000"]);
    let summed = format!("{head}100 | 50 | 150\n200 | 200 | 400\n300 | 250 | 550");
    assert_eq!(tiltak(&summed)[0], ": 300|250|550");
    assert_eq!(tiltak(&format!("{head}100 | 50 | 150\n200 | 200 | 400")), [": ?|?|?"]);
}

#[test]
fn amounts_in_the_head() {
    let head = "Eier: 300 000 | UH 250 000 | Sum totalt 550 000";
    assert_eq!(tiltak(&format!("{head}\n | | ")), [": 300 000|250 000|550 000"]);
    assert_eq!(tiltak(head), [": 300 000|250 000|550 000"]);
    assert_eq!(tiltak(&format!("{head}\n300 000 | | ")), [": ?|250 000|550 000"]);
}
