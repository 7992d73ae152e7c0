//! Links from a report to the files that it is about.

use std::path::{Component, Path, PathBuf};

use super::printable::printable;
use crate::batch::File;

/// The way from where a report lies to where the paths of its files begin.
#[derive(Debug, Clone, Default)]
pub struct Links(PathBuf);

impl Links {
    /// Links that start with this path: empty where a report lies in the folder that the paths are relative to.
    #[must_use]
    pub const fn new(way: PathBuf) -> Self {
        Self(way)
    }

    /// Where the name of a file leads, with strokes between folders as in an address; `None` where a link would lead
    /// astray: standard input, a file inside another one, and names that an address cannot have.
    #[must_use]
    pub fn to(&self, file: &File) -> Option<String> {
        let path = Path::new(&file.path);
        if path.as_os_str() == "-" || path.to_str()?.contains("!/") {
            return None;
        }
        let link = self.0.join(path);
        let parts =
            link.components().filter(|part| !matches!(part, Component::CurDir)).map(|part| part.as_os_str().to_str());
        let link = parts.collect::<Option<Vec<_>>>()?.join("/").replacen("//", "/", 1);
        (!link.contains(['#', '?', '%']) && printable(&link) == link).then_some(link)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Checked;
    use crate::document::Format;
    use crate::finding::{Finding, Severity};

    fn link(way: &str, path: &str) -> Option<String> {
        let why = Finding::new("lesing/krasj", Severity::Error);
        let file = File::new(path, Checked::not_checked(Format::Unknown, String::new(), why));
        Links::new(way.into()).to(&file)
    }

    #[test]
    fn from_the_report_to_the_file() {
        let leads = |to: &str| Some(to.to_owned());
        assert_eq!(link("", "inn/a.pdf"), leads("inn/a.pdf"));
        assert_eq!(link("..", "./inn/å b.pdf"), leads("../inn/å b.pdf"));
        assert_eq!(link("..", "../x/a.pdf"), leads("../../x/a.pdf"));
        assert_eq!(link("..", "/arkiv/a.pdf"), leads("/arkiv/a.pdf"));
        for nowhere in ["-", "post.zip!/a.pdf", "a#1.pdf", "a\u{1b}.pdf", "fdp.\u{202e}gpj"] {
            assert_eq!(link("", nowhere), None, "{nowhere}");
        }
    }
}
