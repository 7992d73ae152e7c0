//! Unpacks the forms inside a ZIP, an e-mail or a PDF, in memory. The program does this in a worker, because archives are
//! untrusted.
//!
//! A Word or OpenDocument file is also a ZIP; it is recognised by its content as a form and never unpacked.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::io::{Cursor, Read, Result};

use mail_parser::{MessageParser, MimeHeaders, PartType};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::document::Format;
use crate::outcome::{Checked, Obstacle, Outcome, SkipReason};
use crate::read::pdf::attachment::{self, Attachments};
use crate::read::{self, FileKind, Limit, Lock, MAX_FILE, ReadError, Reading};

/// Senders nest at most an archive in an e-mail in an archive; deeper nesting is meant to exhaust the program.
const DEEPEST: usize = 3;
/// The limit on parts; no partnership and no county sends more in one file.
pub const MOST_PARTS: usize = 10_000;
/// The size limit of everything in one file together. Forms compress to a tenth at best, a ZIP bomb to a thousandth.
const MOST_UNPACKED: u64 = 1 << 30;
const MOST_TIMES: u64 = 100;
/// Below this size a high ratio is allowed: a short text of blanks compresses as much as a bomb.
const HARMLESS: u64 = 16 << 20;

/// A part of a file.
pub(in crate::check::parts) enum Part<'a> {
    /// A file to be checked, and its kind.
    Form(&'a [u8], FileKind, Role),
    /// The part is left out, for a reason.
    Skipped(SkipReason),
    /// The part cannot be unpacked or opened.
    Wrong(Obstacle),
}

/// The role of a file in the file that contains it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::check::parts) enum Role {
    /// It is sent as a form: by itself, or in a container such as a ZIP, an e-mail or a PDF portfolio.
    Sent,
    /// It is attached to a PDF that may be the form itself.
    Attached,
    /// It has files attached, which may be the forms.
    Cover,
    /// It is the text of an e-mail without attachments.
    Message,
}

impl Role {
    /// The result of a file of this role: an e-mail whose text is no form lacks its attachment.
    pub fn reported(self, form: Checked) -> Checked {
        let Outcome::NotChecked(why) = &form.outcome else { return form };
        let is_no_form =
            matches!(why, Obstacle::UnknownForm | Obstacle::Read(ReadError::Empty | ReadError::UnknownFormat(_)));
        match self {
            Self::Message if is_no_form => {
                Checked::not_checked(Format::Unknown, form.sha256, Obstacle::MailWithoutForm)
            }
            _ => form,
        }
    }

    /// Why a file that is not a form is skipped: an attachment need not be a form, nor a PDF with forms attached.
    pub fn skips(self, forms: &[Checked], has_others: bool) -> Option<SkipReason> {
        let [Checked { outcome: Outcome::NotChecked(why), .. }] = forms else { return None };
        let is_format = matches!(why, Obstacle::Read(ReadError::UnknownFormat(_)));
        match (self, why) {
            (Self::Attached, Obstacle::UnknownForm) => Some(SkipReason::Attachment),
            (Self::Attached, _) if is_format => Some(SkipReason::Attachment),
            (Self::Cover, Obstacle::UnknownForm) if has_others => Some(SkipReason::Cover),
            _ => None,
        }
    }
}

/// Calls `visit` for a file, or for everything in it, with the names inside the file (none for the file itself) and the
/// part.
pub(in crate::check::parts) fn parts(
    bytes: &[u8],
    reading: &Reading,
    visit: &mut dyn FnMut(&[String], Part<'_>) -> Result<()>,
) -> Result<()> {
    let budget = MOST_UNPACKED.min((bytes.len() as u64).saturating_mul(MOST_TIMES).max(HARMLESS));
    Unpacking { reading, visit, inside: Vec::new(), role: Role::Sent, parts: 0, budget }.file(bytes)
}

struct Unpacking<'v> {
    reading: &'v Reading,
    visit: &'v mut dyn FnMut(&[String], Part<'_>) -> Result<()>,
    inside: Vec<String>,
    /// The role of the files that are being unpacked.
    role: Role,
    parts: usize,
    budget: u64,
}

