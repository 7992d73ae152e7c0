//! Decides an answer from all signs of a question. Each kind of evidence names options: a ticked box or an x beside it,
//! an answer in words, the other options struck out, one option set off from the rest. The first kind that names any
//! option decides, and only where a person would read the same: two kinds that disagree, a mark between two boxes or an
//! unknown sign leave the question unread, never unanswered.

use super::signs::{Sign, What};
use crate::document::Mark;

/// An x between two boxes belongs to the nearer one only where the other is so many times as far away: printed forms
/// separate their options by two blanks, and an x typed behind a box follows it after one.
const PLAINLY_NEARER: f32 = 2.0;

/// The properties of a question that decide how its signs are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Question {
    /// How many options it has. The first `printed` of them have a box; others are only answered in words.
    pub options: usize,
    /// How many of them the form prints; `None` where there may be any number (half-years).
    pub printed: Option<usize>,
    /// Whether no more than one option applies.
    pub exclusive: bool,
    /// Whether words after the boxes belong to another answer (the reason for a coordinator).
    pub words_follow: bool,
    /// Whether every box of the form is sure to be among the signs; a PDF may draw a box in an unknown way.
    pub sees_all_boxes: bool,
}

/// The decision on a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decision {
    /// The options that are ticked; `None` where that is unclear.
    pub ticked: Option<Vec<usize>>,
    /// How many of the signs, from the first, are the printed options and their marks.
    pub taken: usize,
}

/// An option where the form prints it.
#[derive(Debug, Clone, Copy, Default)]
struct Printed {
    /// Its label.
    at: usize,
    struck: bool,
    strong: bool,
    /// Its box, and the state of the box.
    mark: Option<(usize, Mark)>,
    /// What is typed beside it: x, or the words Ja or Nei.
    typed: Option<bool>,
}

impl Printed {
    fn is_ticked(&self) -> bool {
        !self.struck && (self.typed == Some(true) || matches!(self.mark, Some((_, Mark::Ticked))))
    }

    /// Whether a typed mark contradicts the box, or the state of the box is unclear.
    fn is_unclear(&self) -> bool {
        let state = self.mark.map(|(_, mark)| mark);
        state == Some(Mark::Unclear) || (self.typed == Some(false) && state == Some(Mark::Ticked))
    }
}

/// Decides a question by all its signs.
pub(super) fn decide(signs: &[Sign], question: Question) -> Decision {
    let typed = typed_instead_of_boxes(signs, question);
    let signs = typed.as_deref().unwrap_or(signs);
    let before = boxes_stand_before(signs);
    let mut layout = Layout::new(signs, question, before);
    layout.take_typed();
    Decision { ticked: layout.ticked(), taken: layout.taken() }
}

/// The signs with ticked boxes replaced by typed marks, where the form's own boxes are deleted: `⊠` between two options
/// belongs to the nearer, as an x does. `None` where the boxes are the form's own.
fn typed_instead_of_boxes(signs: &[Sign], question: Question) -> Option<Vec<Sign>> {
    let boxes = signs.iter().filter(|sign| matches!(sign.what, What::Box(_)));
    let all_ticked = boxes.clone().all(|sign| sign.what == What::Box(Mark::Ticked));
    let options = signs.iter().filter(|sign| matches!(sign.what, What::Option { struck: false, .. })).count();
    let are_typed = question.sees_all_boxes && all_ticked && (1..options).contains(&boxes.count());
    are_typed.then(|| {
        let typed = |sign: &Sign| match sign.what {
            What::Box(_) => Sign { what: What::Typed(true), ..sign.clone() },
            _ => sign.clone(),
        };
        signs.iter().map(typed).collect()
    })
}

/// Whether boxes come before their options. In all known forms they come after them.
fn boxes_stand_before(signs: &[Sign]) -> bool {
    let (before, after) = (paired(signs, true), paired(signs, false));
    let first = signs.iter().find(|sign| !matches!(sign.what, What::Words { .. } | What::Remark | What::Unknown));
    let begins_with_box = matches!(first.map(|first| &first.what), Some(What::Box(_) | What::Typed(_)));
    before > after || (before == after && begins_with_box)
}

