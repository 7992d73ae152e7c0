//! Checkboxes and radio buttons that are fields: what they show, or else what their field says.

use std::collections::HashMap;

use hayro_syntax::object::{Dict, Name, ObjRef, Object};

use crate::document::Mark;
use crate::read::pdf::field::entry::{flags, inherited};

/// A button that does something instead of having a state.
const PUSH_BUTTON: u32 = 1 << 16;
/// Of several buttons, one is chosen.
const RADIO: u32 = 1 << 15;

/// The states that the buttons of each group show. The group's own list of its buttons is a cycle of objects, which the
/// library does not follow.
#[derive(Debug, Default)]
pub(in crate::read::pdf) struct Groups {
    shown: HashMap<ObjRef, Vec<String>>,
}

impl Groups {
    pub(in crate::read::pdf) fn new(widgets: &[Dict<'_>]) -> Self {
        let mut groups = Self::default();
        for widget in widgets {
            if let (Some(group), Some(state)) = (widget.get_ref("Parent"), widget.get::<Name<'_>>("AS")) {
                groups.shown.entry(group).or_default().push(state.as_str().to_owned());
            }
        }
        groups
    }

    /// Whether a button of a widget's group shows a state.
    fn show(&self, widget: &Dict<'_>, state: &Name<'_>) -> bool {
        let shown = widget.get_ref("Parent").and_then(|group| self.shown.get(&group));
        shown.is_some_and(|shown| shown.iter().any(|shown| shown == state.as_str()))
    }
}

/// What a field says about its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) struct Button {
    /// By the names of its states.
    named: Mark,
    /// Whether it has several states and none of them is named `Off`, though the standard requires that name.
    has_other_off: bool,
}

impl Button {
    /// `None` for a button without a state.
    pub(in crate::read::pdf) fn read(widget: &Dict<'_>, groups: &Groups) -> Option<Self> {
        let flags = flags(widget);
        if flags & PUSH_BUTTON != 0 {
            return None;
        }
        let states = widget.get::<Dict<'_>>("AP").and_then(|looks| looks.get::<Dict<'_>>("N"));
        let named = named(widget, groups, states.as_ref(), flags & RADIO != 0);
        let has_other_off = states.is_some_and(|states| states.keys().count() > 1 && !states.contains_key("Off"));
        Some(Self { named, has_other_off })
    }

    /// Its state by name, checked against what is drawn. A tick drawn for an unticked state makes it unclear. A frame
    /// alone unticks it only where no state is named `Off`: elsewhere its tick may be one that could not be read.
    pub(in crate::read::pdf) fn mark(self, look: Option<Mark>) -> Mark {
        match (self.named, look) {
            (Mark::Ticked | Mark::Unclear, Some(Mark::Unticked)) if self.has_other_off => Mark::Unticked,
            (Mark::Unticked, Some(Mark::Ticked)) => Mark::Unclear,
            (named, _) => named,
        }
    }
}

/// The state by the names of the states. Unclear where the state shown and the value of the field differ.
fn named(widget: &Dict<'_>, groups: &Groups, states: Option<&Dict<'_>>, is_radio: bool) -> Mark {
    let has_state = |state: &Name<'_>| states.map(|states| states.contains_key(state));
    let is_off = |state: &Name<'_>| &**state == b"Off";
    let value = inherited(widget, "V").and_then(Object::into_name);
    match (widget.get::<Name<'_>>("AS"), value) {
        (Some(shown), value) if is_off(&shown) => match value {
            Some(value) if is_off(&value) || has_state(&value) != Some(true) => Mark::Unticked,
            // several buttons of a group may have one name for on
            Some(value) if groups.show(widget, &value) => Mark::Unticked,
            Some(_) => Mark::Unclear,
            None => Mark::Unticked,
        },
        // nothing is drawn for a state that the button does not have
        (Some(shown), value) if has_state(&shown) == Some(false) => match value {
            Some(value) if value != shown && has_state(&value) == Some(true) => Mark::Unclear,
            _ => Mark::Unticked,
        },
        (Some(_), Some(value)) if is_off(&value) => Mark::Unclear,
        (Some(_), _) => Mark::Ticked,
        (None, Some(value)) if is_off(&value) => Mark::Unticked,
        (None, Some(value)) => match has_state(&value) {
            Some(true) => Mark::Ticked,
            // another button of the group is chosen
            Some(false) if is_radio => Mark::Unticked,
            None if !is_radio => Mark::Ticked,
            Some(false) | None => Mark::Unclear,
        },
        (None, None) => Mark::Unclear,
    }
}
