//! Several forms in one file: each is read and reported separately, and one form with other text before or after it is
//! still one form.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking, also in its helpers")]

mod program;
mod valid;

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use behov::finding::{Code, Finding};
use behov::{Checked, Outcome, Setup};
use lopdf::{Document, Object, Stream, dictionary};
use serde_json::Value;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A form whose sums are correct and one whose sums are not.
const RIGHT: &str = "nordland-tiltak-feilfri";
const WRONG: &str = "nordland-tiltak-sumfeil";
const OTHER_KIND: &str = "troms-feilfri";

fn fixture(form: &str, file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(form).join(file)
}

fn text(form: &str) -> String {
    let bytes = fs::read(fixture(form, "form.txt")).unwrap();
    String::from_utf8(bytes).unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect())
}

/// Two Word documents joined, the second body after the first.
fn joined_docx(first: &str, second: &str) -> Vec<u8> {
    let open = |form| ZipArchive::new(Cursor::new(fs::read(fixture(form, "form.docx")).unwrap())).unwrap();
    let part = |archive: &mut ZipArchive<Cursor<Vec<u8>>>, name: &str| {
        let mut bytes = Vec::new();
        archive.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    let body = |archive: &mut ZipArchive<Cursor<Vec<u8>>>| {
        let xml = String::from_utf8(part(archive, "word/document.xml")).unwrap();
        let start = xml.find("<w:body>").unwrap() + "<w:body>".len();
        let end = xml.rfind("<w:sectPr").or_else(|| xml.rfind("</w:body>")).unwrap();
        (xml.clone(), start..end)
    };
    let (mut first, mut second) = (open(first), open(second));
    let (xml, place) = body(&mut first);
    let (other, further) = body(&mut second);
    let document = [&xml[..place.end], &other[further], &xml[place.end..]].concat();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> =
        (0..first.len()).map(|at| first.by_index(at).unwrap().name().unwrap().into_owned()).collect();
    for name in names {
        let bytes = if name == "word/document.xml" { document.clone().into_bytes() } else { part(&mut first, &name) };
        zip.start_file(&name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Two PDFs joined, the second's pages after the first's.
fn joined_pdf(first: &str, second: &str) -> Vec<u8> {
    let open = |form| Document::load(fixture(form, "form.pdf")).unwrap();
    let (mut first, mut second) = (open(first), open(second));
    second.renumber_objects_with(first.max_id + 1);
    let root = |document: &Document| document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
    let (pages, further) = (root(&first), root(&second));
    let count = second.get_pages().len() as i64;
    first.max_id = second.max_id;
    first.objects.append(&mut second.objects);
    first.get_object_mut(further).unwrap().as_dict_mut().unwrap().set("Parent", pages);
    let tree = first.get_object_mut(pages).unwrap().as_dict_mut().unwrap();
    let before = tree.get(b"Count").unwrap().as_i64().unwrap();
    tree.set("Count", before + count);
    tree.get_mut(b"Kids").unwrap().as_array_mut().unwrap().push(Object::Reference(further));
    let mut bytes = Vec::new();
    first.save_to(&mut bytes).unwrap();
    bytes
}

fn forms(bytes: &[u8]) -> Vec<Checked> {
    behov::check_forms(bytes, &Setup::default(), None)
}

/// The findings of a form, and its ordning and year.
fn essence(checked: &Checked) -> (BTreeSet<(Code, Option<String>)>, String) {
    let findings = checked.findings.iter().map(|finding| (finding.code, finding.field.clone())).collect();
    let form = checked.behovsmelding().map(|form| format!("{:?} {:?}", form.ordning.value(), form.aar.value()));
    (findings, form.unwrap_or_default())
}

fn alone(form: &str, file: &str) -> Checked {
    behov::check(&fs::read(fixture(form, file)).unwrap(), &Setup::default())
}

fn behov(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(program::path());
    command.current_dir(folder).args(arguments).env("BEHOV_LANG", "nb").env_remove("CLICOLOR_FORCE");
    command.output().unwrap()
}

#[test]
fn each_form_in_a_file_is_read_as_if_it_were_alone() {
    let pairs = [(RIGHT, WRONG), (WRONG, RIGHT), (RIGHT, RIGHT), (RIGHT, OTHER_KIND), (OTHER_KIND, WRONG)];
    for (first, second) in pairs {
        let joined = [
            ("form.txt", format!("{}\n{}", text(first), text(second)).into_bytes()),
            ("form.docx", joined_docx(first, second)),
            ("form.pdf", joined_pdf(first, second)),
        ];
        for (file, bytes) in joined {
            let checked = forms(&bytes);
            let seen: Vec<_> = checked.iter().map(essence).collect();
            let expected = [alone(first, file), alone(second, file)];
            assert_eq!(seen, expected.iter().map(essence).collect::<Vec<_>>(), "{file}: {first}, {second}");
            assert!(checked.iter().zip(1..).all(|(form, number)| form.in_file.unwrap().number == number));
            assert_eq!(checked[0].sha256, checked[1].sha256);
        }
    }
}

#[test]
fn places_refer_to_the_whole_file() {
    let before = Document::load(fixture(RIGHT, "form.pdf")).unwrap().get_pages().len();
    let checked = forms(&joined_pdf(RIGHT, WRONG));
    let single = alone(WRONG, "form.pdf");
    let pages = |form: &Checked| -> Vec<u32> {
        form.findings.iter().filter_map(|finding| finding.location.as_ref()?.page).collect()
    };
    let shifted: Vec<u32> = pages(&single).iter().map(|page| page + before as u32).collect();
    assert!(!shifted.is_empty());
    assert_eq!(pages(&checked[1]), shifted);
}

#[test]
fn three_forms_in_a_file_are_separated() {
    let three = format!("{0}\n{1}\n{0}", text(RIGHT), text(WRONG));
    assert_eq!(forms(three.as_bytes()).len(), 3);
}

#[test]
fn a_form_with_a_letter_an_appendix_or_repeated_titles_is_one_form() {
    let form = text(RIGHT);
    let title = form.lines().next().unwrap();
    let lines: Vec<&str> = form.lines().collect();
    let pages: Vec<String> = lines.chunks(40).map(|page| format!("{title}\n{}", page.join("\n"))).collect();
    assert!(pages.len() > 1);
    let contents: String =
        ["Behovsmeldingen gjelder", "Navn på tiltak", "Liste over andre eiere og UH i partnerskapet"].join("\n");
    let excerpt = lines[..14].join("\n");
    for (what, text) in [
        ("a letter that quotes the title", format!("Til Statsforvalteren\n\n{title}\n\nSkjemaet følger.\n\n{form}")),
        ("an appendix that does", format!("{form}\n\nVedlegg: referat\n\n{title}\n\nMøtet ble holdt 12. januar.\n")),
        ("a title on every page", pages.join("\n")),
        ("a table of contents", format!("{title}\n{contents}\n\n{form}")),
        ("an excerpt of last year's form", format!("{form}\n\nFra skjemaet i fjor:\n{title}\n{excerpt}\n")),
    ] {
        let checked = forms(text.as_bytes());
        assert_eq!(checked.len(), 1, "{what}");
        assert!(checked[0].in_file.is_none(), "{what}");
        assert!(checked[0].findings.iter().all(|finding| finding.code != Code::LesingFlereSkjemaer), "{what}");
    }
}

#[test]
fn forms_that_cannot_be_separated_are_refused() {
    let wrong = text(WRONG);
    let (_title, untitled) = wrong.split_once('\n').unwrap();
    let two = format!("{}\n{untitled}", text(RIGHT));
    let checked = forms(two.as_bytes());
    let [only] = checked.as_slice() else { panic!("{} forms", checked.len()) };
    assert!(matches!(only.outcome, Outcome::NotChecked(_)));
    assert_eq!(only.findings[0].code, Code::LesingFlereSkjemaer);
    assert!(only.findings.iter().all(Finding::is_about_reading), "the sender is not blamed for it");
}

#[test]
fn a_caller_that_asks_for_one_form_gets_none_of_several() {
    let checked = behov::check(&joined_docx(RIGHT, WRONG), &Setup::default());
    assert_eq!(checked.findings[0].code, Code::LesingFlereSkjemaer);
}

/// A PDF with files attached, as a portfolio or beside its own pages.
fn with_attached(pdf: &Path, files: &[(&str, &[u8])], is_portfolio: bool) -> Vec<u8> {
    let mut document = Document::load(pdf).unwrap();
    let mut names = Vec::new();
    for (name, bytes) in files {
        // some programs leave out the type, which is optional
        let mut stream = Stream::new(dictionary! {}, bytes.to_vec());
        stream.compress().unwrap();
        let stream = document.add_object(stream);
        let name = Object::string_literal(*name);
        let file = dictionary! { "Type" => "Filespec", "F" => name.clone(), "EF" => dictionary! { "F" => stream } };
        names.extend([name, Object::Reference(document.add_object(file))]);
    }
    let catalogue = document.catalog_mut().unwrap();
    catalogue.set("Names", dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } });
    if is_portfolio {
        catalogue.set("Collection", dictionary! { "Type" => "Collection" });
    }
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

/// A PDF with a page that is not a form.
fn cover(folder: &Path) -> PathBuf {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" });
    let text = b"BT /F 12 Tf 72 700 Td (Skjemaene ligger ved.) Tj ET".to_vec();
    let content = document.add_object(Stream::new(dictionary! {}, text));
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, Object::Dictionary(tree));
    let catalogue = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalogue);
    let path = folder.join("forside.pdf");
    document.save(&path).unwrap();
    path
}

#[test]
fn forms_attached_to_a_pdf_are_read_like_forms_in_a_zip() {
    let folder = tempfile::tempdir().unwrap();
    let cover = cover(folder.path());
    let read = |form: &str, file: &str| fs::read(fixture(form, file)).unwrap();
    let (pdf, docx) = (read(WRONG, "form.pdf"), read(RIGHT, "form.docx"));
    let attached: [(&str, &[u8]); 3] = [("en.pdf", &pdf), ("to.docx", &docx), ("notat.txt", b"Melk og br\xc3\xb8d.")];
    let seen = |name: &str, bytes: Vec<u8>| {
        fs::write(folder.path().join(name), bytes).unwrap();
        let report = valid::report(&behov(folder.path(), &["check", name, "-o", "json"]).stdout);
        let list = |of: &str, key: &str| -> Vec<String> {
            report[of]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| format!("{} {}", one["path"], one[key]).replace('"', ""))
                .collect()
        };
        (list("files", "status"), list("skipped", "reason"))
    };
    let (files, skipped) = seen("mappe.pdf", with_attached(&cover, &attached, true));
    assert_eq!(files, ["mappe.pdf!/en.pdf checked", "mappe.pdf!/to.docx checked", "mappe.pdf!/notat.txt not_checked"]);
    assert_eq!(skipped, ["mappe.pdf cover"]);
    let (files, skipped) = seen("skjema.pdf", with_attached(&fixture(RIGHT, "form.pdf"), &attached, false));
    assert_eq!(files, ["skjema.pdf!/en.pdf checked", "skjema.pdf!/to.docx checked", "skjema.pdf checked"]);
    assert_eq!(skipped, ["skjema.pdf!/notat.txt attachment"], "an appendix is no form that could not be read");
    let (files, _) = seen("brev.pdf", with_attached(&cover, &attached[2..], false));
    assert_eq!(files, ["brev.pdf not_checked"], "a letter without a form does not pass unseen");
}

