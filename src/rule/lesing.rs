//! `lesing/*`: a file, or a part of it, could not be read. These come from reading, not from a rule.

use rust_decimal::prelude::ToPrimitive;

use super::maskinlest;
use crate::document::{Blur, Document, Note, NoteKind, Span};
use crate::finding::{
    AvkryssingUklar, Code, FactName, FeltIkkeFunnet, Finding, ForStor, Kryptert, Related, Severity, Ufullstendig,
    UkjentFormat, Uleselig, UtenTekst,
};
use crate::form::{Behovsmelding, Extent, Missing, Node, Validity};
use crate::read::FileKind;
use crate::read::{Limit, Lock, MAX_FILE, MAX_PAGES, ReadError};

/// Why a file could not be read at all.
#[must_use]
pub fn unread(error: &ReadError) -> Finding {
    match error {
        ReadError::Empty => Finding::new(Code::LesingUleselig).choose(Uleselig::Tom),
        ReadError::Damaged(detail) if detail.is_empty() => {
            Finding::new(Code::LesingUleselig).choose(Uleselig::SkadetPdf)
        }
        ReadError::Damaged(detail) => {
            Finding::new(Code::LesingUleselig).choose(Uleselig::Skadet).text(FactName::Detail, detail)
        }
        ReadError::Photograph => Finding::new(Code::LesingUleselig).choose(Uleselig::Fotografi),
        ReadError::Xfa => Finding::new(Code::LesingUleselig).choose(Uleselig::Xfa),
        ReadError::UnknownFormat(kind) => Finding::new(Code::LesingUkjentFormat).choose(format_of(*kind)),
        ReadError::UnreadableFont => Finding::new(Code::LesingUleselig).choose(Uleselig::Skrift),
        ReadError::NoPages => Finding::new(Code::LesingUleselig).choose(Uleselig::UtenSider),
        ReadError::CutOff => Finding::new(Code::LesingUleselig).choose(Uleselig::Avkuttet),
        ReadError::Encrypted(lock) => Finding::new(Code::LesingKryptert).choose(locked_by(*lock)),
        ReadError::NoText { pages: 0 } => Finding::new(Code::LesingUtenTekst).choose(UtenTekst::Word),
        ReadError::NoText { .. } => Finding::new(Code::LesingUtenTekst).choose(UtenTekst::Pdf),
        ReadError::TooLarge { what } => {
            let (kind, limit) = match what {
                Limit::File => (ForStor::Fil, MAX_FILE >> 20),
                Limit::Pages => (ForStor::Sider, MAX_PAGES),
                Limit::Inflated => (ForStor::Utpakket, 0),
                Limit::Content => (ForStor::Innhold, 0),
            };
            Finding::new(Code::LesingForStor).choose(kind).number(FactName::Limit, limit)
        }
    }
}

/// Too little of the form is in the file to check it.
#[must_use]
pub fn incomplete(Extent { found, all, .. }: Extent) -> Finding {
    let finding = Finding::new(Code::LesingUfullstendig).choose(Ufullstendig::Felt);
    finding.number(FactName::Found, found).number(FactName::All, all)
}

/// Fewer tiltak are in the file than the form says that it has.
#[must_use]
pub fn lacks_tiltak(found: usize, all: usize) -> Finding {
    let finding = Finding::new(Code::LesingUfullstendig).with_severity(Severity::Warning).choose(Ufullstendig::Tiltak);
    finding.number(FactName::Found, found).number(FactName::All, all)
}

/// A form for a year that its definition is not for: another edition may word its questions differently.
#[must_use]
pub fn other_year(years: Option<Validity>, form: &Behovsmelding) -> Option<Finding> {
    let years = years?;
    let mut finding = None;
    form.visit(&mut |path, seen| {
        let year = seen.value.filter(|_| path == "aar").and_then(|value| value.number()).and_then(|year| year.to_u32());
        if let Some(year) = year.filter(|year| !years.covers(*year)) {
            let about = Finding::new(Code::LesingAnnetAar).at(path, seen.place.cloned());
            finding = Some(about.text(FactName::Year, year.to_string()).text(FactName::Detail, years.to_string()));
        }
    });
    finding
}

/// Several forms in one file, when it is not known which answer belongs to which form.
#[must_use]
pub fn several(count: usize) -> Finding {
    Finding::new(Code::LesingFlereSkjemaer).number(FactName::Count, count)
}

