//! Lists and headings: the number before a paragraph.

use quick_xml::events::BytesStart;

use super::story::{OdtFrame, OdtWalk};
use super::vocabulary::{attribute, count, is_true};

impl OdtWalk {
    /// A list begins. An outermost list counts from the start, unless it continues another.
    pub(super) fn list(&mut self, element: &BytesStart<'_>) -> OdtFrame {
        let style = attribute(element, "style-name").map(std::borrow::Cow::into_owned);
        let goes_on = is_true(element, "continue-numbering") || attribute(element, "continue-list").is_some();
        if self.lists().next().is_none()
            && !goes_on
            && let Some(list) = style.as_deref().and_then(|style| self.styles.list(style))
        {
            list.reset();
        }
        OdtFrame::List(style)
    }

    /// An item begins, perhaps with a number of its own.
    pub(super) fn item(&mut self, element: &BytesStart<'_>) -> OdtFrame {
        if let Some(start) = attribute(element, "start-value").and_then(|start| start.parse().ok())
            && let Some((style, level)) = self.place()
            && let Some(list) = self.styles.list(&style)
        {
            list.restart(level, start);
        }
        OdtFrame::Item(false)
    }

    /// The number of a paragraph or heading that begins; in an item, only the first paragraph has one.
    pub(super) fn number(&mut self, name: &str, element: &BytesStart<'_>) -> Option<String> {
        let item = self.find(|frame| if let OdtFrame::Item(numbered) = frame { Some(numbered) } else { None });
        if let Some(numbered) = item {
            if std::mem::replace(numbered, true) {
                return None;
            }
            let (style, level) = self.place()?;
            return self.styles.list(&style)?.next(level);
        }
        if name != "h" || is_true(element, "is-list-header") {
            return None;
        }
        self.styles.list("")?.next(count(element, "outline-level") as usize - 1)
    }

    /// The style of the innermost list and its depth, from 0. A list within a list has the style of the outer one.
    fn place(&self) -> Option<(String, usize)> {
        let style = self.lists().rev().find_map(Option::as_ref)?.clone();
        Some((style, self.lists().count() - 1))
    }

    fn lists(&self) -> impl DoubleEndedIterator<Item = &Option<String>> {
        self.frames.iter().filter_map(|frame| if let OdtFrame::List(style) = frame { Some(style) } else { None })
    }
}
