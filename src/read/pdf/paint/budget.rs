//! The work that one file may cost.

use std::panic::resume_unwind;

/// Why reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read::pdf) struct OverBudget;

/// What is left of the work that one file may cost.
#[derive(Debug, Clone, Copy)]
pub(in crate::read::pdf) struct Budget {
    glyphs: usize,
    operations: usize,
}

impl Budget {
    /// A page has some 3,000 glyphs, and in Chromium's prints as many operations. Operations count at every depth of
    /// nesting: forms that each draw ten forms soon make a billion.
    pub const FILE: Self = Self { glyphs: 1_000_000, operations: 4_000_000 };

    /// Spends one operation and some glyphs. Over budget it unwinds: the interpreter cannot be stopped in any other
    /// way.
    pub fn spend(&mut self, glyphs: usize) {
        match (self.operations.checked_sub(1), self.glyphs.checked_sub(glyphs)) {
            (Some(operations), Some(glyphs)) => *self = Self { glyphs, operations },
            _ => resume_unwind(Box::new(OverBudget)),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    #[test]
    fn work_beyond_the_budget_unwinds() {
        let mut budget = Budget { glyphs: 10, operations: 3 };
        budget.spend(10);
        let stopped = catch_unwind(AssertUnwindSafe(|| budget.spend(1))).unwrap_err();
        assert!((*stopped).is::<OverBudget>());
        budget.spend(0);
        budget.spend(0);
        assert!(catch_unwind(AssertUnwindSafe(|| budget.spend(0))).is_err());
    }
}