/// What could not be read in a file that could be read as a whole. Many unclear places, such as text under drawings,
/// are one finding.
#[must_use]
pub fn notes(document: &Document) -> Vec<Finding> {
    let is_blurred = |note: &&Note| matches!(note.kind, NoteKind::Blurred(blur) if blur != Blur::Font);
    let blurred: Vec<&Note> = document.notes.iter().filter(is_blurred).collect();
    let are_many = blurred.len() > TOLD_ONE_BY_ONE;
    let alone = document.notes.iter().filter(|note| !(are_many && is_blurred(note)));
    let together = blurred.first().filter(|_| are_many).map(|first| {
        let all = Finding::new(Code::LesingUleselig)
            .with_severity(Severity::Warning)
            .choose(Uleselig::Steder)
            .number(FactName::Count, blurred.len());
        Finding { location: first.span.as_ref().map(|span| document.place(span)), ..all }
    });
    alone.map(|note| noted(document, note)).chain(together).chain(maskinlest::pages(document)).collect()
}

fn noted(document: &Document, Note { kind, span, detail }: &Note) -> Finding {
    let warning = |code| Finding::new(code).with_severity(Severity::Warning);
    let finding = match kind {
        NoteKind::PageWithoutText => {
            warning(Code::LesingUtenTekst).choose(UtenTekst::Side).text(FactName::Detail, detail)
        }
        NoteKind::PageNotSeen => {
            warning(Code::LesingUtenTekst).choose(UtenTekst::SideUsett).text(FactName::Detail, detail)
        }
        NoteKind::UnmappedGlyphs => warning(Code::LesingUleselig).choose(Uleselig::Tegn).text(FactName::Detail, detail),
        NoteKind::CutOff => warning(Code::LesingUleselig).choose(Uleselig::AvkuttetDel),
        NoteKind::PagesLeftOut => {
            warning(Code::LesingUleselig).choose(Uleselig::Sidehopp).text(FactName::Detail, detail)
        }
        NoteKind::DamagedPart => warning(Code::LesingUleselig).choose(Uleselig::Del).text(FactName::Detail, detail),
        NoteKind::UnacceptedChanges => {
            // the words have a singular and a plural
            Finding::new(Code::LesingSporedeEndringer).number(FactName::Detail, detail.parse::<u32>().unwrap_or(1))
        }
        NoteKind::Blurred(blur) => {
            warning(Code::LesingUleselig).choose(blurred_by(*blur)).text(FactName::Detail, detail)
        }
        NoteKind::ContradictoryCheckbox => {
            let label = span.as_ref().map_or("", |span| line_at(&document.text, span));
            warning(Code::LesingAvkryssingUklar).choose(AvkryssingUklar::Motstrid).text(FactName::Label, label)
        }
    };
    // the text of a whole page is no place to show
    let is_page = *kind == NoteKind::Blurred(Blur::Font);
    let shown = span.as_ref().map(|span| if is_page { span.start..span.start } else { span.clone() });
    Finding { location: shown.map(|span| document.place(&span)), ..finding }
}

/// More missing labels, unclear places or questions without clear boxes than this are reported in one finding.
pub(crate) const TOLD_ONE_BY_ONE: usize = 3;

/// Labels that were not found.
#[must_use]
pub fn not_found(missing: &[Missing]) -> Vec<Finding> {
    let warning = || Finding::new(Code::LesingFeltIkkeFunnet);
    if missing.len() <= TOLD_ONE_BY_ONE {
        let one = |missing: &Missing| {
            let finding = warning().choose(FeltIkkeFunnet::Ett).text(FactName::Label, &missing.label);
            if missing.path.is_empty() { finding } else { finding.at(&missing.path, None) }
        };
        return missing.iter().map(one).collect();
    }
    let related = |missing: &Missing| Related { field: missing.path.clone(), value: None, location: None, file: None };
    let labels = missing.iter().map(|missing| missing.label.clone());
    let all = warning().choose(FeltIkkeFunnet::Flere).list(FactName::Labels, labels);
    let all = all.number(FactName::Count, missing.len());
    let related = missing.iter().filter(|missing| !missing.path.is_empty()).map(related);
    vec![Finding { related: related.collect(), ..all }]
}

/// The line of the text view that a span begins on: a checkbox has no meaning without the words beside it.
fn line_at<'d>(text: &'d str, span: &Span) -> &'d str {
    let (before, after) = text.split_at(span.start);
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let end = after.find('\n').map_or(text.len(), |at| span.start + at);
    &text[start..end]
}

/// Why it is not clear what a place says.
const fn blurred_by(blur: Blur) -> Uleselig {
    match blur {
        Blur::Overprinted => Uleselig::Overtrykt,
        Blur::Crossed => Uleselig::KanskjeStrok,
        Blur::Drawn => Uleselig::Tegnet,
        Blur::Covered => Uleselig::Dekket,
        Blur::Faint => Uleselig::Svak,
        Blur::Font => Uleselig::SkadetSkrift,
    }
}

