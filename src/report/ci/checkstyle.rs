//! Checkstyle's XML, which most CI systems can show: one `error` per finding.

use std::io;

use crate::outcome::{File, Folder};
use crate::report::ci::xml::{piece, text};
use crate::report::ci::{Annotation, of_file, of_folder, path};
use crate::report::words::Words;
use crate::report::{Out, Report};

/// One `file` element per file.
pub struct Checkstyle<'a> {
    words: &'a Words,
    begun: bool,
}

impl<'a> Checkstyle<'a> {
    /// An empty report.
    #[must_use]
    pub const fn new(words: &'a Words) -> Self {
        Self { words, begun: false }
    }

    fn begin(&mut self, out: &mut dyn Out) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">")?;
        }
        Ok(())
    }
}

impl Report for Checkstyle<'_> {
    fn file(&mut self, file: &File, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        element(&path(file), &of_file(file, self.words), out)
    }

    fn finish(&mut self, folder: &Folder, out: &mut dyn Out) -> io::Result<()> {
        self.begin(out)?;
        if !folder.findings.is_empty() {
            element(".", &of_folder(&folder.findings, self.words), out)?;
        }
        writeln!(out, "</checkstyle>")
    }
}

fn element(name: &str, all: &[Annotation<'_>], out: &mut dyn Out) -> io::Result<()> {
    piece(out, |xml| {
        let file = xml.create_element("file").with_attribute(("name", text(name).as_str()));
        file.write_inner_content(|xml| {
            for one in all.iter().filter(|one| one.counts()) {
                let line = one.line.unwrap_or(1).to_string();
                let (message, source) = (text(&one.message_and_help()), format!("behov.{}", one.finding.code));
                xml.create_element("error")
                    .with_attribute(("line", line.as_str()))
                    .with_attribute(("severity", one.severity().key()))
                    .with_attribute(("message", message.as_str()))
                    .with_attribute(("source", source.as_str()))
                    .write_empty()?;
            }
            Ok(())
        })?;
        Ok(())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use snapbox::assert_data_eq;

    use super::*;
    use crate::report::words::Lang;
    use crate::report::{sample, whole};

    #[test]
    fn the_sample() {
        let text = whole(Checkstyle::new(&Words::new(Lang::Nb)), &sample::all());
        assert_data_eq!(text, snapbox::file!["snapshots/checkstyle.xml"].raw());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn a_form_adds_no_element(text in sample::hostile_text()) {
            let file = sample::quoting(&text);
            let report = whole(Checkstyle::new(&Words::new(Lang::Nb)), std::slice::from_ref(&file));
            let elements = sample::elements(&report);
            prop_assert_eq!(elements.iter().filter(|name| *name == "error").count(), file.checked.findings.len());
            prop_assert!(elements.iter().all(|name| ["checkstyle", "file", "error"].contains(&name.as_str())));
            prop_assert!(!sample::steers(&report), "{}", report);
        }
    }
}
