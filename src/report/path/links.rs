//! Links from a report to the files that it is about.

use std::path::{Component, PathBuf};

use crate::outcome::File;
use crate::report::path::names::encoded;
use crate::report::printable::printable;

/// The path from a report to the folder that the paths of its files start in; none for a report that is to be shared.
#[derive(Debug, Clone, Default)]
pub struct Links(Option<PathBuf>);

impl Links {
    /// Links that start with this path: empty if the report is in the folder that the paths are relative to.
    #[must_use]
    pub const fn new(way: PathBuf) -> Self {
        Self(Some(way))
    }

    /// The link to a file, with slashes between folders; `None` if there can be no link: for standard input, a file
    /// inside another one, and names that are not valid in a URL or that are URLs.
    #[must_use]
    pub fn to(&self, file: &File) -> Option<String> {
        let parts = self.parts(file)?;
        // names that a program would read as `javascript:…` or as a server (`\\host\…`); Windows drives are handled
        // first
        let is_more = |(at, part): (usize, &String)| part.contains([':', '\\']) && !(cfg!(windows) && at < 2);
        if parts.iter().enumerate().any(is_more) {
            return None;
        }
        let link = parts.join("/").replacen("//", "/", 1);
        (!link.contains(['#', '?', '%']) && printable(&link) == link).then_some(link)
    }

    /// The same, as a URL on a page this many folders below the report. Every name is valid there, and none is read as
    /// more than a path.
    #[must_use]
    pub fn href(&self, file: &File, depth: usize) -> Option<String> {
        let parts = self.parts(file)?;
        let (start, parts) = match parts.split_first() {
            Some((root, parts)) if root == "/" => ("file:///".to_owned(), parts),
            // a drive of Windows
            Some((drive, parts)) if drive.ends_with(':') && parts.first().is_some_and(|root| root == "\\") => {
                (format!("file:///{drive}/"), &parts[1..])
            }
            _ => (format!("./{}", "../".repeat(depth)), parts.as_slice()),
        };
        Some(start + &parts.iter().map(|part| encoded(part)).collect::<Vec<_>>().join("/"))
    }

    /// The path to a file, folder by folder; `None` for standard input, a file inside another one, and what is not
    /// UTF-8.
    fn parts(&self, file: &File) -> Option<Vec<String>> {
        let path = file.holder()?;
        if path == "-" || path.contains("!/") {
            return None;
        }
        let link = self.0.as_ref()?.join(path);
        let parts = link.components().filter(|part| !matches!(part, Component::CurDir));
        parts.map(|part| part.as_os_str().to_str().map(str::to_owned)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Format;
    use crate::outcome::{Checked, Obstacle};

    fn file(path: &str) -> File {
        File::new(path, Checked::not_checked(Format::Unknown, String::new(), Obstacle::Crash))
    }

    fn link(way: &str, path: &str) -> Option<String> {
        Links::new(way.into()).to(&file(path))
    }

    #[test]
    fn on_a_page_every_name_is_a_path_and_nothing_else() {
        let href = |path: &str, depth| Links::new("..".into()).href(&file(path), depth);
        let leads = |to: &str| Some(to.to_owned());
        assert_eq!(href("inn/å 1#.pdf", 0), leads("./../inn/%C3%A5%201%23.pdf"));
        assert_eq!(href("inn/a.pdf", 2), leads("./../../../inn/a.pdf"));
        assert_eq!(Links::new("".into()).href(&file("javascript:alert(1)"), 0), leads("./javascript%3Aalert%281%29"));
        assert_eq!(href("-", 0), None);
        assert_eq!(Links::default().href(&file("a.pdf"), 0), None, "a report that is to be shared leads nowhere");
        if cfg!(unix) {
            assert_eq!(href("/arkiv/a.pdf", 1), leads("file:///arkiv/a.pdf"));
        }
    }

    #[test]
    fn from_the_report_to_the_file() {
        let leads = |to: &str| Some(to.to_owned());
        assert_eq!(link("", "inn/a.pdf"), leads("inn/a.pdf"));
        assert_eq!(link("..", "./inn/å b.pdf"), leads("../inn/å b.pdf"));
        assert_eq!(link("..", "../x/a.pdf"), leads("../../x/a.pdf"));
        assert_eq!(link("..", "/arkiv/a.pdf"), leads("/arkiv/a.pdf"));
        let schemes = ["javascript:alert(1).docx", "inn/data:text.docx", "\\\\host\\share\\x.docx", "file:x.docx"];
        for nowhere in schemes {
            assert!(cfg!(windows) || link("", nowhere).is_none(), "{nowhere}");
        }
        for nowhere in ["-", "post.zip!/a.pdf", "a#1.pdf", "a\u{1b}.pdf", "fdp.\u{202e}gpj"] {
            assert_eq!(link("", nowhere), None, "{nowhere}");
        }
    }
}
