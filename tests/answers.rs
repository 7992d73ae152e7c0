//! Cells with more than the answer: the answer is read, and the extra text is not reported as the sender's error.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod word;

use behov::Setup;
use serde_json::{Value, json};
use word::{form_with_table, rows};

/// Reads the form with these rows in place of the first table after a heading; returns the answers and the codes of the
/// findings.
fn read(heading: &str, table: &str) -> (Value, Vec<&'static str>) {
    let checked = behov::check(&form_with_table(heading, &rows(table)), &Setup::default());
    let codes = checked.findings.iter().map(|finding| finding.code.key()).collect();
    (serde_json::to_value(checked.behovsmelding().unwrap()).unwrap(), codes)
}

#[test]
fn contact_cells_with_more_than_the_answer() {
    let (form, codes) = read(
        "Kontaktpersoner",
        "| Eier | UH\n\
         Navn | Kari Prøvesen | Ola Eksempel (vikar)\n\
         Funksjon | Rådgiver | Prosjektleder\n\
         Telefon | Tlf.: 481 33 653 (kl. 8–15) | ４８１３３６５３\n\
         E-post | Kari Prøvesen &lt;kari.provesen@eksempel.no&gt; | E-post: ola@eksempel.no (jobb)\n\
         Kontonr | Konto: 1234 56 78903 (drift) | NO12 1234 5678 903\n\
         Org. Nr | NO 311 533 819 MVA | Org.nr. ３１１ ５３３ ８１９\n\
         Ev. merkes | KOMP | KOMP",
    );
    assert_eq!(form["kontakt"]["eier"]["epost"], "kari.provesen@eksempel.no");
    assert_eq!(form["kontakt"]["uh"]["epost"], "ola@eksempel.no");
    assert_eq!(form["kontakt"]["eier"]["telefon"], form["kontakt"]["uh"]["telefon"]);
    assert_eq!(form["kontakt"]["eier"]["kontonr"], "12345678903");
    assert_eq!(form["kontakt"]["uh"]["orgnr"], "311533819");
    assert!(codes.iter().all(|code| *code == "id/samme-konto"), "{codes:?}");
}

#[test]
fn a_list_of_partners_with_another_head_and_brackets_after_its_numbers() {
    let (form, codes) = read(
        "Liste over andre eiere og UH i partnerskapet",
        "| Navn | Kontaktperson | Eier/UH\n\
         1) | Østvik kommune | Kari Prøvesen | Eier\n\
         2) | Vestvik kommune | Ola Eksempel | Eier\n\
         3) | [Skriv inn navn] | [Navn] |\n\
         4) | …… | …… | ",
    );
    let names: Vec<&Value> = form["partnere"].as_array().unwrap().iter().map(|partner| &partner["navn"]).collect();
    assert_eq!(names, ["Østvik kommune", "Vestvik kommune"]);
    assert_eq!(form["partnere"][1]["nr"], json!(2));
    assert!(codes.iter().all(|code| code.starts_with("samsvar/flere-")), "{codes:?}");
}

#[test]
fn a_list_of_partners_whose_columns_are_changed() {
    let heading = "Liste over andre eiere og UH i partnerskapet";
    let swapped = "| Kontaktperson | Navn på eier/UH | Eier/UH\n1 | Kari Prøvesen | Østvik kommune | Eier\n\
                   2 | Ola Eksempel | Vestvik kommune | Eier";
    let renamed = "| Kommune/UH | Kontaktperson | Eier/UH\n1 | Østvik kommune | Kari Prøvesen | Eier\n\
                   2 | Vestvik kommune | Ola Eksempel | Eier";
    for table in [swapped, renamed] {
        let (form, codes) = read(heading, table);
        assert_eq!(form["partnere"][1]["navn"], "Vestvik kommune", "{table}");
        assert_eq!(form["partnere"][0]["kontaktperson"], "Kari Prøvesen", "{table}");
        assert!(codes.iter().all(|code| code.starts_with("samsvar/flere-")), "{codes:?}");
    }
    let (form, codes) =
        read(heading, "1 | Østvik kommune | Kari Prøvesen | Eier\n2 | Vestvik kommune | Ola Eksempel | Eier");
    assert_eq!(form["partnere"][0]["navn"], json!(null), "which column is which is not told");
    assert!(codes.iter().all(|code| code.starts_with("lesing/")), "{codes:?}");
}

#[test]
fn rows_of_participants_that_still_show_a_placeholder_are_not_used() {
    for placeholder in ["Cliquez ou appuyez ici pour entrer du texte.", "[Navn]", "Her skriver du navnet", "____"] {
        let table = format!("Rolle | Navn\nHovedtillitsvalgt | Ola Eksempel\n{placeholder} | {placeholder}");
        let (form, codes) = read("Hvem som har deltatt", &table);
        assert_eq!(form["medbestemmelse"]["deltakere"].as_array().unwrap().len(), 1, "{placeholder}");
        assert_eq!(codes, [""; 0], "{placeholder}");
    }
}

#[test]
fn counts_among_words() {
    let (form, codes) = read(
        "Hvor mange enheter er inkludert",
        "Kommunale barnehager | Private barnehager | Offentlige skoler | Private skoler | PP-tjenester\n\
         Totalt 12 | Alle 3 | 9 totalt | 1, se vedlegg | To (2)",
    );
    let counts = ["kommunale_barnehager", "private_barnehager", "offentlige_skoler", "private_skoler", "pp_tjenester"];
    assert_eq!(counts.map(|count| form["enheter"][count].as_u64().unwrap()), [12, 3, 9, 1, 2]);
    assert_eq!(codes, [""; 0]);
}
