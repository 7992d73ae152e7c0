//! Colours and signs. A sign or a word repeats everything that a colour says.

use owo_colors::Style;

use crate::finding::Severity;

/// Whether to colour.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    pub(super) colour: bool,
}

impl Paint {
    fn style(self, style: Style) -> Style {
        if self.colour { style } else { Style::new() }
    }

    pub(super) fn severity(self, severity: Severity) -> Style {
        self.style(match severity {
            Severity::Error => Style::new().red().bold(),
            Severity::Warning => Style::new().yellow().bold(),
            Severity::Info => Style::new().cyan().bold(),
        })
    }

    pub(super) fn good(self) -> Style {
        self.style(Style::new().green().bold())
    }

    pub(super) fn strong(self) -> Style {
        self.style(Style::new().bold())
    }

    pub(super) fn faint(self) -> Style {
        self.style(Style::new().dimmed())
    }

    pub(super) fn related(self) -> Style {
        self.style(Style::new().blue())
    }
}

/// The sign for a severity, where there is no room for words.
pub(in crate::report) const fn sign(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "✗",
        Severity::Warning => "!",
        Severity::Info => "i",
    }
}
