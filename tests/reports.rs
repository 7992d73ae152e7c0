//! Reports for a project leader on forms with errors. `SNAPSHOTS=overwrite cargo test --test reports` records the
//! current output. Review it as a reader who has five seconds to see what to change.

use std::path::Path;

use behov::outcome::{File, Folder};
use behov::report::Report;
use behov::report::human::{Human, Terminal};
use behov::report::words::{Lang, Words};
use behov::{Setup, check};
use snapbox::{Data, assert_data_eq};

/// A fixture, and additional typing errors in it.
type Faulty = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const FAULTY: [Faulty; 6] = [
    ("nordland-tiltak-flere-feil", "form.docx", &[]),
    ("nordland-tiltak-mangler", "form.docx", &[]),
    ("nordland-tiltak-sumfeil", "form.docx", &[]),
    ("nordland-videreforing-koordinator", "form.docx", &[]),
    ("troms-feil", "form.docx", &[]),
    // two digits swapped in one amount, and the organisation number of NTNU for Nord universitet
    ("nordland-tiltak-feilfri", "form.txt", &[("815 000", "851 000"), ("311160907", "974767880")]),
];

fn shown((fixture, form, slips): Faulty) -> String {
    let path = Path::new("fixtures").join(fixture).join(form);
    let mut bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).expect("the fixture is there");
    for (right, wrong) in slips {
        let text = String::from_utf8(bytes).expect("the form is UTF-8");
        bytes = text.replacen(right, wrong, 1).into_bytes();
    }
    let setup = Setup::default();
    let file = File::new(path, check(&bytes, &setup));
    let words = Words::new(Lang::Nb);
    let mut report = Human::new(&setup.forms, &words, Terminal { width: 80, colour: false });
    let (mut out, mut folder) = (Vec::new(), Folder::default());
    folder.overview.add(&file);
    report.file(&file, &mut out).and_then(|()| report.finish(&folder, &mut out)).expect("memory takes it");
    String::from_utf8(out).expect("the report is UTF-8")
}

#[test]
fn reports_on_faulty_forms_match_their_snapshots() {
    for faulty in FAULTY {
        let expected = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reports").join(faulty.0).with_extension("txt");
        assert_data_eq!(shown(faulty), Data::read_from(&expected, None).raw());
    }
}