/// How many options have a box on one side of them.
fn paired(signs: &[Sign], before: bool) -> usize {
    let mut keys: Vec<usize> = Vec::new();
    for (at, sign) in signs.iter().enumerate() {
        if let What::Option { key, .. } = sign.what
            && box_beside(signs, at, before).is_some()
            && !keys.contains(&key)
        {
            keys.push(key);
        }
    }
    keys.len()
}

/// The box on one side of a label, with only typed marks between them.
fn box_beside(signs: &[Sign], label: usize, before: bool) -> Option<(usize, Mark)> {
    let mark = |at: usize| match signs[at].what {
        What::Box(mark) => Some(Some((at, mark))),
        What::Typed(_) => None,
        _ => Some(None),
    };
    if before { (0..label).rev().find_map(mark)? } else { (label + 1..signs.len()).find_map(mark)? }
}

/// The signs, and which of them belong to the printed options.
struct Layout<'s> {
    signs: &'s [Sign],
    question: Question,
    before: bool,
    /// By option.
    options: Vec<Option<Printed>>,
    /// For each sign, the option that it is the label or the box of.
    owners: Vec<Option<usize>>,
    /// Marks that belong to no option.
    strays: Vec<usize>,
}

impl<'s> Layout<'s> {
    fn new(signs: &'s [Sign], question: Question, before: bool) -> Self {
        let mut options: Vec<Option<Printed>> = vec![None; question.options];
        for (at, sign) in signs.iter().enumerate() {
            let What::Option { key, struck, strong, short } = sign.what else { continue };
            let mark = box_beside(signs, at, before);
            let is_printed = question.printed.is_none_or(|printed| key < printed) && !short;
            let is_better = options[key].is_none_or(|known: Printed| known.mark.is_none() && mark.is_some());
            if is_printed && is_better {
                options[key] = Some(Printed { at, struck, strong, mark, typed: None });
            }
        }
        let mut owners = vec![None; signs.len()];
        for (key, printed) in options.iter().enumerate() {
            if let Some(printed) = printed {
                owners[printed.at] = Some(key);
                printed.mark.into_iter().for_each(|(at, _)| owners[at] = Some(key));
            }
        }
        let mut layout = Self { signs, question, before, options, owners, strays: Vec::new() };
        layout.strays = (0..signs.len()).filter(|&at| layout.is_stray_box(at)).collect();
        layout
    }

    /// Whether a box belongs to no option. A reader may find the same box twice, as a character and as a field.
    fn is_stray_box(&self, at: usize) -> bool {
        let What::Box(mark) = self.signs[at].what else { return false };
        let twin = at.checked_sub(1).filter(|&before| self.owners[before].is_some());
        let is_twin = twin.is_some_and(|twin| self.signs[twin].what == What::Box(mark)) && self.is_complete();
        self.owners[at].is_none() && !is_twin
    }

    /// Whether every option of the form is there.
    fn is_complete(&self) -> bool {
        self.question.printed.is_none_or(|printed| self.options.iter().flatten().count() == printed)
    }

