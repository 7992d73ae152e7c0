### The report as web pages

## Round a page

html-skip = Skip to the content
html-nav = Pages
html-to-overview = To the overview
html-footer = Made with behov { $version }. What stands here was read from the form; compare with it before anything is changed.

## The head of a form

html-form-title = Check of { $file }
html-form = Form
html-year = Year
html-ordning = Ordning
html-file = File
html-hash = SHA-256

## The verdict

html-verdict-not-checked = The file could not be checked.
html-verdict-partly-checked = The form is partly checked: something in it could not be read for certain.
html-verdict-clean = Nothing wrong was found.
html-verdict-errors = { $count ->
    [one] The form must be corrected before it is sent: 1 error.
   *[other] The form must be corrected before it is sent: { $count } errors.
}
html-verdict-also = { $count ->
    [one] One more thing must be looked at.
   *[other] { $count } more things must be looked at.
}
html-verdict-warnings = { $count ->
    [one] No errors, but one thing must be looked at.
   *[other] No errors, but { $count } things must be looked at.
}
html-verdict-skipped = { $count ->
    [one] 1 rule could not be fully evaluated.
   *[other] { $count } rules could not be fully evaluated.
}

## The summary

html-correct-this = Correct this
html-look-at-this = Look at this
html-note-this = Note this

## A finding

html-error = Error
html-warning = Warning
html-info = Information
html-stands = It says
html-should = Should be
html-probably = Probably right
html-parts = The parts give
html-parts-give = the parts give { $expected }
html-difference = Difference
html-excerpt = From the form
html-what-to-do = What to do:
html-rule = Rule
html-follows = { $count ->
    [one] 1 sum follows from the same mistake
   *[other] { $count } sums follow from the same mistake
}

## The tables of the form

html-tables = The form as it was read
html-tables-mean = Cells with a finding are marked with ✗, ! or i, and link to the finding. «–» means that the cell is not filled in.

## What could not be evaluated, and all that was read

html-not-evaluated-means = These rules could not be evaluated, or only in part. They say neither that the form is right nor that it is wrong.
html-read = All that was read
html-read-all = { $count ->
    [one] Show 1 answer and where it stands
   *[other] Show { $count } answers and where they stand
}
html-read-means = Each question that was found in the form, what stands there, and where it was read from.
html-question = Question
html-answer = Answer
html-where = Place
html-more-characters = { $count ->
    [one] 1 more character
   *[other] { $count } more characters
}
html-aside = Does not count
html-why-not-this = This is no answer to the question.
html-why-unsure = Could not be read with certainty.
html-why-ambiguous = Can be read in several ways: { $readings }.
html-why-columns = The file does not say which column the words belong to.
html-why-letters = It is uncertain which letters these are.
html-why-marks = It is unclear what is ticked.
html-other-readings = The line can also be read as: { $readings }.

## The overview of many files

html-index-title = Check of behovsmeldinger
html-overview-only = There are more than { $count } files, so this page has the overview only. With -o html:folder/ each form gets a page of its own.
html-all = In all
html-files = Files
html-folder = Folder:
html-forms = Forms
html-status = Status
html-status-not-checked = Not checked
html-status-partly-checked = Partly checked
html-status-errors = Must be corrected
html-status-warnings = Must be looked at
html-status-clean = In order
html-status-all = All
html-search = Search by owner, file, ordning …
html-shown = Showing # of # files
html-total = Total
html-errors = Errors
html-warnings = Warnings
html-findings = Findings
html-severity = Severity
html-not-checked = Not checked
html-across = Across the forms
html-by-rule = Findings by rule
html-by-rule-means = Rules that are broken, the most severe and most frequent first
html-what-holds = What the rule asks for
html-amounts = What the forms ask for
html-amounts-table = Kroner, by ordning and recipient
html-chart-title = Amounts by ordning
html-chart-desc = Horizontal bars: for each ordning what the forms ask for each party. The table below says the same in figures.