const fn locked_by(lock: Lock) -> Kryptert {
    match lock {
        Lock::Office => Kryptert::Office,
        Lock::Zip => Kryptert::Zip,
        Lock::Pdf => Kryptert::Pdf,
        Lock::WrongPassword => Kryptert::FeilPassord,
        Lock::Unknown => Kryptert::AnnenKryptering,
    }
}

/// A wrong format. The help text says for each how to save it in a right one.
const fn format_of(kind: FileKind) -> UkjentFormat {
    match kind {
        FileKind::Xlsx => UkjentFormat::Xlsx,
        FileKind::Pptx => UkjentFormat::Pptx,
        FileKind::Pages => UkjentFormat::Pages,
        FileKind::Zip => UkjentFormat::Zip,
        FileKind::Doc => UkjentFormat::Doc,
        FileKind::Msg => UkjentFormat::Msg,
        FileKind::Eml => UkjentFormat::Eml,
        FileKind::Gdoc => UkjentFormat::Gdoc,
        FileKind::Rtf => UkjentFormat::Rtf,
        FileKind::Html => UkjentFormat::Html,
        FileKind::Xml => UkjentFormat::Xml,
        FileKind::Jpeg => UkjentFormat::Jpeg,
        FileKind::Png => UkjentFormat::Png,
        FileKind::Gif => UkjentFormat::Gif,
        FileKind::Tiff => UkjentFormat::Tiff,
        FileKind::Heic => UkjentFormat::Heic,
        FileKind::Empty | FileKind::Readable(_) | FileKind::EncryptedOffice | FileKind::Other => UkjentFormat::Annet,
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
    use unic_langid::LanguageIdentifier;

    use super::*;
    use crate::document::{Builder, Format, Piece, Remark};
    use crate::finding::Fact;
    use crate::text::language::Lang;

    const FORMATS: [FileKind; 17] = [
        FileKind::Xlsx,
        FileKind::Pptx,
        FileKind::Pages,
        FileKind::Zip,
        FileKind::Doc,
        FileKind::Msg,
        FileKind::Eml,
        FileKind::Gdoc,
        FileKind::Rtf,
        FileKind::Html,
        FileKind::Xml,
        FileKind::Jpeg,
        FileKind::Png,
        FileKind::Gif,
        FileKind::Tiff,
        FileKind::Heic,
        FileKind::Other,
    ];

    fn bundles() -> impl Iterator<Item = FluentBundle<FluentResource>> {
        Lang::ALL.into_iter().map(|lang| {
            let mut bundle = FluentBundle::new(vec![lang.key().parse::<LanguageIdentifier>().unwrap()]);
            bundle.add_resource(FluentResource::try_new(lang.file("lesing.ftl").to_owned()).unwrap()).unwrap();
            bundle
        })
    }

    /// The message of a finding and what to do; an unknown name in the message fails the test.
    fn words(bundle: &FluentBundle<FluentResource>, finding: &Finding) -> [String; 2] {
        let mut facts = FluentArgs::new();
        for (name, fact) in &finding.facts {
            let value = match fact {
                Fact::Text(text) => FluentValue::from(text.as_str()),
                Fact::Number(number) => FluentValue::from(number.to_string()),
                Fact::Choice(chosen) => FluentValue::from(chosen.key()),
                other => panic!("{other:?}"),
            };
            facts.set(name.key(), value);
        }
        let message = bundle.get_message(&finding.code.key().replace('/', "-")).unwrap();
        [message.value().unwrap(), message.get_attribute("help").unwrap().value()].map(|pattern| {
            let mut errors = Vec::new();
            let words = bundle.format_pattern(pattern, Some(&facts), &mut errors).into_owned();
            assert!(errors.is_empty(), "{finding:?}: {errors:?}");
            words
        })
    }

    fn every_error() -> Vec<ReadError> {
        let limits = [Limit::File, Limit::Pages, Limit::Inflated, Limit::Content];
        let others = [
            ReadError::Empty,
            ReadError::NoPages,
            ReadError::UnreadableFont,
            ReadError::CutOff,
            ReadError::Xfa,
            ReadError::Photograph,
            ReadError::NoText { pages: 0 },
            ReadError::NoText { pages: 3 },
            ReadError::Damaged("CRC".to_owned()),
            ReadError::Damaged(String::new()),
        ];
        let formats = FORMATS.map(ReadError::UnknownFormat).into_iter();
        let locks = [Lock::Office, Lock::Zip, Lock::Pdf, Lock::WrongPassword, Lock::Unknown];
        let formats = formats.chain(locks.map(ReadError::Encrypted));
        formats.chain(limits.map(|what| ReadError::TooLarge { what })).chain(others).collect()
    }

    #[test]
    fn every_code_has_its_words_in_both_languages() {
        for bundle in bundles() {
            for code in Code::ALL.iter().filter(|code| code.is_about_reading()) {
                let message = bundle.get_message(&code.key().replace('/', "-")).unwrap_or_else(|| panic!("{code}"));
                assert!(message.value().is_some(), "{code}");
                for attribute in ["help", "title"] {
                    assert!(message.get_attribute(attribute).is_some(), "{code}.{attribute}");
                }
            }
        }
    }

    #[test]
    fn every_reading_error_has_words_of_its_own() {
        for bundle in bundles() {
            let told: Vec<_> = every_error().iter().map(|error| words(&bundle, &unread(error))).collect();
            for (i, [message, help]) in told.iter().enumerate() {
                assert!(!told[..i].iter().any(|[other, _]| other == message), "twice: {message}");
                assert!(!help.is_empty(), "{message}");
                for word in ["vennligst", "ugyldig", "invalid", "please"] {
                    assert!(!format!("{message} {help}").to_lowercase().contains(word), "{message} {help}");
                }
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_an_error() {
        for error in every_error() {
            let finding = unread(&error);
            assert!(finding.code.is_that_nothing_was_checked() && finding.severity == Severity::Error, "{finding:?}");
        }
    }

    #[test]
    fn notes_are_warnings_with_their_place_and_changes_are_information() {
        let mut builder = Builder::new(Format::Docx);
        builder.line(vec!["Eier: Bodø".into()]);
        let remarks = vec![(3..6, Remark::Contradictory)];
        builder.line(vec![Piece { text: "Ja ☒ Nei ☐".to_owned(), remarks, ..Piece::default() }]);
        builder.note(NoteKind::PageWithoutText, "2", false);
        builder.note(NoteKind::PageNotSeen, "3", false);
        builder.note(NoteKind::UnmappedGlyphs, "12", false);
        builder.note(NoteKind::DamagedPart, "w:altChunk", false);
        builder.note(NoteKind::CutOff, "", false);
        builder.note(NoteKind::PagesLeftOut, "2 → 4", false);
        builder.note(NoteKind::UnacceptedChanges, "17", false);
        let notes = notes(&builder.finish());
        let codes: Vec<_> = notes.iter().map(|finding| finding.code.key()).collect();
        let expected = [
            "avkryssing-uklar",
            "uten-tekst",
            "uten-tekst",
            "uleselig",
            "uleselig",
            "uleselig",
            "uleselig",
            "sporede-endringer",
        ];
        assert_eq!(codes, expected.map(|problem| format!("lesing/{problem}")));
        let (changes, warnings) = notes.split_last().unwrap();
        assert!(warnings.iter().all(|finding| finding.severity == Severity::Warning));
        assert_eq!(changes.severity, Severity::Info);
        let place = notes[0].location.as_ref().unwrap();
        assert_eq!((place.line, place.column, place.text.as_str()), (2, 4, "☒"));
        for bundle in bundles() {
            let told = notes.iter().map(|finding| words(&bundle, finding)[0].clone()).collect::<Vec<_>>();
            for (told, detail) in told.iter().zip(["Ja ☒ Nei ☐", "2", "3", "12", "w:altChunk", "", "2 → 4", "17"])
            {
                assert!(told.contains(detail), "{told}");
            }
        }
    }

    #[test]
    fn unclear_places_are_reported_one_by_one_unless_there_are_many() {
        let told = |count: usize| {
            let mut builder = Builder::new(Format::Pdf);
            builder.line(vec!["300 000".into()]);
            let blurs = [Blur::Overprinted, Blur::Crossed, Blur::Covered, Blur::Faint].into_iter().cycle();
            blurs.take(count).for_each(|blur| builder.note(NoteKind::Blurred(blur), "300 000", true));
            notes(&builder.finish())
        };
        assert_eq!(told(TOLD_ONE_BY_ONE).len(), TOLD_ONE_BY_ONE);
        let many = told(40);
        assert_eq!(many.len(), 1);
        for bundle in bundles() {
            assert!(words(&bundle, &many[0])[0].contains("40"));
            let one = told(3).iter().map(|finding| words(&bundle, finding)[0].clone()).collect::<Vec<_>>();
            assert!(one[0].contains("300 000") && one[0] != one[1] && one[1] != one[2], "{one:?}");
        }
    }
}
