//! The pages as a browser sees them: every link has a target, the content security policy allows the report's own style
//! only, and text of a form adds no markup.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use proptest::prelude::*;
use regex::Regex;
use sha2::{Digest, Sha256};
use snapbox::assert_data_eq;

use super::*;
use crate::document::Format;
use crate::finding::{Accepted, Standing};
use crate::report::words::Lang;
use crate::report::{sample, whole};

/// A folder of pages in memory.
#[derive(Default)]
struct Pages(BTreeMap<PathBuf, String>);

impl Write for Pages {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Out for Pages {
    fn page(&mut self, name: &Path, bytes: &[u8]) -> io::Result<()> {
        assert!(self.0.insert(name.to_owned(), String::from_utf8(bytes.to_owned()).unwrap()).is_none());
        Ok(())
    }
}

fn samples() -> [File; 4] {
    [sample::checked(Format::Pdf), sample::clean(), sample::budget(), sample::not_checked()]
}

fn page(lang: Lang, files: &[File]) -> String {
    whole(Html::new(&[], &Words::new(lang), PageLayout::Page, files.len()).with_links(Links::new("..".into())), files)
}

fn pages(files: &[File]) -> BTreeMap<PathBuf, String> {
    let words = Words::new(Lang::Nb);
    let report = Html::new(&[], &words, PageLayout::Folder, files.len());
    let (mut report, mut out) = (report.with_links(Links::new("..".into())), Pages::default());
    files.iter().for_each(|file| report.file(file, &mut out).unwrap());
    report.finish(&sample::folder(files), &mut out).unwrap();
    out.0
}

/// A page without its style and script, an element a line.
fn readable(page: &str) -> String {
    let page = Regex::new("(?s)<(style|script)>.*?</").unwrap().replace_all(page, "<$1></");
    Regex::new("'sha256-[^']*'").unwrap().replace_all(&page, "'sha256-…'").replace("><", ">\n<")
}

/// The tags of a page, without what their attributes say.
fn skeleton(page: &str) -> Vec<String> {
    let value = Regex::new("=\"[^\"]*\"").unwrap();
    Regex::new("<[^>]*>").unwrap().find_iter(page).map(|tag| value.replace_all(tag.as_str(), "").into_owned()).collect()
}

fn all(page: &str, attribute: &str) -> Vec<String> {
    let pattern = Regex::new(&format!("\\s{attribute}=\"([^\"]*)\"")).unwrap();
    pattern.captures_iter(page).map(|found| found[1].to_owned()).collect()
}

/// `SNAPSHOTS=overwrite cargo test html` writes down what the pages are now.
#[test]
fn the_sample_as_pages() {
    use snapbox::file;
    assert_data_eq!(readable(&page(Lang::Nb, &samples()[..1])), file!["snapshots/form.html"].raw());
    assert_data_eq!(readable(&pages(&samples())[Path::new("index.html")]), file!["snapshots/index.html"].raw());
}

#[test]
fn every_link_inside_a_page_leads_to_one_place() {
    let everything =
        [page(Lang::Nn, &samples()[..1]), page(Lang::En, &samples()), page(Lang::Nb, &[sample::hostile("x")])];
    for page in everything {
        let ids = all(&page, "id");
        let distinct: BTreeSet<&str> = ids.iter().map(String::as_str).collect();
        assert_eq!(ids.len(), distinct.len(), "an id stands twice");
        let links = all(&page, "href").into_iter().filter_map(|href| href.strip_prefix('#').map(str::to_owned));
        let labelled = all(&page, "aria-labelledby").into_iter();
        for name in links.chain(labelled.flat_map(|names| names.split(' ').map(str::to_owned).collect::<Vec<_>>())) {
            assert!(distinct.contains(name.as_str()), "#{name} leads nowhere");
        }
    }
}

#[test]
fn a_folder_links_both_ways() {
    let pages = pages(&samples());
    let names: Vec<&str> = pages.keys().map(|name| name.to_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "index.html",
            "inn/Bjørkedal-2024.pdf.html",
            "inn/fdp.-gpj.html",
            "inn/nord.txt.html",
            "inn/Øvre-Ås.docx.html"
        ]
    );
    let index = &pages[Path::new("index.html")];
    for name in &names[1..] {
        assert!(index.contains(&format!("href=\"{}\"", names::href(Path::new(name)))), "{name}");
        assert!(pages[Path::new(name)].contains("href=\"../index.html\""), "{name}");
    }
    let original = "href=\"./../../inn/Bj%C3%B8rkedal%202024.pdf\"";
    assert!(pages[Path::new(names[1])].contains(original), "the page leads to the file");
}

