//! Which sums something that is left over keeps open.

use std::sync::Arc;

use crate::rule::sum::{kolonne_avvik, rad_avvik, tiltak_mot_ordning};
use crate::rule::testing::Filled;
use crate::rule::{Rule, RuleSettings};

/// How many sums each of these rules judges, and how many it leaves open.
fn judged(rules: &[&dyn Rule], form: &Filled, open_sums: &[&[&str]]) -> Vec<(u32, usize)> {
    let lines = open_sums.iter().map(|line| line.iter().map(|&path| path.to_owned()).collect()).collect();
    let asked = Arc::new(RuleSettings { open_sums: lines, ..RuleSettings::clone(&form.asked()) });
    let judge = |rule: &&dyn Rule| rule.check(&form.clone().read(), &asked);
    rules.iter().map(judge).map(|verdict| (verdict.checked, verdict.open.len())).collect()
}

#[test]
fn only_the_sums_of_the_line_in_which_something_is_left_over_are_open() {
    let rules: [&dyn Rule; 3] = [&rad_avvik::RULE, &kolonne_avvik::RULE, &tiltak_mot_ordning::RULE];
    let form = Filled::tiltak();
    assert_eq!(judged(&rules, &form, &[]), [(4, 0), (3, 0), (3, 0)]);
    let column = ["totalsum.regional.eier", "totalsum.desentralisert.eier", "totalsum.sum.eier"];
    assert_eq!(judged(&rules, &form, &[&column]), [(4, 0), (2, 1), (3, 0)]);
    let row = ["eier", "uh", "totalt"].map(|cell| format!("totalsum.desentralisert.{cell}"));
    let row = row.each_ref().map(String::as_str);
    assert_eq!(judged(&rules, &form, &[&row]), [(3, 1), (3, 0), (1, 1)], "eier and UH may hold it in a tiltak");
    assert_eq!(judged(&rules, &form, &[&["totalsum"]]), [(0, 4), (0, 3), (1, 1)]);
}
