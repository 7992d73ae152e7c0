//! Settings in words: what is set, and where.

use super::{Words, amount_in_words};
use crate::finding::Accepted;
use crate::settings::{Acceptance, CodeOrGroup, Lapse, Lapsed, Named, Setting, SettingOrigin, Settings};

impl Words {
    /// Where a setting was made: `behov.toml, linje 3`, `--select`.
    #[must_use]
    pub fn origin(&self, origin: &SettingOrigin) -> String {
        match origin {
            SettingOrigin::File(name, line) => {
                self.say("origin-file", [("path", name.as_str().into()), ("line", line.to_string().into())])
            }
            SettingOrigin::Flag(flag) => flag.clone(),
        }
    }

    /// Every setting and where it was made, one a line; what is not set, as it is by itself.
    #[must_use]
    pub fn settings(&self, settings: &Settings) -> String {
        let mut lines: Vec<[String; 3]> = Vec::new();
        for key in
            ["select", "ignore", "severity", "tolerance", "require", "fail-on", "letter", "ocr", "accept", "forventet"]
        {
            let made = settings.made().iter().filter(|made| made.setting.key() == key);
            let before = lines.len();
            lines.extend(made.map(|made| [key.to_owned(), self.setting(&made.setting), self.origin(&made.origin)]));
            if lines.len() == before {
                lines.push([key.to_owned(), self.plain(&format!("unset-{key}")), self.plain("origin-default")]);
            }
        }
        let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
        let [keys, values] = [width(0), width(1)];
        lines.iter().map(|[key, value, origin]| format!("  {key:keys$}  {value:values$}  {origin}\n")).collect()
    }

    fn setting(&self, setting: &Setting) -> String {
        let which = |these: &[CodeOrGroup]| these.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        match setting {
            Setting::Select(these) | Setting::Ignore(these) => which(these),
            Setting::Severity(which, severity) => format!("{which} = {}", severity.key()),
            Setting::Tolerance(kroner) => format!("{} kr", amount_in_words(*kroner)),
            Setting::Require(fields) => fields.join(", "),
            Setting::FailOn(severity) => severity.key().to_owned(),
            Setting::Letter(sender) => {
                let lines = [&sender.office, &sender.name, &sender.title, &sender.reference];
                lines.into_iter().flatten().chain(&sender.contact).cloned().collect::<Vec<_>>().join(", ")
            }
            Setting::Ocr(ocr) => {
                let languages =
                    if ocr.languages.is_empty() { self.plain("ocr-languages") } else { ocr.languages.join("+") };
                let enabled = if ocr.enabled { "yes" } else { "no" };
                let facts = [("languages", languages.into()), ("dpi", ocr.dpi.into()), ("timeout", ocr.timeout.into())];
                self.say("ocr-set", facts.into_iter().chain([("enabled", enabled.into())]).collect::<Vec<_>>())
            }
            Setting::Accept(acceptance) => self.acceptance(acceptance),
            Setting::Expect(form) => {
                let name = form.partnerskap.as_deref().or(form.owner()).unwrap_or_default().to_owned();
                let parts = [name, form.ordning.map(|ordning| ordning.navn().to_owned()).unwrap_or_default()];
                parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
            }
        }
    }

    /// Which finding in which file is accepted.
    fn acceptance(&self, acceptance: &Acceptance) -> String {
        let file = match &acceptance.file {
            Named::Glob(_, pattern) => pattern.as_str(),
            Named::Sha256(sha256) => sha256,
        };
        let field = acceptance.field.as_deref().unwrap_or("none");
        let facts = [
            ("code", acceptance.code.key().into()),
            ("field", field.into()),
            ("file", file.into()),
            ("day", self.day(&acceptance.accepted.until).into()),
        ];
        self.say("acceptance", facts)
    }

    /// Why, by whom and until when a finding is accepted.
    #[must_use]
    pub fn accepted(&self, accepted: &Accepted) -> String {
        let facts = [
            ("reason", super::quoted(&accepted.reason).into()),
            ("by", accepted.by.as_deref().map_or_else(|| "none".to_owned(), super::quoted).into()),
            ("day", self.day(&accepted.until).into()),
        ];
        self.say("accepted-because", facts)
    }

    /// An acceptance that has no effect any more, where it is set and why.
    #[must_use]
    pub fn lapsed(&self, lapsed: &Lapsed) -> String {
        let lapse = match lapsed.lapse {
            Lapse::Expired => "expired",
            Lapse::Unused => "unused",
        };
        let acceptance = &lapsed.acceptance;
        let facts = [
            ("lapse", lapse.into()),
            ("where", self.origin(&acceptance.origin).into()),
            ("acceptance", self.acceptance(acceptance).into()),
            ("day", self.day(&acceptance.accepted.until).into()),
        ];
        self.say("lapsed", facts)
    }

    /// `2026-12-31`, as people write it.
    pub(in crate::report) fn day(&self, iso: &str) -> String {
        match iso.splitn(3, '-').collect::<Vec<_>>().as_slice() {
            [year, month, day] => {
                self.say("day", [("year", (*year).into()), ("month", (*month).into()), ("day", (*day).into())])
            }
            _ => iso.to_owned(),
        }
    }
}