#[test]
fn reversed_pages_are_not_reported_as_an_error_of_the_sender() {
    for form in [RIGHT, WRONG, OTHER_KIND] {
        let mut document = Document::load(fixture(form, "form.pdf")).unwrap();
        let tree = document.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
        let kids = document.get_object_mut(tree).unwrap().as_dict_mut().unwrap().get_mut(b"Kids").unwrap();
        let kids = kids.as_array_mut().unwrap();
        assert!(kids.len() > 1);
        kids.reverse();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        let checked = behov::check(&bytes, &Setup::default());
        assert!(matches!(checked.outcome, Outcome::NotChecked(_)), "{form}");
        assert!(checked.findings.iter().all(Finding::is_about_reading), "{form}: {:?}", checked.findings);
        assert!(format!("{:?}", checked.findings[0]).contains("Sideorden"), "{form}: {:?}", checked.findings[0]);
    }
}

#[test]
fn every_report_has_each_form() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("to.docx"), joined_docx(RIGHT, WRONG)).unwrap();
    let formats =
        ["human", "concise", "jsonl", "markdown", "github", "junit", "checkstyle", "sarif", "gitlab", "html", "csv"];
    for format in formats {
        let output = behov(folder.path(), &["check", "to.docx", "-o", format]);
        // Markdown separates what would be read as an issue number
        let said = String::from_utf8_lossy(&output.stdout).replace("<!---->", "");
        assert_eq!(output.status.code(), Some(1), "{format}: {output:?}");
        assert!(said.contains("to.docx#2") || said.contains("to.docx%232"), "{format}: {said}");
    }
    let report = valid::report(&behov(folder.path(), &["check", "to.docx", "-o", "json"]).stdout);
    let paths: Vec<&Value> = report["files"].as_array().unwrap().iter().map(|file| &file["path"]).collect();
    assert_eq!(paths, ["to.docx#1", "to.docx#2"]);
    assert_eq!(report["summary"]["files"], 2);
    assert_eq!(report["files"][1]["in_file"], serde_json::json!({ "number": 2, "of": 2 }));
    let across = report["folder_findings"].as_array().unwrap();
    assert!(across.iter().all(|finding| !finding["message"].as_str().unwrap().contains("samme fil")), "{across:?}");
    behov(folder.path(), &["check", "to.docx", "-q", "-o", "brev:brev/"]);
    let letters = std::fs::read_dir(folder.path().join("brev")).unwrap().count();
    assert_eq!(letters, 1, "one sender, one letter");
}

