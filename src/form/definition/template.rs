//! Field paths that match several paths: `totalsum.{rad}.eier`, `tiltak[*].uh`.

use crate::form::model::path::join;

/// A field path in which `*` matches every name or position, and `{name}` one that is the same in every gap of this
/// name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Template {
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    /// A position in a list: `[0]`.
    in_list: bool,
    what: What,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Is(String),
    All,
    Gap(String),
}

/// The contents of the gaps, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gaps(Vec<(String, String)>);

impl Gaps {
    /// The content of a gap.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str())
    }

    /// The same gaps, with one filled with this.
    #[must_use]
    pub fn with(mut self, name: &str, text: &str) -> Self {
        self.0.push((name.to_owned(), text.to_owned()));
        self
    }
}

impl Template {
    /// Reads a path; an empty path means the whole form.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let step = |(in_list, text): (bool, &str)| {
            let gap = text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
            let what = match (gap, text) {
                (Some(name), _) => What::Gap(name.to_owned()),
                (None, "*") => What::All,
                (None, _) => What::Is(text.to_owned()),
            };
            Step { in_list, what }
        };
        Self { steps: steps(path).map(step).collect() }
    }

    /// The names of its gaps.
    pub fn gaps(&self) -> impl Iterator<Item = &str> {
        self.steps.iter().filter_map(|step| match &step.what {
            What::Gap(name) => Some(name.as_str()),
            _ => None,
        })
    }

    /// Matches a path and returns the contents of the gaps; `None` for a path that does not match.
    #[must_use]
    pub fn fit(&self, path: &str, gaps: &Gaps) -> Option<Gaps> {
        let mut filled: Vec<(&str, &str)> = Vec::new();
        let mut given = steps(path);
        for step in &self.steps {
            let (in_list, text) = given.next()?;
            let known = |name: &str| {
                let new = filled.iter().find(|(other, _)| *other == name).map(|(_, text)| *text);
                gaps.get(name).or(new)
            };
            let fits = match &step.what {
                What::Is(name) => name == text,
                What::All => true,
                What::Gap(name) => match known(name) {
                    Some(known) => known == text,
                    None => {
                        filled.push((name, text));
                        true
                    }
                },
            };
            if in_list != step.in_list || !fits {
                return None;
            }
        }
        let all = || filled.iter().fold(gaps.clone(), |gaps, (name, text)| gaps.with(name, text));
        given.next().is_none().then(all)
    }

    /// The path with its gaps filled; `None` where it still matches several paths.
    #[must_use]
    pub fn path(&self, gaps: &Gaps) -> Option<String> {
        let mut path = String::new();
        for step in &self.steps {
            let text = match &step.what {
                What::Is(name) => name.as_str(),
                What::Gap(name) => gaps.get(name)?,
                What::All => return None,
            };
            path = if step.in_list { format!("{path}[{text}]") } else { join(&path, text) };
        }
        Some(path)
    }

    /// Its first name: the table, list or section.
    #[must_use]
    pub fn first(&self) -> Option<&str> {
        match &self.steps.first()?.what {
            What::Is(name) => Some(name),
            _ => None,
        }
    }
}

/// The names and positions of a path, and whether each is a position.
fn steps(path: &str) -> impl Iterator<Item = (bool, &str)> {
    let mut rest = path;
    std::iter::from_fn(move || {
        rest = rest.strip_prefix('.').unwrap_or(rest);
        if rest.is_empty() {
            return None;
        }
        if let Some((position, after)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            rest = after;
            return Some((true, position));
        }
        // a gap may have a path as its name: {kontakt.ordning}
        let from = if rest.starts_with('{') { rest.find('}').unwrap_or(0) } else { 1 };
        let end = rest[from..].find(['.', '[']).map_or(rest.len(), |at| from + at);
        let (name, after) = rest.split_at(end.max(1));
        rest = after;
        Some((false, name))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_fits_paths_of_its_shape() {
        let row = Template::parse("totalsum.{rad}.eier");
        let gaps = row.fit("totalsum.regional.eier", &Gaps::default()).unwrap();
        assert_eq!(gaps.get("rad"), Some("regional"));
        assert_eq!(Template::parse("totalsum.{rad}.uh").path(&gaps).as_deref(), Some("totalsum.regional.uh"));
        assert_eq!(row.fit("totalsum.sum.eier", &gaps), None, "another row");
        for other in ["totalsum.regional.uh", "totalsum.regional", "totalsum.regional.eier.x", "totalsum[0].eier"] {
            assert_eq!(row.fit(other, &Gaps::default()), None, "{other}");
        }
    }

    #[test]
    fn positions_in_lists_and_gaps_named_like_a_path() {
        let all = Template::parse("tiltak[*].eier");
        assert!(all.fit("tiltak[12].eier", &Gaps::default()).is_some());
        assert_eq!(all.path(&Gaps::default()), None);
        let year = Template::parse("budsjett.total[{aar}]");
        let gaps = year.fit("budsjett.total[2]", &Gaps::default()).unwrap();
        assert_eq!(
            Template::parse("budsjett.{part.x}[{aar}]").path(&gaps.with("part.x", "uh")).unwrap(),
            "budsjett.uh[2]"
        );
        assert_eq!(year.gaps().collect::<Vec<_>>(), ["aar"]);
    }
}
