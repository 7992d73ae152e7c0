//! The formatting of runs: set by the run, or by the styles of `word/styles.xml`, which inherit from each other.

use std::collections::BTreeMap;

use quick_xml::events::BytesStart;

use super::relations::related;
use super::vocabulary::{WordNs, attribute, on_off, vocabulary};
use crate::read::ReadError;
use crate::read::office::Package;
use crate::read::office::look::Look;
use crate::read::office::xml::{MAX_DEPTH, Xml, XmlNode};
use crate::read::symbol::SymbolFont;
use crate::text::pattern::Constant;

/// Words in a style that hides text, strikes it out or sets a symbol font.
static TELLING: Constant = Constant::new(r#"strike|vanish|ings|ats"|Marlett"#);

/// Takes in an element of run properties.
fn property(look: &mut Look, name: &str, element: &BytesStart<'_>) {
    let is_drawn = |none: &[&str]| {
        let val = attribute(element, "val");
        Some(!val.is_some_and(|val| none.contains(&&*val)))
    };
    match name {
        "vanish" => look.hidden = on_off(element),
        "strike" => look.struck = on_off(element),
        "dstrike" => look.doubly_struck = on_off(element),
        "vertAlign" => look.raised = Some(attribute(element, "val").as_deref() == Some("superscript")),
        "position" => {
            let height = attribute(element, "val").and_then(|val| val.trim().parse::<i32>().ok());
            look.raised = Some(height.is_some_and(|height| height > 0));
        }
        "b" => look.bold = on_off(element),
        "u" => look.underlined = is_drawn(&["none"]),
        "highlight" => look.highlighted = is_drawn(&["none", "white"]),
        "color" => look.coloured = is_drawn(&["auto", "000000"]),
        "bdr" => look.framed = is_drawn(&["none", "nil"]),
        "shd" => {
            let fill = attribute(element, "fill");
            let plain = |fill: &str| matches!(fill.to_lowercase().as_str(), "auto" | "ffffff");
            look.shaded = Some(!fill.is_none_or(|fill| plain(&fill)));
        }
        "rFonts" => {
            let fonts = ["ascii", "hAnsi"].map(|name| attribute(element, name));
            if fonts.iter().any(Option::is_some) {
                look.font = Some(fonts.iter().flatten().find_map(|font| SymbolFont::named(font)));
            }
        }
        _ => {}
    }
}

/// The styles of a file.
#[derive(Debug, Default)]
pub(super) struct DocxStyles {
    by_id: BTreeMap<String, Style>,
    /// The default style, of paragraphs that name none.
    default: Option<String>,
}

#[derive(Debug, Default)]
struct Style {
    look: Look,
    based_on: Option<String>,
}

impl DocxStyles {
    /// The styles for the text of a part.
    ///
    /// # Errors
    /// Where they cannot be read.
    pub(super) fn of(package: &mut Package<'_>, name: &str, body: &str) -> Result<Self, ReadError> {
        let Some(name) = related(package, name, "/styles")?.pop() else { return Ok(Self::default()) };
        let Some(part) = package.part(&name)? else { return Ok(Self::default()) };
        // Word's own list of styles is longer than a form, and most forms use no style that hides text, strikes it out
        // or sets a symbol font
        if body.contains("rStyle") || TELLING.is_match(&part) { Self::read(&part) } else { Ok(Self::default()) }
    }

    fn read(part: &str) -> Result<Self, ReadError> {
        let mut xml = Xml::new(part, vocabulary);
        let mut styles = Self::default();
        let mut id = String::new();
        while let Some(node) = xml.next()? {
            let XmlNode::Open(WordNs::Word, element) = node else { continue };
            match element.local_name().as_ref() {
                // formatting of paragraphs and tables, and formatting of a style before a tracked change
                "pPr" | "tblPr" | "trPr" | "tcPr" | "tblStylePr" | "rPrChange" | "latentStyles" | "docDefaults" => {
                    xml.skip(&element)?;
                }
                "style" => {
                    id = attribute(&element, "styleId").unwrap_or_default().into_owned();
                    let is_default = matches!(attribute(&element, "default").as_deref(), Some("1" | "true" | "on"));
                    if is_default && attribute(&element, "type").as_deref() == Some("paragraph") {
                        styles.default = Some(id.clone());
                    }
                }
                "basedOn" => {
                    let style = styles.by_id.entry(id.clone()).or_default();
                    style.based_on = attribute(&element, "val").map(std::borrow::Cow::into_owned);
                }
                name => {
                    let before = Look::default();
                    let mut look = before;
                    property(&mut look, name, &element);
                    if look != before {
                        let style = styles.by_id.entry(id.clone()).or_default();
                        style.look = look.over(style.look);
                    }
                }
            }
        }
        Ok(styles)
    }

    /// Takes in an element of the properties of a run.
    pub(super) fn property(&self, look: &mut Look, name: &str, element: &BytesStart<'_>) {
        match attribute(element, "val") {
            Some(style) if name == "rStyle" => *look = self.look(&style).over(*look),
            _ => property(look, name, element),
        }
    }

    /// The look that a style gives, with what it inherits.
    fn look(&self, id: &str) -> Look {
        let mut look = Look::default();
        let mut next = self.by_id.get(id);
        for _ in 0..MAX_DEPTH {
            let Some(style) = next else { break };
            look = look.over(style.look);
            next = style.based_on.as_ref().and_then(|id| self.by_id.get(id));
        }
        look
    }

    /// The look of a paragraph's text, by the style that it names.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Look {
        id.or(self.default.as_deref()).map(|id| self.look(id)).unwrap_or_default()
    }
}
