### The overview of many files, the cache, the baseline, and the comparison of two versions.

## The overview at the end

overview-heading = Overview of { $count ->
    [one] 1 form
   *[other] { $count } forms
}
overview-heading-files = Overview of { $count ->
    [0] { $others }
    [one] 1 form and { $others }
   *[other] { $count } forms and { $others }
}
overview-others = { $count ->
    [one] 1 file that could not be checked
   *[other] { $count } files that could not be checked
}
overview-clean = { $count } in order
overview-errors = { $count } with errors
overview-warnings = { $count } with warnings only
overview-partly-checked = { $count } partly checked
overview-not-checked = { $count } not checked
overview-across = Across the forms
overview-more-of-a-code = … and { $count } more. All are in the report with -o json or --concise.
overview-amounts = Asked for
overview-amounts-how = Each form counts for the ordning that it is for, with the amounts that stand in it.
overview-repeated = { $count ->
    [one] One form that says what another says counts once.
   *[other] { $count } forms that say what another says count once.
}
overview-conflicting = { $count ->
    [one] One form is left out, because its partnership has another with other amounts.
   *[other] { $count } forms are left out, because their partnership has several for one ordning with different amounts.
}
overview-unknown = { $count ->
    [one] One form is left out, because its year, its ordning or an amount could not be determined.
   *[other] { $count } forms are left out, because their year, their ordning or an amount could not be determined.
}
overview-forms = Forms
overview-frequent = Most frequent findings
overview-statistics = Each rule
statistics-findings = Findings
statistics-files = Files
statistics-judged = Judged
statistics-not-evaluated = Not judged
overview-same-reason = { $count ->
    [one] 1 file: { $reason }
   *[other] { $count } files: { $reason }
}
overview-and-more = and { $count } more
summary-known = { $count ->
    [one] 1 known finding
   *[other] { $count } known findings
}
known-here = { $count ->
    [one] 1 known finding is in the baseline and not shown.
   *[other] { $count } known findings are in the baseline and not shown.
}
known-heading = Known from the baseline
known-not-checked = (known from the baseline)
unmatched-gone = { $count ->
    [one] 1 entry of the baseline is about something that has been put right. “behov baseline prune” takes it out.
   *[other] { $count } entries of the baseline are about something that has been put right. “behov baseline prune” takes them out.
}
unmatched-elsewhere = { $count ->
    [one] 1 entry of the baseline is about a file that is not among these.
   *[other] { $count } entries of the baseline are about files that are not among these.
}

## The cache and the baseline

cache-used = Cache: { $found } found, { $read } read anew.
cache-unwritten = Something could not be kept in the cache: { $reason }
cache-unusable = Cannot use “{ $path }” as a cache: { $reason }
baseline-unreadable = “{ $path }” is no baseline that can be read: { $reason }
baseline-shape = it was not written by “behov baseline create”, or it was changed or cut off. Make it again with “behov baseline create”.
baseline-version = it was written by a newer version of behov (version { $version }). Make it again, or upgrade.
baseline-created = { $count ->
    [one] 1 finding written to “{ $path }”.
   *[other] { $count } findings written to “{ $path }”.
}
baseline-pruned = { $count ->
    [0] Everything in “{ $path }” is still there.
    [one] 1 entry taken out of “{ $path }”.
   *[other] { $count } entries taken out of “{ $path }”.
}

## Two versions of a form

diff-not-a-file = “{ $path }” is a folder. “behov diff” compares two files.
diff-question = Was it put right?
diff-answer = { $before ->
    [0] There was nothing to put right.
   *[other] { $gone ->
        [0] { $before ->
            [one] No, the finding is not put right.
           *[other] No, none of the { $before } findings is put right.
        }
       *[other] { $open ->
            [0] { $before ->
                [one] Yes, the finding is put right.
               *[other] Yes, all { $before } findings are put right.
            }
           *[other] In part: { $gone } of { $before } findings are put right.
        }
    }
} { $left ->
    [0] { "" }
    [one] One is left.
   *[other] { $left } are left.
} { $unsettled ->
    [0] { "" }
    [one] One cannot be settled, because the answer could not be read in the new version.
   *[other] { $unsettled } cannot be settled, because the answers could not be read in the new version.
} { $new ->
    [0] None are new.
    [one] One is new.
   *[other] { $new } are new.
}
diff-cannot-tell = Cannot tell: these are two different forms.
diff-unlike-form = They are different kinds of form.
diff-unlike-year = The year is not the same: { $old } and { $new }.
diff-unlike-partnership = The partnership is not the same: «{ $old }» and «{ $new }».
diff-unlike-ordning = The ordning is not the same: { $old } and { $new }.
diff-unlike-names = The partnership is not written alike: «{ $old }» and «{ $new }».
diff-changes = Changed fields
diff-no-changes = No field has changed.
diff-nothing = not filled in
diff-not-there = not there
diff-uncompared = Could not be compared
diff-new = New findings
diff-unsettled = Cannot be settled
diff-left = Left
diff-gone = Put right

## Who has to correct

write-to = Write to ({ $count ->
    [one] 1 sender
   *[other] { $count } senders
})
write-to-letter = Letter: { $file }
write-to-make = Make the letters with -o brev:folder/
write-to-more = { $count ->
    [one] 1 more sender.
   *[other] { $count } more senders.
} All of them are in the workbook (-o oversikt.xlsx).
write-to-nobody = no name
write-to-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
