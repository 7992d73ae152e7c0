//! A worker that dies, hangs, takes too much memory, sends invalid answers or tries to leave the sandbox affects only
//! its own file. This program is also that worker: started with `worker`, it misbehaves as the files request.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a test program without the test harness

use std::hint::{black_box, spin_loop};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use behov::batch::{self, Discovery, Input, Limits, Program, Run, Unwritten, worker};
use behov::check::sha256;
use behov::document::Format;
use behov::outcome::{File, Obstacle};
use behov::read::image::Recognizer;
use behov::read::{ReadError, Reading};
use behov::report::annotate::Refusal;
use behov::report::words::Lang;
use behov::{Checked, Setup};

const TESTS: [(&str, fn()); 9] = [
    ("every_way_to_fail_costs_one_file", every_way_to_fail_costs_one_file),
    ("a_part_of_an_archive_fails_alone", a_part_of_an_archive_fails_alone),
    ("what_was_known_before_a_page_was_drawn_is_kept", what_was_known_before_a_page_was_drawn_is_kept),
    ("a_worker_cannot_get_out", a_worker_cannot_get_out),
    ("annotating_is_done_within_the_limits", annotating_is_done_within_the_limits),
    ("definitions_are_drafted_and_tried_within_the_limits", definitions_are_drafted_and_tried_within_the_limits),
    ("what_was_there_may_be_gone", what_was_there_may_be_gone),
    ("without_a_worker_a_thread_does_it", without_a_worker_a_thread_does_it),
    ("a_stop_is_an_end", a_stop_is_an_end),
];

fn main() {
    if std::env::args().nth(1).as_deref() == Some("worker") {
        // the parent may be gone
        let _ = worker::serve(io::stdin(), io::stdout(), misbehave);
        // the reading thread has ended and this is the first thread: the parent waits until the time limit
        while TRIED_BY_THE_OTHER.load(Ordering::Relaxed) && gets_out() {
            spin_loop();
        }
        return;
    }
    for (name, test) in TESTS {
        test();
        println!("test {name} ... ok");
    }
}

/// Whether the first thread of the worker also tries to leave the sandbox.
static TRIED_BY_THE_OTHER: AtomicBool = AtomicBool::new(false);

/// Misbehaves as the file requests, or else checks it like any worker.
fn misbehave(bytes: &[u8], setup: &Setup, recognizer: Option<&mut dyn Recognizer>) -> Vec<Checked> {
    let nonsense = |message: &[u8]| {
        io::stdout().write_all(message).unwrap();
        io::stdout().flush().unwrap();
    };
    match bytes {
        b"krasj" => std::process::abort(),
        b"panikk" => panic!("on purpose"),
        b"stabel" => assert_eq!(deep(u64::MAX), 0),
        b"heng" => loop {
            spin_loop();
        },
        b"minne" => eat(),
        b"alt minne" => drop(black_box(Vec::<u8>::with_capacity(1 << 45))),
        b"tull" => nonsense(&[&4u64.to_le_bytes()[..], b"melk"].concat()),
        b"langt tull" => nonsense(&[0xFF; 64]),
        b"halvt tull" => {
            nonsense(&[&400u64.to_le_bytes()[..], b"melk"].concat());
            std::process::abort();
        }
        b"bilde" if recognizer.is_none() => {
            let why = Obstacle::Read(ReadError::NoText { pages: 1 });
            let mut checked = Checked::not_checked(Format::Pdf, sha256(bytes), why);
            checked.lacks_pages = true;
            return vec![checked];
        }
        b"bilde" => std::process::abort(),
        b"ut av den andre" => {
            TRIED_BY_THE_OTHER.store(true, Ordering::Relaxed);
            panic!("on purpose");
        }
        b"ut" if gets_out() => {
            let mut checked = behov::check(bytes, setup);
            checked.format = Format::Pdf;
            return vec![checked];
        }
        _ => {}
    }
    behov::check_forms(bytes, setup, recognizer)
}

fn deep(n: u64) -> u64 {
    let frame = black_box([n; 64]);
    if n == 0 { 0 } else { deep(n - 1) + black_box(frame)[1] % 2 }
}

fn eat() {
    let mut eaten = Vec::new();
    loop {
        eaten.push(black_box(vec![1_u8; 1 << 20]));
    }
}

fn gets_out() -> bool {
    let file = std::fs::read(std::env::current_exe().unwrap_or_else(|_| PathBuf::from("/proc/self/exe")));
    let made = std::fs::write("/tmp/behov-fant-ut", "x");
    let folder = std::fs::read_dir("/");
    let network = std::net::TcpListener::bind("127.0.0.1:0");
    let process = std::process::Command::new("true").spawn();
    let thread = std::thread::Builder::new().spawn(|| {});
    file.is_ok() || made.is_ok() || folder.is_ok() || network.is_ok() || process.is_ok() || thread.is_ok()
}