    fn owned(&self) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.signs.len()).filter(|&at| self.owners[at].is_some())
    }

    /// Gives each typed mark to the option that it is typed for.
    fn take_typed(&mut self) {
        for at in 0..self.signs.len() {
            let What::Typed(yes) = self.signs[at].what else { continue };
            let owner = self.typed_for(at);
            let option = owner.and_then(|key| self.options[key].as_mut());
            match option {
                Some(option) if option.typed.is_none_or(|typed| typed == yes) => option.typed = Some(yes),
                _ => self.strays.push(at),
            }
        }
    }

    /// The option that a typed mark belongs to; `None` where it is not plainly nearer to one of two.
    fn typed_for(&self, at: usize) -> Option<usize> {
        let left = self.owned().rfind(|&other| other < at);
        let right = self.owned().find(|&other| other > at);
        let adjoins_left = left.is_some_and(|left| self.is_clear(left + 1..at));
        let adjoins_right = right.is_some_and(|right| self.is_clear(at + 1..right));
        let owner = |sign: Option<usize>| self.owners[sign?];
        let (own_left, own_right) = (owner(left), owner(right));
        match (own_left, own_right) {
            (Some(_), None) => own_left.filter(|_| adjoins_left),
            (None, Some(_)) => own_right.filter(|_| adjoins_right),
            (Some(one), Some(other)) if one == other => own_left,
            (Some(_), Some(_)) => {
                let (to_left, to_right) = (self.signs[at].gap, self.signs.get(at + 1).map_or(0.0, |next| next.gap));
                let lacks_box = |key: Option<usize>| {
                    key.and_then(|key| self.options[key]).is_some_and(|option: Printed| option.mark.is_none())
                };
                if adjoins_left && to_left * PLAINLY_NEARER <= to_right {
                    own_left
                } else if adjoins_right && to_right * PLAINLY_NEARER <= to_left {
                    own_right
                } else if !self.before && adjoins_left && lacks_box(own_left) {
                    // the mark is in the place of the deleted box
                    own_left
                } else if self.before && adjoins_right && lacks_box(own_right) {
                    own_right
                } else if adjoins_left && !adjoins_right && to_left <= to_right {
                    // a remark printed behind a box (`Fyll ut liste`) belongs to that box too
                    own_left
                } else {
                    None
                }
            }
            (None, None) => None,
        }
    }

    /// Whether there is nothing but typed marks and boxes among some signs.
    fn is_clear(&self, mut signs: std::ops::Range<usize>) -> bool {
        signs.all(|at| matches!(self.signs[at].what, What::Typed(_) | What::Box(_)))
    }

    /// How many signs are the printed options and their marks.
    fn taken(&self) -> usize {
        let last = self.owned().next_back().map_or(0, |last| last + 1);
        let typed = |&at: &usize| matches!(self.signs[at].what, What::Typed(_) | What::Box(_));
        last + if self.before { 0 } else { (last..self.signs.len()).take_while(typed).count() }
    }

    fn ticked(&self) -> Option<Vec<usize>> {
        let printed: Vec<(usize, Printed)> =
            self.options.iter().enumerate().filter_map(|(key, printed)| Some((key, (*printed)?))).collect();
        if printed.iter().any(|(_, option)| option.is_unclear()) || (!self.strays.is_empty() && !self.is_complete()) {
            return None;
        }
        let ticked: Vec<usize> = printed.iter().filter(|(_, option)| option.is_ticked()).map(|(key, _)| *key).collect();
        if ticked.is_empty() { self.told_otherwise(&printed) } else { self.told_by_marks(ticked, &printed) }
    }

    /// The options with a mark, where nothing contradicts them.
    fn told_by_marks(&self, ticked: Vec<usize>, printed: &[(usize, Printed)]) -> Option<Vec<usize>> {
        let last = self.taken();
        // a mark beside no option may be the tick of one; behind other words it belongs to something else
        let is_unclear = |&stray: &usize| stray < last || self.is_clear(last..stray);
        let has_box = |option: &Printed| option.mark.is_some() || option.typed.is_some() || option.struck;
        let any_box = printed.iter().any(|(_, option)| option.mark.is_some());
        let all_seen = printed.iter().all(|(_, option)| has_box(option));
        let denied = self.question.exclusive
            && self.named().iter().any(|(key, at)| !ticked.contains(key) && !self.is_about_another_year(*at));
        let lost_box = any_box && !all_seen && !(self.question.sees_all_boxes && self.question.printed.is_some());
        (!denied && !lost_box && !self.strays.iter().any(is_unclear)).then_some(ticked)
    }

    /// The options answered in another way than by a mark; empty only where every box is found and nothing else is
    /// written.
    fn told_otherwise(&self, printed: &[(usize, Printed)]) -> Option<Vec<usize>> {
        let named: Vec<(usize, usize)> = self.named();
        if let Some((key, _)) = named.first() {
            let denied =
                printed.iter().any(|(other, option)| other == key && (option.struck || option.typed.is_some()));
            let is_other = |sign: &Sign| matches!(sign.what, What::Option { key: other, .. } if other != *key);
            let mut unprinted = self.signs.iter().zip(&self.owners).filter(|(_, owner)| owner.is_none());
            let others = match self.question.words_follow {
                true => named.iter().any(|(other, _)| other != key),
                false => unprinted.any(|(sign, _)| is_other(sign)),
            };
            return (!others && !denied && self.strays.is_empty()).then(|| vec![*key]);
        }
        let has_boxes = printed.iter().any(|(_, option)| option.mark.is_some());
        let exclusive = self.question.exclusive && self.question.printed.is_some_and(|printed| printed > 1);
        let left: Vec<usize> = printed.iter().filter(|(_, option)| !option.struck).map(|(key, _)| *key).collect();
        if left.len() < printed.len() {
            let only = exclusive && self.is_complete() && left.len() == 1 && self.strays.is_empty();
            let none = self.question.printed == Some(1) && left.is_empty();
            return (only || none).then_some(left);
        }
        let strong: Vec<usize> = printed.iter().filter(|(_, option)| option.strong).map(|(key, _)| *key).collect();
        let is_set_off = !strong.is_empty() && strong.len() < printed.len();
        if exclusive && !has_boxes && self.strays.is_empty() {
            return match printed {
                // the other options are deleted
                [(only, option)] if self.begins_answer(option.at) => Some(vec![*only]),
                _ if is_set_off && strong.len() == 1 && self.is_complete() => Some(strong),
                _ => None,
            };
        }
        let all_seen = printed.iter().all(|(_, option)| option.mark.is_some() || option.typed == Some(false));
        let is_sure = self.is_complete() && !printed.is_empty() && all_seen && !is_set_off && self.strays.is_empty();
        (is_sure && !self.is_anything_left()).then(Vec::new)
    }

    /// Whether there is something beside the boxes that may be an answer.
    fn is_anything_left(&self) -> bool {
        let end = if self.question.words_follow { self.taken() } else { self.signs.len() };
        (0..end).any(|at| match self.signs[at].what {
            What::Words { .. } | What::Unknown => true,
            What::Option { .. } => self.owners[at].is_none(),
            What::Box(_) | What::Typed(_) | What::Remark => false,
        })
    }

    /// The options named as an answer: before everything else, right after the boxes, or beside the printed option
    /// itself.
    fn named(&self) -> Vec<(usize, usize)> {
        let (first, last) = (self.owned().next(), self.owned().next_back());
        let is_named = |&at: &usize| {
            let What::Option { key, struck: false, short, .. } = self.signs[at].what else { return false };
            if self.owners[at].is_some() {
                return false;
            }
            let leads = first.is_none_or(|first| at < first) && self.begins_answer(at);
            let trails = last.is_some_and(|last| at > last && self.is_quiet(last + 1..at));
            let own = |other: usize| self.owners[other] == Some(key);
            let left = self.owned().rfind(|&other| other < at).filter(|&left| own(left) && self.is_quiet(left + 1..at));
            let right = self.owned().find(|&other| other > at);
            let right = right.filter(|&right| own(right) && self.is_quiet(at + 1..right));
            leads || trails || (!short && (left.is_some() || right.is_some()))
        };
        let keys = (0..self.signs.len()).filter(is_named).filter_map(|at| match self.signs[at].what {
            What::Option { key, .. } => Some((key, at)),
            _ => None,
        });
        keys.collect()
    }

    /// Whether no words or unknown signs come before a sign.
    fn begins_answer(&self, at: usize) -> bool {
        (0..at).all(|other| !matches!(self.signs[other].what, What::Words { .. } | What::Unknown))
    }

    /// Whether there are no words among some signs.
    fn is_quiet(&self, mut signs: std::ops::Range<usize>) -> bool {
        signs.all(|at| !matches!(self.signs[at].what, What::Words { .. } | What::Unknown))
    }

    /// Whether a named option refers to a year that follows on its line: `Nei ☒ Ja, fra 2025`.
    fn is_about_another_year(&self, at: usize) -> bool {
        let line = self.signs[at + 1..].iter().take_while(|sign| sign.gap.is_finite());
        let mut words = line.take_while(|sign| matches!(sign.what, What::Words { .. } | What::Remark));
        words.any(|sign| sign.what == What::Words { year: true })
    }
}
