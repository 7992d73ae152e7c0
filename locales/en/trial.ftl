### What “behov forms test” says to the author of a definition.

trial-not-this-form = Not recognised as “{ $form }”: too few of its labels were found. What is read below is uncertain.
trial-lacks-pages = The file has pages that are only pictures. They were not read.
trial-file-unreadable = Cannot read “{ $path }”: { $reason }
trial-labels = Labels: { $found } of { $count } found
trial-not-found = not found
trial-not-found-optional = not found (optional)
trial-kind-title = title
trial-kind-section = section
trial-kind-heading = numbered heading
trial-kind-question = question
trial-kind-column = column
trial-kind-row = row
trial-kind-box = box
trial-answers = Answers: { $count }
trial-value = read
trial-blank = blank
trial-placeholder = only the placeholder
trial-unreadable = not read
trial-missing = the label is missing
trial-unaccounted = { $count ->
    [0] Not accounted for: nothing
    [one] Not accounted for: one place
   *[other] Not accounted for: { $count } places
}
trial-left = may belong to an answer
trial-prose = outside the answers
trial-unaccounted-help = Does the form ask for this? Add a question, a column or a row. Is it printed on every form? Add it to “remarks” or “placeholders”. Has somebody added it? Try a form without it.
trial-rules = Rules that run
trial-rules-not-evaluated = Rules that could not run, or only in part
trial-rules-not-applicable = Rules that the form gives no occasion for
trial-sums = { $count ->
    [one] One sum holds in all examples, and is not in the definition
   *[other] { $count } sums hold in all examples, and are not in the definition
}
trial-sums-help = Do they always have to hold? Copy them to the end of the definition. A sum with a code of its own may have a name: navn = "…".
trial-sum-held = Holds in { $forms } of { $count } forms.
trial-sums-declared = Sums in the definition that hold in all examples
trial-never-found = Required labels that stand in none of the files (correct the wording, or write “optional = true”)
trial-whole = { $count ->
    [one] “{ $form }” accounts for all that stands in the form.
   *[other] “{ $form }” accounts for all that stands in { $count } forms.
}
trial-not-whole = “{ $form }” does not account for everything ({ $count } read). See above.
