//! Amounts in many ways of writing, with the words and marks that people put beside them: each is read as a person
//! would read it, or not at all.

use proptest::prelude::*;

use super::*;

/// Ways to group digits; `""` is no grouping.
const GROUPS: [&str; 12] = [" ", ".", "\u{a0}", "\u{202f}", "'", "’", "´", "·", "_", "", " . ", "\u{200b} "];
const BEFORE: [&str; 22] = [
    "",
    "kr ",
    "Kr. ",
    "NOK ",
    "ca. ",
    "~",
    "inntil ",
    "maks. ",
    "i 2024: ",
    "Sum: ",
    "= ",
    ": ",
    "• ",
    "Totalt ",
    "- kr ",
    "opptil kr ",
    "anslagsvis ",
    "50 %: ",
    "\u{202a}",
    "\u{2060}",
    "*",
    "Svar: ",
];
const AFTER: [&str; 34] = [
    "",
    " kr",
    ",-",
    " ,-",
    ", -",
    ".-",
    ":-",
    ",--",
    ",–",
    " kr*",
    "*",
    " *)",
    " 1)",
    "¹",
    "?",
    ".",
    ";",
    " kroner",
    " inkl. mva",
    " (anslag)",
    " (pkt. 7.1.2)",
    " (1/2 av totalen)",
    " (50 %)",
    " (se side 4)",
    " i 2024",
    " 2024",
    " til lønn",
    " (12 skoler)",
    " pr. 01.08.2024",
    " fordelt på NTNU og Nord",
    " til NTNU",
    "\u{202c}",
    " ",
    "!",
];
/// Words that change an amount, or make it doubtful.
const DOUBT: [&str; 12] = [
    " eller 400 000",
    " – 900 000 000",
    " pr. år",
    "/år",
    " x 2",
    " + mva",
    " ikke avklart",
    " av 700 000 000",
    " 7",
    " minus 20 000",
    " EUR",
    " (tidligere 300 000)",
];

fn written(amount: u64, group: &str) -> String {
    Kroner(amount.into()).to_string().replace(' ', group)
}

/// An unmistakable amount: too large to be a page or a year.
fn amount() -> impl Strategy<Value = u64> {
    prop_oneof![(10_u64..1_000).prop_map(|thousands| thousands * 1_000), 10_000_u64..100_000_000]
}

fn sum_of(text: &str) -> Option<String> {
    Belop::from_lines(text).ok().map(|belop| belop.sum.to_string())
}

proptest! {
    #[test]
    fn one_amount_is_read_as_it_stands(
        amount in amount(),
        group in prop::sample::select(&GROUPS[..]),
        before in prop::sample::select(&BEFORE[..]),
        after in prop::sample::select(&AFTER[..]),
    ) {
        let text = format!("{before}{}{after}", written(amount, group));
        prop_assert_eq!(sum_of(&text), Some(Kroner(amount.into()).to_string()), "{}", text);
    }

    #[test]
    fn thousands_are_read_in_kroner(thousands in 10_u64..9_999, shape in 0_usize..6) {
        let text = match shape {
            0 => format!("{thousands}'"),
            1 => format!("{thousands}k"),
            2 => format!("tkr {thousands}"),
            3 => format!("{thousands} tkr"),
            4 => format!("{thousands} tusen"),
            _ => format!("{},{:03} mill.", thousands / 1000, thousands % 1000),
        };
        prop_assert_eq!(sum_of(&text), Some(Kroner((thousands * 1000).into()).to_string()), "{}", text);
    }

    #[test]
    fn several_with_names_are_added_once(
        amounts in prop::collection::vec(amount(), 2..4),
        shape in 0_usize..8,
        between in prop::sample::select(vec!["\n", "; ", " + ", " / "]),
        total in prop::sample::select(vec!["", "\nSum: ", "\n= ", "\nTil sammen ", "; totalt "]),
    ) {
        let names = ["NTNU", "Nord universitet", "UiT"];
        let part = |(nth, (amount, name)): (usize, (&u64, &str))| {
            let amount = written(*amount, " ");
            match shape {
                0 => format!("{name} {amount}"),
                1 => format!("{name}: {amount}"),
                2 => format!("{amount} ({name})"),
                3 => format!("{amount} kr til {name}"),
                4 => format!("{}. {name} {amount}", nth + 1),
                5 => format!("{name} kr {amount},-"),
                6 => format!("{amount},- ({name})"),
                _ => format!("UH {}: {amount}", nth + 1),
            }
        };
        let parts: Vec<String> = amounts.iter().zip(names).enumerate().map(part).collect();
        let sum: u64 = amounts.iter().sum();
        let end = if total.is_empty() { String::new() } else { format!("{total}{}", written(sum, " ")) };
        let text = parts.join(between) + &end;
        let read = Belop::from_lines(&text);
        match &read {
            Ok(belop) => prop_assert_eq!(belop.sum.0, sum.into(), "{}", text),
            // by accident, one amount may equal the sum of all the others
            Err(why) => prop_assert!(matches!(why, Why::Ambiguous(_)), "{}: {:?}", text, why),
        }
    }

    #[test]
    fn a_wrong_total_is_not_read(amounts in prop::array::uniform2(amount()), off in 1_u64..9_999) {
        let sum = amounts[0] + amounts[1] + off;
        let [a, b, sum] = [amounts[0], amounts[1], sum].map(|amount| written(amount, " "));
        prop_assert_eq!(sum_of(&format!("{a} (NTNU)\n{b} (Nord)\nSum {sum}")), None);
    }

    #[test]
    fn lines_never_join_digits(amounts in prop::array::uniform2(amount()), group in prop::sample::select(&GROUPS[..9])) {
        let [a, b] = amounts.map(|amount| written(amount, group));
        for text in [format!("{a}\n{b}"), format!("{a} {b}"), format!("{a}{LINE_WAS_FULL}{b}"), format!("{a}/{b}")] {
            prop_assert_eq!(Belop::from_lines(&text), Err(Why::Unsure), "{}", text);
        }
    }

    #[test]
    fn what_casts_doubt_is_not_read(amount in amount(), doubt in prop::sample::select(&DOUBT[..])) {
        let text = format!("{}{doubt}", written(amount, " "));
        prop_assert_eq!(Belop::from_lines(&text), Err(Why::Unsure), "{}", text);
    }

    #[test]
    fn a_number_more_changes_no_answer_in_silence(
        amount in amount(),
        more in 2_u64..1_000_000,
        first in any::<bool>(),
    ) {
        let (amount_text, more_text) = (written(amount, " "), written(more, " "));
        let text = if first { format!("{more_text}\n{amount_text}") } else { format!("{amount_text}\n{more_text}") };
        prop_assert!(sum_of(&text).is_none_or(|sum| sum == Kroner(amount.into()).to_string()), "{}", text);
    }

    #[test]
    fn nothing_makes_it_panic(text in "[0-9 .,'kr()\\[\\]:;=+/%\\nåA–-]{0,40}") {
        let _ = Belop::with_shape(&text);
    }
}