fn limits(jobs: usize) -> Limits {
    let path = std::env::current_exe().unwrap();
    let program = Some(Program { path, arguments: vec!["worker".into()] });
    Limits { jobs, time: Duration::from_secs(5), memory: 128 << 20, program, recognizer: None }
}

fn form() -> Vec<u8> {
    std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/nordland-tiltak-sumfeil/form.txt")).unwrap()
}

/// A folder with these files, and a good form before, between and after them.
fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: String, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("00-god.txt".to_owned(), &form());
    for (at, (name, bytes)) in files.iter().enumerate() {
        write(format!("{:02}-{name}.txt", 2 * at + 1), bytes);
        write(format!("{:02}-god.txt", 2 * at + 2), &form());
    }
    folder
}

fn check(inputs: &[Input], limits: Limits) -> Run {
    let reading = Reading { ocr: Some("et øye".to_owned()), ..Reading::default() };
    let setup = Arc::new(Setup::default().with_reading(reading));
    let setups: Vec<_> = inputs.iter().map(|_| Arc::clone(&setup)).collect();
    batch::check_all(inputs, &setups, None, limits)
}

fn run(folder: &Path, limits: Limits) -> Run {
    let found = Discovery::default().find(&[folder.to_path_buf()]);
    check(&found.inputs, limits)
}

/// The result of each file: its name and the code of its first finding.
fn told(files: impl Iterator<Item = (usize, File)>) -> Vec<(String, &'static str)> {
    let name = |file: &File| Path::new(&file.path).file_name().unwrap().to_string_lossy().into_owned();
    files
        .map(|(_, file)| (name(&file), file.checked.findings.first().map_or("", |finding| finding.code.key())))
        .collect()
}

fn every_way_to_fail_costs_one_file() {
    let mut failures = vec![
        ("krasj", "lesing/krasj"),
        ("panikk", "lesing/krasj"),
        ("stabel", "lesing/krasj"),
        ("heng", "lesing/tidsavbrudd"),
        ("alt minne", "lesing/for-stor"),
        ("tull", "lesing/krasj"),
        ("langt tull", "lesing/krasj"),
        ("halvt tull", "lesing/krasj"),
    ];
    if cfg!(target_os = "linux") {
        failures.push(("minne", "lesing/for-stor"));
    }
    let files: Vec<(&str, &[u8])> = failures.iter().map(|(name, _)| (*name, name.as_bytes())).collect();
    let folder = folder(&files);
    for jobs in [1, 3] {
        let files: Vec<File> = run(folder.path(), limits(jobs)).map(|(_, file)| file).collect();
        assert_eq!(files.len(), 2 * failures.len() + 1);
        for (file, (name, code)) in files.iter().skip(1).step_by(2).zip(&failures) {
            let checked = &file.checked;
            assert_eq!((checked.findings[0].code.key(), checked.format), (*code, Format::Text), "{jobs}: {name}");
            assert_eq!(checked.sha256, behov::check::sha256(name.as_bytes()), "{name}");
        }
        for (at, file) in files.iter().enumerate().step_by(2) {
            assert!(file.name().ends_with(&format!("{at:02}-god.txt")) && file.behovsmelding().is_some(), "{file:?}");
        }
    }
}

