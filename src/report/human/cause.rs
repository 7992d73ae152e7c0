//! Why a sum is off, under its finding: the explanations that are equally good, and the sums that follow.

use super::Page;
use super::paragraph::fill;
use crate::finding::{Cause, Finding};

/// The explanations that are equally good; nothing if one is better than the others.
pub(super) fn options(cause: &Cause, page: &Page<'_>) -> String {
    if cause.is_located() {
        return String::new();
    }
    let heading = fill(&format!("{}:", page.words.plain("causes-possible")), page.width, "    ? ", "      ");
    let options = page.words.options(cause).into_iter().map(|option| fill(&option, page.width, "      · ", "        "));
    [heading].into_iter().chain(options).map(|lines| lines + "\n").collect()
}

/// The sums that follow from the cause of a finding, each with its code; including the finding's own sum, if the
/// finding names the cause instead.
pub(super) fn following(leader: &Finding, findings: &[Finding], page: &Page<'_>) -> String {
    let is_replaced = leader.cause.as_ref().is_some_and(Cause::is_located);
    let identity = leader.identity();
    let own = [leader].into_iter().filter(|_| is_replaced);
    let others = findings.iter().filter(|finding| finding.caused_by.as_ref() == Some(&identity));
    let line = |finding: &Finding| {
        let line = format!("{}  {}", page.words.follows(finding), finding.code);
        fill(&line, page.width, "    ↳ ", "      ") + "\n"
    };
    own.chain(others).map(line).collect()
}

#[cfg(test)]
mod tests {
    use crate::check::{Setup, check};
    use crate::outcome::File;
    use crate::report::human::{Human, Terminal};
    use crate::report::json::Json;
    use crate::report::whole;
    use crate::report::words::{Lang, Words};

    fn file(fixture: &str) -> File {
        let path = format!("{}/fixtures/{fixture}", env!("CARGO_MANIFEST_DIR"));
        let checked = check(&std::fs::read(&path).unwrap(), &Setup::default());
        File::new(fixture, checked)
    }

    fn shown(fixture: &str, lang: Lang, width: usize) -> String {
        whole(Human::new(&[], &Words::new(lang), Terminal { width, colour: false }), &[file(fixture)])
    }

    fn has_all(text: &str, parts: &[&str]) {
        for part in parts {
            assert!(text.contains(part), "no «{part}» in:\n{text}");
        }
    }

    #[test]
    fn one_mistake_is_one_finding_at_the_cell_that_is_wrong() {
        let text = shown("nordland-tiltak-sumfeil/form.txt", Lang::Nb, 100);
        has_all(
            &text,
            &[
                "✗ 910 000   trolig 900 000",
                "Må rettes før innsending (1)",
                "✗ Trolig skal «Totalt, Regional ordning» være 900 000, ikke 910 000 (ett siffer feil); da",
                "╰── trolig 900 000",
                "↳ «Totalt, Regional ordning»: det står 910 000, delene er til sammen 900 000  sum/rad-avvik",
                "↳ «Totalt, Sum»: det står 4 069 500, delene er til sammen 4 079 500  sum/kolonne-avvik",
                "1 feil som må rettes",
            ],
        );
        let text = shown("nordland-tiltak-sumfeil/form.txt", Lang::En, 100);
        has_all(&text, &["«Totalt, Regional ordning» should probably be 900 000, not 910 000 (one digit wrong)"]);
    }

    #[test]
    fn explanations_that_are_equally_good_are_listed_and_none_is_claimed() {
        let text = shown("troms-feil/form.docx", Lang::Nb, 100);
        has_all(
            &text,
            &[
                "Summen for 2024 stemmer ikke",
                "╰── ≠ 2 000 000",
                "? Flere forklaringer er omtrent like gode:",
                "· «Sum 2024, Total sum det søkes om fra eier og UH-miljø» skal være 2 000 000",
                "· «Sum 2024, Totalt tilskudd som universitet og/eller høgskole ber om» skal være 1 200 000",
            ],
        );
        assert!(!text.contains("Trolig"), "{text}");
    }

    #[test]
    fn no_line_is_too_wide() {
        for width in [40, 60, 80] {
            for line in shown("nordland-tiltak-sumfeil/form.txt", Lang::Nb, width).lines() {
                assert!(textwrap::core::display_width(line) <= width.max(64), "{width}: {line}");
            }
        }
    }

    #[test]
    fn the_json_has_the_cause_once_and_every_finding() {
        let file = file("nordland-tiltak-sumfeil/form.txt");
        let text = whole(Json::new(&Words::new(Lang::Nb)), &[file]);
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let sums: Vec<_> = json["files"][0]["findings"].as_array().unwrap().iter().collect();
        let codes: Vec<_> = sums.iter().map(|finding| finding["code"].as_str().unwrap()).collect();
        assert_eq!(codes, ["sum/rad-avvik", "sum/kolonne-avvik"]);
        let cause = &sums[0]["cause"];
        assert_eq!((&cause["kind"], &cause["confidence"]), (&"digit-changed".into(), &"certain".into()));
        assert_eq!((&cause["from"], &cause["to"]), (&910_000.into(), &900_000.into()));
        assert_eq!((&cause["field"], &sums[0]["caused_by"]), (&"totalsum.regional.totalt".into(), &().into()));
        let leader = serde_json::json!({"code": "sum/rad-avvik", "field": "totalsum.regional.totalt"});
        assert_eq!((&sums[1]["cause"], &sums[1]["caused_by"]), (&().into(), &leader));
        assert_eq!(json["summary"]["errors"], 1);
    }
}