#[test]
fn the_policy_lets_our_own_style_and_script_through_and_nothing_else() {
    let page = page(Lang::Nb, &samples());
    let policy =
        Regex::new("Content-Security-Policy\" content=\"([^\"]*)\"").unwrap().captures(&page).unwrap()[1].to_owned();
    for tag in ["style", "script"] {
        let source = Regex::new(&format!("(?s)<{tag}>(.*?)</{tag}>")).unwrap().captures(&page).unwrap()[1].to_owned();
        let hash = BASE64_STANDARD.encode(Sha256::digest(source));
        assert!(policy.contains(&format!("{tag}-src 'sha256-{hash}'")), "{policy}");
    }
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{policy}");
    assert!(!page.contains(" style=\"") && !Regex::new("\\son[a-z]+=").unwrap().is_match(&page));
    assert_eq!(Regex::new("(?i)(src|href)=\"(https?:)?//").unwrap().find(&page), None, "fetches something");
}

#[test]
fn many_forms_on_one_page_are_an_overview() {
    let file = sample::clean();
    let few = page(Lang::Nb, &vec![file.clone(); TOGETHER]);
    assert_eq!(few.matches("<article class=\"skjema\"").count(), TOGETHER);
    let many = page(Lang::Nb, &vec![file; TOGETHER + 1]);
    assert!(!many.contains("<article class=\"skjema\"") && many.contains("-o html:mappe/"));
}

#[test]
fn the_overview_of_two_thousand_forms_is_below_three_megabytes() {
    let files: Vec<File> = (0..2_000)
        .map(|i| File {
            path: format!("innsendt/kommune {i}/Bjørkedal og Ås {i}.pdf").into(),
            ..sample::checked(Format::Pdf)
        })
        .collect();
    let page = page(Lang::Nb, &files);
    assert_eq!(page.matches("<tr class=\"feil\">").count(), 2_000);
    assert!(page.len() <= 3_000_000, "{} bytes", page.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever a form contains, the page has the same elements as with harmless letters instead.
    #[test]
    fn nothing_from_a_form_becomes_markup(text in "[<>\"'&/=;!\\-\u{202e}\u{200b}\u{1b}a-cø ]{1,40}", end in "(</style>|</script>|</title>|<script>|\" onload=|-->|]]>|<!--|&lt;)") {
        let hostile = format!("x{text}{end}x");
        // a name with «!/» in it is one inside an archive, and leads nowhere
        let harmless: String = hostile.chars().map(|c| if matches!(c, ' ' | '/' | '!') || c.is_alphabetic() { c } else { 'x' }).collect();
        for files in [1, 2] {
            let (bad, good) = (vec![sample::hostile(&hostile); files], vec![sample::hostile(&harmless); files]);
            let page = page(Lang::Nb, &bad);
            let (bad, good) = (skeleton(&readable(&page)), skeleton(&readable(&self::page(Lang::Nb, &good))));
            prop_assert_eq!(bad.len(), good.len());
            prop_assert_eq!(bad.iter().zip(&good).find(|(bad, good)| bad != good), None);
            let turned = page.contains(['\u{202e}', '\u{200b}', '\u{1b}']);
            prop_assert!(!turned, "what cannot be seen got through");
        }
    }
}

#[test]
fn accepted_findings_are_shown_and_are_nothing_to_correct() {
    let mut file = sample::checked(Format::Pdf);
    let accepted = Accepted { reason: "Avtalt".to_owned(), by: None, until: "2027-01-31".to_owned() };
    for finding in &mut file.checked.findings {
        finding.standing = Standing::Accepted(accepted.clone());
    }
    let words = Words::new(Lang::Nb);
    let page = whole(Html::new(&[], &words, PageLayout::Page, 1), &[file]);
    assert!(page.contains("Teller ikke") && page.contains("Avtalt"), "{page}");
    assert!(!page.contains("Må rettes før innsending") && !page.contains("funn-1"), "{page}");
}
