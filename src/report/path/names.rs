//! The names of a report's pages, one per form: the path of the form with another ending, valid on every file system
//! and in a link.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};

use crate::check::sha256;

/// File systems allow 255 bytes per name; a longer name is cut and gets a hash.
const LONGEST: usize = 180;

/// The names of pages with one ending.
#[derive(Debug)]
pub(in crate::report) struct Names {
    ending: &'static str,
    /// The names that are used, in lower case: many file systems do not distinguish `A.pdf` and `a.pdf`.
    taken: BTreeSet<String>,
}

impl Names {
    /// No names yet; `ending` is the ending of the pages, such as `html`.
    pub(in crate::report) const fn new(ending: &'static str) -> Self {
        Self { ending, taken: BTreeSet::new() }
    }

    /// The page of a file, by its path inside the report: `inn/a.pdf.html` for `../inn/a.pdf`. It depends on the path
    /// alone, unless another file took the same name before it.
    pub(in crate::report) fn page(&mut self, path: &OsStr) -> PathBuf {
        let parts: Vec<String> = Path::new(path)
            .components()
            .filter_map(|part| match part {
                Component::Normal(name) => Some(fit(&name.to_string_lossy())),
                _ => None,
            })
            .collect();
        let (name, folders) = parts.split_last().map_or(("", &[][..]), |(name, folders)| (name.as_str(), folders));
        let ending = self.ending;
        // a folder `x.html` and the page of a file `x` cannot have the same name
        let clashes = |folder: &str| folder.to_lowercase().ends_with(&format!(".{ending}"));
        let apart = |folder: &String| if clashes(folder) { format!("{folder}_") } else { folder.clone() };
        let mut page: PathBuf = folders.iter().map(apart).collect();
        page.push(format!("{name}.{ending}"));
        if page == Path::new("index.html") || !self.taken.insert(key(&page)) {
            let hash = sha256(path.as_encoded_bytes());
            page.set_file_name(format!("{name}-{}.{ending}", &hash[..8]));
            self.taken.insert(key(&page));
        }
        page
    }
}

/// The link to a page from the overview.
pub(in crate::report) fn href(page: &Path) -> String {
    parts(page).map(|part| encoded(&part)).collect::<Vec<_>>().join("/")
}

/// How many folders below the overview a page lies.
pub(in crate::report) fn depth(page: &Path) -> usize {
    parts(page).count().saturating_sub(1)
}

/// The link to the overview from a page.
pub(in crate::report) fn back(page: &Path) -> String {
    "../".repeat(depth(page)) + "index.html"
}

fn parts(page: &Path) -> impl Iterator<Item = String> {
    page.components().map(|part| part.as_os_str().to_string_lossy().into_owned())
}

fn key(page: &Path) -> String {
    page.to_string_lossy().to_lowercase()
}

/// Letters, digits, `.`, `-` and `_` stay; every other character becomes `-`.
fn fit(name: &str) -> String {
    let kept = |c: char| if c.is_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '-' };
    let fit: String = name.chars().map(kept).collect();
    if fit.len() <= LONGEST {
        return fit;
    }
    let end = (0..=LONGEST).rev().find(|&at| fit.is_char_boundary(at)).unwrap_or_default();
    format!("{}-{}", &fit[..end], &sha256(name.as_bytes())[..8])
}

/// A part of a path as a link has it.
pub(in crate::report) fn encoded(part: &str) -> String {
    let mut link = String::with_capacity(part.len());
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            link.push(char::from(byte));
        } else {
            link.push_str(&format!("%{byte:02X}"));
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages(paths: &[&str]) -> Vec<String> {
        let mut names = Names::new("html");
        paths.iter().map(|path| names.page(OsStr::new(path)).to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn the_path_is_the_name() {
        let paths = ["inn/a.pdf", "../inn/b.pdf", "/tmp/c.docx", "./Bjørkedal 2024.pdf", "-"];
        let names = ["inn/a.pdf.html", "inn/b.pdf.html", "tmp/c.docx.html", "Bjørkedal-2024.pdf.html", "-.html"];
        assert_eq!(pages(&paths), names);
    }

    #[test]
    fn no_two_files_share_a_page() {
        let paths = ["index", "INDEX", "a?.pdf", "a*.pdf", "A-.pdf", "../a-.pdf", "x", "x.html/y", "", "..", "å/é"];
        let pages = pages(&paths);
        let distinct: BTreeSet<String> = pages.iter().map(|page| page.to_lowercase()).collect();
        assert_eq!(distinct.len(), paths.len(), "{pages:?}");
        assert!(pages.iter().all(|page| page != "index.html" && page.ends_with(".html")), "{pages:?}");
        assert!(!pages.iter().any(|page| page.contains(['?', '*', ' '])), "{pages:?}");
    }

    #[test]
    fn long_names_are_cut_and_stay_apart() {
        let long = |end: &str| "ø".repeat(300) + end;
        let pages = pages(&[&long("a.pdf"), &long("b.pdf")]);
        assert_ne!(pages[0], pages[1]);
        assert!(pages.iter().all(|page| page.len() < 255));
    }

    #[test]
    fn links_both_ways() {
        let page = Path::new("inn/Ås #1.pdf.html");
        assert_eq!(href(page), "inn/%C3%85s%20%231.pdf.html");
        assert_eq!(back(page), "../index.html");
        assert_eq!(back(Path::new("a.html")), "index.html");
    }
}
