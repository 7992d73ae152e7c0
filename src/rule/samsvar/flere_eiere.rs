use crate::finding::Code;
use crate::form::Rolle;
use crate::rule::example::{Clean, Example};
use crate::rule::part::{Form, part};
use crate::rule::{Spec, Verdict};

/// Several owners: Ja ⇔ a list of owners is given; Nei ⇔ at most one owner is listed. The list is of the *other*
/// owners, and some partnerships list themselves too, so that one owner is enough for Ja, and one is allowed for Nei.
pub(in crate::rule) static RULE: Spec = Spec { code: Code::SamsvarFlereEiere, check, example: EXAMPLE };

const EXAMPLE: Example =
    Example::new(Clean::Tiltak, &["flere_eiere", "partnere[0].navn", "partnere[1].navn"], &[("flere_eiere", "[nei]")]);

fn check(rule: &Spec, form: &Form<'_>, verdict: &mut Verdict) {
    if let Some(question) = part!(form, flere_eiere).present() {
        super::judge_flere(rule, verdict, &question, super::partners(form, Rolle::Eier), 1);
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::rule::testing::{Filled, found, judge, message};
    use crate::value::Why;

    #[test]
    fn answer_and_list_agree() {
        assert!(found(&RULE, Filled::tiltak()).is_empty());
        assert!(found(&RULE, Filled::tiltak().without("partnere[1]")).is_empty());
        let alone = Filled::tiltak().ticked("flere_eiere", &["nei"]).without("partnere[1]");
        assert!(found(&RULE, alone.clone()).is_empty());
        assert!(found(&RULE, alone.without("partnere[0]")).is_empty());
    }

    #[test]
    fn ja_without_a_list() {
        let form = Filled::tiltak().without("partnere[");
        assert_eq!(found(&RULE, form), ["flere_eiere"]);
        let unused = Filled::tiltak().all_blank("partnere[");
        assert_eq!(found(&RULE, unused), ["flere_eiere"]);
    }

    #[test]
    fn nei_with_a_list() {
        let form = Filled::tiltak().ticked("flere_eiere", &["nei"]);
        assert_eq!(found(&RULE, form.clone()), ["flere_eiere"]);
        assert!(message(&RULE, form).contains("Fjordvik kommune, Nesby kommune"));
    }

    #[test]
    fn a_role_that_cannot_be_read_matters_only_where_it_decides() {
        let roles = |form: Filled| form.unreadable("partnere[0].rolle", Why::Columns);
        assert!(found(&RULE, roles(Filled::tiltak())).is_empty());
        let decides = judge(&RULE, roles(Filled::tiltak().without("partnere[1]")));
        assert_eq!((decides.checked, decides.skipped), (0, vec!["partnere[0].rolle".to_owned()]));
    }

    #[test]
    fn without_an_answer_nothing_is_judged() {
        assert_eq!(judge(&RULE, Filled::tiltak().ticked("flere_eiere", &[])), crate::rule::Verdict::default());
        let marks = judge(&RULE, Filled::tiltak().unreadable("flere_eiere", Why::Marks));
        assert_eq!(marks.skipped, ["flere_eiere"]);
    }
}