impl Unpacking<'_> {
    fn file(&mut self, bytes: &[u8]) -> Result<()> {
        let kind = if bytes.len() > MAX_FILE { FileKind::Other } else { read::kind(bytes) };
        let before = self.parts;
        match kind {
            FileKind::Zip | FileKind::Eml if self.inside.len() == DEEPEST => {
                return self.wrong(Obstacle::TooDeep(DEEPEST as u64));
            }
            FileKind::Zip => self.zip(bytes)?,
            FileKind::Eml => self.mail(bytes)?,
            FileKind::Readable(Format::Pdf) if self.inside.len() < DEEPEST => self.attachments(bytes)?,
            _ => {}
        }
        let role = match (self.parts > before, kind) {
            // it contains no parts: it is checked as a file of its own
            (false, _) => self.role,
            // the pages of a PDF with attachments may also be a form
            (true, FileKind::Readable(Format::Pdf)) => Role::Cover,
            (true, _) => return Ok(()),
        };
        self.show(Part::Form(bytes, kind, role))
    }

    fn attachments(&mut self, bytes: &[u8]) -> Result<()> {
        let Attachments { is_portfolio, files } = attachment::attachments(bytes, self.reading);
        let role = std::mem::replace(&mut self.role, if is_portfolio { Role::Sent } else { Role::Attached });
        for (at, file) in files.iter().enumerate() {
            let name = if file.name.is_empty() { format!("vedlegg-{}", at + 1) } else { file.name.clone() };
            if file.is_same {
                self.named(name, |this| this.show(Part::Skipped(SkipReason::Attachment)))?;
            } else if !self.skips(&name)? {
                let is_left = match file.open() {
                    Ok(content) => self.unpack(name, content)?,
                    Err(error) => self.named(name, |this| this.wrong(Obstacle::Read(error))).map(|()| true)?,
                };
                if !is_left {
                    self.wrong(Obstacle::TooManyParts(MOST_PARTS as u64))?;
                    break;
                }
            }
        }
        self.role = role;
        Ok(())
    }

    fn zip(&mut self, bytes: &[u8]) -> Result<()> {
        let mut archive = match ZipArchive::new(Cursor::new(bytes)) {
            Ok(archive) => archive,
            Err(error) => return self.wrong(unreadable(error)),
        };
        let names: Vec<String> =
            (0..archive.len()).zip(archive.file_names_raw()).map(|it| name(&archive, it)).collect();
        for (index, name) in names.into_iter().enumerate() {
            if name.ends_with(['/', '\\']) || self.skips(&name)? {
                continue;
            }
            match archive.by_index(index) {
                Err(error) => self.named(name, |this| this.wrong(unreadable(error)))?,
                Ok(entry) => {
                    if !self.unpack(name, entry)? {
                        return self.wrong(Obstacle::TooManyParts(MOST_PARTS as u64));
                    }
                }
            }
        }
        Ok(())
    }

    /// Unpacks an entry and visits it; returns whether the budget is not used up.
    fn unpack(&mut self, name: String, entry: impl Read) -> Result<bool> {
        let limit = self.budget.min(MAX_FILE as u64 + 1);
        let mut bytes = Vec::new();
        let unpacked = entry.take(limit).read_to_end(&mut bytes);
        self.budget -= bytes.len() as u64;
        if self.budget == 0 || self.parts >= MOST_PARTS {
            return Ok(false);
        }
        self.named(name, |this| match unpacked {
            Ok(_) if bytes.len() > MAX_FILE => this.wrong(Obstacle::Read(ReadError::TooLarge { what: Limit::File })),
            Ok(_) => this.file(&bytes),
            Err(error) => this.wrong(Obstacle::Read(ReadError::Damaged(error.to_string()))),
        })?;
        Ok(true)
    }

    fn mail(&mut self, bytes: &[u8]) -> Result<()> {
        let Some(mail) = MessageParser::default().parse(bytes) else { return Ok(()) };
        let before = self.parts;
        for (at, attachment) in mail.attachments().enumerate() {
            let ending = if attachment.is_message() { ".eml" } else { "" };
            let name =
                attachment.attachment_name().map_or_else(|| format!("vedlegg-{}{ending}", at + 1), str::to_owned);
            let is_picture = attachment.content_type().is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"));
            // for example the logo below the signature
            let in_text = matches!(attachment.body, PartType::InlineBinary(_)) || attachment.content_id().is_some();
            if is_picture && in_text {
                self.named(name, |this| this.show(Part::Skipped(SkipReason::Picture)))?;
            } else if !self.skips(&name)? && !self.unpack(name, attachment.contents())? {
                return self.wrong(Obstacle::TooManyParts(MOST_PARTS as u64));
            }
        }
        if self.parts > before {
            return Ok(());
        }
        // some paste the form into the message; its encoding for the transport is no part of what they wrote
        let text = mail.body_text(0).unwrap_or_default();
        self.show(Part::Form(text.as_bytes(), FileKind::Readable(Format::Text), Role::Message))
    }

    fn skips(&mut self, name: &str) -> Result<bool> {
        let reason = name.split(['/', '\\']).find_map(|part| SkipReason::by_name(OsStr::new(part)));
        if let Some(reason) = reason {
            self.named(name.to_owned(), |this| this.show(Part::Skipped(reason)))?;
        }
        Ok(reason.is_some())
    }

    fn named(&mut self, name: String, then: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        self.inside.push(name);
        let done = then(self);
        self.inside.pop();
        done
    }

    fn wrong(&mut self, why: Obstacle) -> Result<()> {
        self.show(Part::Wrong(why))
    }

    fn show(&mut self, part: Part<'_>) -> Result<()> {
        if !matches!(part, Part::Skipped(_)) {
            self.parts += 1;
        }
        (self.visit)(&self.inside, part)
    }
}

/// The name of an entry. Many programs write UTF-8 without the flag for it; the ZIP crate then assumes code page 437.
fn name(archive: &ZipArchive<Cursor<&[u8]>>, (index, raw): (usize, &[u8])) -> String {
    let declared = || archive.name_for_index(index)?.ok();
    match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => declared().map_or_else(|| String::from_utf8_lossy(raw).into_owned(), Cow::into_owned),
    }
}

fn unreadable(error: ZipError) -> Obstacle {
    Obstacle::Read(match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
            ReadError::Encrypted(Lock::Zip)
        }
        error => ReadError::Damaged(error.to_string()),
    })
}

#[cfg(test)]
mod tests;
