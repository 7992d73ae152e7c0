//! All reports in one table: the name after `-o`, the file names it is recognised by, and how it is made.

#[cfg(feature = "containers")]
pub mod own_output;

use std::path::Path;

use super::Report;
use super::html::{Html, PageLayout};
use super::human::{Human, Terminal};
use super::json::{Json, Jsonl};
use super::letter::{Correspondence, Letters};
use super::sheets::csv::Csv;
use super::sheets::xlsx::Xlsx;
use super::words::Words;
use crate::finding::Severity;
use crate::form::Definition;
use crate::report::ci::checkstyle::Checkstyle;
use crate::report::ci::github::Github;
use crate::report::ci::gitlab::Gitlab;
use crate::report::ci::junit::Junit;
use crate::report::ci::sarif::Sarif;
use crate::report::human::concise::Concise;
use crate::report::markdown::summary::Summary;
use crate::report::path::links::Links;

/// What a report is made with.
#[derive(Clone)]
pub struct Context<'a> {
    /// The forms that files were read as.
    pub forms: &'a [Definition],
    /// The words of the call's language.
    pub words: &'a Words,
    /// What shows it, where that is a terminal or a text file.
    pub terminal: Terminal,
    /// Whether it goes to a folder, for a report that can be a file or a folder.
    pub folder: bool,
    /// From which severity on the call fails.
    pub fail_on: Severity,
    /// How many files the call is about.
    pub files: usize,
    /// Whether there is a list of forms that are expected.
    pub expects: bool,
    /// Whether figures for each rule are asked for.
    pub statistics: bool,
    /// The links from the report to the files that it is about.
    pub links: Links,
    /// Where the letters of the call go, for people.
    pub letters: Option<String>,
    /// Who writes a letter, and what it asks for.
    pub correspondence: Correspondence,
}

/// What a report can be written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputShape {
    /// Text for a file or the screen.
    Text,
    /// A file that no screen can show.
    Binary,
    /// A folder of pages.
    Folder,
    /// A file or the screen, or a folder of pages.
    TextOrFolder,
}

impl OutputShape {
    /// Whether it can be a folder of pages.
    #[must_use]
    pub const fn is_folder(self) -> bool {
        matches!(self, Self::Folder | Self::TextOrFolder)
    }

    /// Whether it can be one file.
    #[must_use]
    pub const fn is_file(self) -> bool {
        !matches!(self, Self::Folder)
    }

    /// Whether a screen can show it.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::TextOrFolder)
    }
}

/// A kind of report.
#[derive(Debug)]
pub struct ReportFormat {
    /// Its name after `-o`.
    pub name: &'static str,
    /// The endings of file names that mean this report only, without the dot.
    pub extensions: &'static [&'static str],
    /// What it can be written to.
    pub shape: OutputShape,
    /// Makes an empty report.
    pub open: for<'a> fn(Context<'a>) -> Box<dyn Report + 'a>,
}

/// All of them, in the order that help lists them.
pub static FORMATS: &[ReportFormat] = &[
    ReportFormat {
        name: "human",
        extensions: &["txt"],
        shape: OutputShape::Text,
        open: |with| {
            let human = Human::new(with.forms, with.words, with.terminal);
            Box::new(human.of_call(with.files, with.statistics).with_letters(with.letters))
        },
    },
    ReportFormat {
        name: "concise",
        extensions: &[],
        shape: OutputShape::Text,
        open: |with| Box::new(Concise::new(with.words)),
    },
    ReportFormat {
        name: "json",
        extensions: &["json"],
        shape: OutputShape::Text,
        open: |with| Box::new(Json::new(with.words)),
    },
    ReportFormat {
        name: "jsonl",
        extensions: &["jsonl", "ndjson"],
        shape: OutputShape::Text,
        open: |with| Box::new(Jsonl::new(with.words)),
    },
    ReportFormat {
        name: "html",
        extensions: &["html", "htm"],
        shape: OutputShape::TextOrFolder,
        open: |with| {
            let layout = if with.folder { PageLayout::Folder } else { PageLayout::Page };
            let html = Html::new(with.forms, with.words, layout, with.files).comparing(with.expects);
            Box::new(html.with_links(with.links))
        },
    },
    ReportFormat {
        name: "markdown",
        extensions: &["md"],
        shape: OutputShape::Text,
        open: |with| Box::new(Summary::new(with.words)),
    },
    ReportFormat {
        name: "github",
        extensions: &[],
        shape: OutputShape::Text,
        open: |with| Box::new(Github::new(with.words)),
    },
    ReportFormat {
        name: "gitlab",
        extensions: &[],
        shape: OutputShape::Text,
        open: |with| Box::new(Gitlab::new(with.words)),
    },
    ReportFormat {
        name: "junit",
        extensions: &["junit.xml"],
        shape: OutputShape::Text,
        open: |with| Box::new(Junit::new(with.words, with.fail_on)),
    },
    ReportFormat {
        name: "sarif",
        extensions: &["sarif", "sarif.json"],
        shape: OutputShape::Text,
        open: |with| Box::new(Sarif::new(with.words)),
    },
    ReportFormat {
        name: "checkstyle",
        extensions: &["checkstyle.xml"],
        shape: OutputShape::Text,
        open: |with| Box::new(Checkstyle::new(with.words)),
    },
    ReportFormat {
        name: "xlsx",
        extensions: &["xlsx"],
        shape: OutputShape::Binary,
        open: |with| Box::new(Xlsx::new(with.forms, with.words, with.links)),
    },
    ReportFormat {
        name: "csv",
        extensions: &["csv"],
        shape: OutputShape::TextOrFolder,
        open: |with| {
            let csv = if with.folder { Csv::pages } else { Csv::stream };
            Box::new(csv(with.forms, with.words))
        },
    },
    ReportFormat {
        name: "brev",
        extensions: &[],
        shape: OutputShape::Folder,
        open: |with| Box::new(Letters::new(with.words, with.correspondence)),
    },
];

/// The report of a name.
#[must_use]
pub fn named(name: &str) -> Option<&'static ReportFormat> {
    FORMATS.iter().find(|format| format.name == name)
}

/// The report that a file name means: the one with the longest matching ending.
#[must_use]
pub fn of_file(path: &Path) -> Option<&'static ReportFormat> {
    let name = path.file_name()?.to_str()?.to_lowercase();
    let ends = FORMATS.iter().flat_map(|format| format.extensions.iter().map(move |end| (end.len(), *end, format)));
    let fitting = ends.filter(|(_, end, _)| name.strip_suffix(end).is_some_and(|stem| stem.ends_with('.')));
    fitting.max_by_key(|(length, ..)| *length).map(|(.., format)| format)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_and_endings_are_unique() {
        let names: BTreeSet<_> = FORMATS.iter().map(|format| format.name).collect();
        assert_eq!(names.len(), FORMATS.len());
        let ends: Vec<_> = FORMATS.iter().flat_map(|format| format.extensions).collect();
        assert_eq!(ends.iter().collect::<BTreeSet<_>>().len(), ends.len());
    }

    #[test]
    fn a_file_name_gives_the_format_where_it_is_clear() {
        let of = |path: &str| of_file(Path::new(path)).map(|format| format.name);
        assert_eq!(of("ut/funn.jsonl"), Some("jsonl"));
        assert_eq!(of("UT.JSON"), Some("json"));
        assert_eq!(of("funn.sarif.json"), Some("sarif"));
        for unclear in ["json", "ut", "ut.xml", "ut.pdf", "jsonl/ut", ""] {
            assert_eq!(of(unclear), None, "{unclear}");
        }
    }
}