#[test]
fn baseline_acceptances_and_cache_apply_to_one_form_of_a_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("to.docx"), joined_docx(WRONG, WRONG)).unwrap();
    behov(folder.path(), &["baseline", "create", "to.docx", "-o", "kjent.json"]);
    let again = ["check", "to.docx", "--baseline", "kjent.json", "--cache", "lager", "-o", "json"];
    let first = behov(folder.path(), &again);
    let second = behov(folder.path(), &again);
    assert_eq!(first.stdout, second.stdout, "the cache has both forms");
    assert!(String::from_utf8_lossy(&second.stderr).contains("1 hentet"), "{second:?}");
    assert_eq!(second.status.code(), Some(0), "{second:?}");
    let mut known: Value = serde_json::from_slice(&fs::read(folder.path().join("kjent.json")).unwrap()).unwrap();
    known["entries"].as_array_mut().unwrap().retain(|entry| entry["files"][0]["form"] == 1);
    fs::write(folder.path().join("kjent.json"), known.to_string()).unwrap();
    assert_eq!(behov(folder.path(), &again).status.code(), Some(1), "what is known of the first is new in the second");
}

#[test]
fn notes_on_all_forms_go_into_one_copy_and_one_form_commands_refuse() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("to.pdf"), joined_pdf(WRONG, WRONG)).unwrap();
    let output = behov(folder.path(), &["annotate", "to.pdf"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let counts = |bytes: &[u8]| -> usize { forms(bytes).iter().map(|form| form.findings.len()).sum() };
    let copy = fs::read(folder.path().join("to.merket.pdf")).unwrap();
    assert_eq!(counts(&copy), counts(&joined_pdf(WRONG, WRONG)), "the copy says the same");
    for arguments in [&["extract", "to.pdf"][..], &["diff", "to.pdf", "to.pdf"]] {
        let output = behov(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("2 skjemaer"), "{output:?}");
    }
}