fn a_part_of_an_archive_fails_alone() {
    let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    let form = form();
    for (name, bytes) in [("a", &form[..]), ("b", b"krasj"), ("Thumbs.db", b"x"), ("c", b"alt minne"), ("d", &form)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let folder = folder(&[("arkiv", &zip.finish().unwrap().into_inner())]);
    let mut run = run(folder.path(), limits(2));
    let told = told(run.by_ref());
    let names = ["00-god.txt", "a", "b", "c", "d", "02-god.txt"];
    let codes = ["sum/rad-avvik", "sum/rad-avvik", "lesing/krasj", "lesing/for-stor", "sum/rad-avvik", "sum/rad-avvik"];
    assert_eq!(told, names.map(str::to_owned).into_iter().zip(codes).collect::<Vec<_>>());
    let inside = |(path, _): &(std::ffi::OsString, _)| path.to_string_lossy().ends_with("01-arkiv.txt!/Thumbs.db");
    assert!(run.skipped().len() == 1 && inside(&run.skipped()[0]), "{:?}", run.skipped());
}

fn what_was_known_before_a_page_was_drawn_is_kept() {
    let folder = folder(&[("bilde", b"bilde")]);
    let codes: Vec<&str> = told(run(folder.path(), limits(1))).iter().map(|(_, code)| *code).collect();
    assert_eq!(codes, ["sum/rad-avvik", "lesing/uten-tekst", "sum/rad-avvik"]);
}

fn a_worker_cannot_get_out() {
    let folder = folder(&[("ut", b"ut"), ("ut av den andre", b"ut av den andre")]);
    let mut run = run(folder.path(), limits(1));
    let files: Vec<File> = run.by_ref().map(|(_, file)| file).collect();
    if cfg!(target_os = "linux") && run.gaps().is_empty() {
        assert_eq!(files[1].checked.format, Format::Text, "the thread that reads got out");
        let code = files[3].checked.findings[0].code.key();
        assert_eq!(code, "lesing/krasj", "the thread that waits got out, and did not end");
    } else {
        println!("this system does not keep it in: {:?}", run.gaps());
    }
}

fn annotating_is_done_within_the_limits() {
    let setup = Arc::new(Setup::default());
    let annotate = |bytes: &[u8], limits: &Limits| batch::annotate(bytes, Vec::new(), &setup, limits);
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/nordland-tiltak-sumfeil/form.docx");
    let form = std::fs::read(path).unwrap();
    assert_eq!(annotate(&form, &limits(1)).unwrap().bytes, form);
    let none = Limits { program: None, ..limits(1) };
    assert_eq!(annotate(&form, &none).unwrap().bytes, form);
    assert_eq!(annotate(b"", &limits(1)), Err(Unwritten::Refused(Refusal::Damaged)));
    // expensive to read, since each tab may begin a column
    let tabs = vec![b'\t'; 48 << 20];
    if cfg!(target_os = "linux") {
        assert_eq!(annotate(&tabs, &Limits { memory: 1 << 20, ..limits(1) }), Err(Unwritten::Memory));
    }
    assert_eq!(annotate(&tabs, &Limits { time: Duration::from_millis(1), ..limits(1) }), Err(Unwritten::Time));
}

fn definitions_are_drafted_and_tried_within_the_limits() {
    let setup = Arc::new(Setup::default());
    let none = Limits { program: None, ..limits(1) };
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/nordland-tiltak-sumfeil/form.docx");
    let form = std::fs::read(path).unwrap();
    let draft =
        |bytes: &[u8], limits: &Limits| batch::draft(bytes, Lang::Nb, &setup, limits).map(|drafted| drafted.toml);
    let tried = |bytes: &[u8], limits: &Limits| batch::trial(bytes, &setup, limits).map(|trials| trials[0].is_form);
    assert_eq!(draft(&form, &limits(1)).unwrap(), draft(&form, &none).unwrap());
    assert_eq!((tried(&form, &limits(1)), tried(&form, &none)), (Ok(true), Ok(true)));
    let tabs = vec![b'\t'; 48 << 20];
    for (limits, why) in [
        (Limits { memory: 1 << 20, ..limits(1) }, Obstacle::Memory(1)),
        (Limits { time: Duration::from_millis(1), ..limits(1) }, Obstacle::Time),
    ] {
        if cfg!(target_os = "linux") || why == Obstacle::Time {
            assert_eq!((draft(&tabs, &limits), tried(&tabs, &limits)), (Err(why.clone()), Err(why)));
        }
    }
}

fn what_was_there_may_be_gone() {
    let folder = folder(&[("borte", b"x"), ("mappe", b"x")]);
    let found = Discovery::default().find(&[folder.path().to_path_buf()]);
    std::fs::remove_file(folder.path().join("01-borte.txt")).unwrap();
    std::fs::remove_file(folder.path().join("03-mappe.txt")).unwrap();
    std::fs::create_dir(folder.path().join("03-mappe.txt")).unwrap();
    let told = told(check(&found.inputs, limits(2)));
    let codes: Vec<&str> = told.iter().map(|(_, code)| *code).collect();
    assert_eq!(codes, ["sum/rad-avvik", "lesing/uleselig", "sum/rad-avvik", "lesing/uleselig", "sum/rad-avvik"]);
}

fn without_a_worker_a_thread_does_it() {
    let folder = folder(&[("panikk", b"melk")]);
    let no_program = Program { path: "/finnes/ikke".into(), arguments: Vec::new() };
    let mut run = run(folder.path(), Limits { program: Some(no_program), ..limits(2) });
    let codes: Vec<&str> = told(run.by_ref()).iter().map(|(_, code)| *code).collect();
    assert_eq!(codes, ["sum/rad-avvik", "lesing/ukjent-skjema", "sum/rad-avvik"]);
    assert!(run.no_worker().is_some());
}

fn a_stop_is_an_end() {
    let folder = folder(&[("heng", b"heng")]);
    let mut run = run(folder.path(), Limits { time: Duration::from_secs(600), ..limits(1) });
    assert_eq!(told(run.by_ref().take(1)).len(), 1);
    let handle = run.handle();
    std::thread::spawn(move || {
        while handle.slowest().is_none_or(|(path, _)| !path.to_string_lossy().ends_with("heng.txt")) {
            std::thread::yield_now();
        }
        handle.stop();
    });
    assert!(run.next().is_none() && run.is_stopped());
    assert_eq!(run.left(), 2);
}
