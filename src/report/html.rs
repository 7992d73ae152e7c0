//! The report as self-contained web pages: one form on a page, a few forms on a page with an overview above them, or a
//! folder with an overview and a page for each form.
//!
//! `maud` escapes the text of a form, and [`page::draw`] replaces characters that reverse or hide text. A content
//! security policy forbids every script and style except those of the report.

mod answers;
mod chart;
mod finding;
mod form;
mod index;
mod leading;
mod marks;
mod page;
mod table;
mod tables;
#[cfg(test)]
mod tests;

use std::io;
use std::path::{Path, PathBuf};

use maud::{Markup, html};

use super::words::Words;
use super::{Out, Report};
use crate::finding::Severity;
use crate::form::Definition;
use crate::outcome::{File, Folder};
use crate::report::path::links::Links;
use crate::report::path::names::{self, Names};
use index::Index;

/// Up to this many forms are below the overview on a single page. With more, the page has the overview only, since a
/// browser would take long to show them.
pub const TOGETHER: usize = 30;

/// Where the report goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageLayout {
    /// One page.
    Page,
    /// A folder of pages.
    Folder,
}

/// The layout of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// The page of the only form.
    Single,
    /// The overview, and the forms below it.
    Together,
    /// The overview alone.
    Overview,
    /// The overview, and a page for each form.
    Pages,
}

/// What every part of the report needs.
struct Sheet<'a> {
    words: &'a Words,
    forms: &'a [Definition],
    /// Headings of a form begin at this level.
    level: u8,
    /// Before every id, so that forms on the same page do not clash.
    prefix: String,
}

impl Sheet<'_> {
    fn word(&self, id: &str) -> String {
        self.words.plain(id)
    }

    fn counted(&self, id: &str, count: usize) -> String {
        self.words.counted(id, count).unwrap_or_default()
    }

    fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// A heading so many levels below the form's own.
    fn heading(&self, below: u8, id: &str, content: &Markup) -> Markup {
        let id = self.id(id);
        html! {
            @match self.level + below {
                1 => h1 id=(id) { (content) },
                2 => h2 id=(id) { (content) },
                3 => h3 id=(id) { (content) },
                _ => h4 id=(id) { (content) },
            }
        }
    }
}

/// The class of the style sheet for a severity or another status.
const fn class(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "feil",
        Severity::Warning => "varsel",
        Severity::Info => "info",
    }
}

/// The report on files.
pub struct Html<'a> {
    words: &'a Words,
    forms: &'a [Definition],
    shape: Shape,
    index: Index,
    names: Names,
    links: Links,
    below: Vec<Markup>,
}

impl<'a> Html<'a> {
    /// An empty report on so many files.
    #[must_use]
    pub fn new(forms: &'a [Definition], words: &'a Words, layout: PageLayout, files: usize) -> Self {
        let shape = match (layout, files) {
            (PageLayout::Folder, _) => Shape::Pages,
            (PageLayout::Page, 0 | 1) => Shape::Single,
            (PageLayout::Page, files) if files <= TOGETHER => Shape::Together,
            (PageLayout::Page, _) => Shape::Overview,
        };
        Self {
            words,
            forms,
            shape,
            index: Index::default(),
            names: Names::new("html"),
            links: Links::default(),
            below: Vec::new(),
        }
    }

    /// With an overview also of one form, where the call is compared with a list of forms that are expected.
    #[must_use]
    pub fn comparing(self, compares: bool) -> Self {
        let shape = if compares && self.shape == Shape::Single { Shape::Together } else { self.shape };
        Self { shape, ..self }
    }

    /// With links to the files that it is about.
    #[must_use]
    pub fn with_links(self, links: Links) -> Self {
        Self { links, ..self }
    }

    fn sheet(&self, level: u8, prefix: String) -> Sheet<'a> {
        Sheet { words: self.words, forms: self.forms, level, prefix }
    }

    /// The page of a form that lies so many folders below the report.
    fn form_page(&self, file: &File, back: Option<&str>, depth: usize) -> String {
        let sheet = self.sheet(1, String::new());
        let title = sheet.words.say("html-form-title", [("file", form::base_name(file).into())]);
        let back = html! {
            @if let Some(href) = back { a href=(href) { "← " (sheet.word("html-to-overview")) } }
        };
        page::draw(&title, &back, &form::draw(file, self.links.href(file, depth).as_deref(), &sheet), None, &sheet)
    }
}

impl Report for Html<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        match self.shape {
            Shape::Single => out.write_all(self.form_page(file, None, 0).as_bytes()),
            Shape::Overview => {
                self.index.add(file, self.links.href(file, 0));
                Ok(())
            }
            Shape::Together => {
                let number = self.below.len() + 1;
                let sheet = self.sheet(2, format!("s{number}-"));
                self.index.add(file, Some(format!("#s{number}")));
                self.below.push(html! {
                    article.skjema id={ "s" (number) } {
                        (form::draw(file, self.links.href(file, 0).as_deref(), &sheet))
                        p.tilbake { a href="#oversikt" { "↑ " (sheet.word("html-to-overview")) } }
                    }
                });
                Ok(())
            }
            Shape::Pages => {
                let name: PathBuf = self.names.page(&file.path);
                let page = self.form_page(file, Some(&names::back(&name)), names::depth(&name));
                out.page(&name, page.as_bytes())?;
                self.index.add(file, Some(names::href(&name)));
                Ok(())
            }
        }
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        if self.shape == Shape::Single {
            return Ok(());
        }
        let sheet = self.sheet(1, String::new());
        let overview = self.index.draw(folder, self.shape == Shape::Overview, &sheet);
        let main = html! { (overview) @for form in &self.below { (form) } };
        let title = sheet.word("html-index-title");
        let page = page::draw(&title, &html! {}, &main, Some(page::SCRIPT), &sheet);
        match self.shape {
            Shape::Pages => out.page(Path::new("index.html"), page.as_bytes()),
            _ => out.write_all(page.as_bytes()),
        }
    }
}
