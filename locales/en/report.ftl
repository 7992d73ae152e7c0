## How a place, a list and an amount are spoken of

decimal-sign = .
list-and = and
list-more = and more
place-page = Page { $page }
place-line = Line { $line }

## The headline over a file

format-pdf = PDF
format-docx = Word document
format-image = picture
format-odt = OpenDocument text
format-text = text
format-unknown = unknown format
form-unknown = unknown form
year-unknown = year not read
ordning-none = no ordning ticked
ordning-unreadable = the ordning could not be read
not-read = not read
blank = not filled in
not-checked = Not checked
partly-checked = Partly checked
partly-checked-why = The form is partly checked: something in it could not be read for certain.

## The table of amounts

column-total = Total
estimate = estimate
note-over = { $difference } too much
note-under = { $difference } too little

## The findings, by what they ask for

consequence-error = Must be corrected before it is sent
consequence-warning = Must be looked at
consequence-info = For information
consequence-follows = Follows from another finding
label-expected = should be { $expected }
label-sum-tiltak-mot-ordning = the tiltak make { $expected }
label-sum-okonomi-mot-ordning = “Økonomi” makes { $expected }
label-sum-prosent-avvik = together { $actual }, not { $expected }
label-probable = probably { $expected }

## What could not be judged

not-evaluated = Not evaluated
not-evaluated-reason = { $lack ->
    [pages] a part of the form could not be read
    [sums] beside { $fields } there is something that belongs to no field of the template
    [register] the register has no published organisation number for { $fields }
   *[answers] { $fields } could not be read
}
not-evaluated-in-part = { $code } (in part)

## What holds

all-holds = Everything holds
this-holds = This holds
holds-sum-rad-avvik = { $count ->
    [one] 1 sum of a row
   *[other] { $count } sums of rows
}
holds-sum-kolonne-avvik = { $count ->
    [one] 1 sum of a column
   *[other] { $count } sums of columns
}
holds-sum-tiltak-avvik = { $count ->
    [one] 1 sum of a tiltak
   *[other] { $count } sums of tiltak
}
holds-sum-tiltak-mot-ordning = the tiltak against the row of the ordning
holds-sum-okonomi-avvik = the amounts of the videreføring
holds-sum-okonomi-mot-ordning = the videreføring against the row of the ordning
holds-sum-aar-avvik = { $count ->
    [one] 1 sum of a year
   *[other] { $count } sums of years
}
holds-sum-prosent-avvik = { $count ->
    [one] 1 division into per cent
   *[other] { $count } divisions into per cent
}
holds-sum-enheter-avvik = { $count ->
    [one] 1 count by place
   *[other] { $count } counts by place
}
holds-id-orgnr = { $count ->
    [one] 1 organisation number
   *[other] { $count } organisation numbers
}
holds-id-kontonr = { $count ->
    [one] 1 account number
   *[other] { $count } account numbers
}
holds-avkryssing-ordning-mangler = the ticked ordning
holds-samsvar-antall-tiltak = the number of tiltak
holds-utfylling-mangler = all required answers
holds-others = { $count ->
    [one] 1 other rule
   *[other] { $count } other rules
}

## The closing line

summary-checked = { $count ->
    [0] No forms checked
    [one] 1 form checked
   *[other] { $count } forms checked
}
summary-partly-checked = { $count ->
    [one] 1 form partly checked
   *[other] { $count } forms partly checked
}
summary-rules = { $count ->
    [one] 1 rule
   *[other] { $count } rules
}
summary-errors = { $count ->
    [0] no errors
    [one] 1 error to correct
   *[other] { $count } errors to correct
}
summary-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
summary-infos = { $count ->
    [one] 1 remark
   *[other] { $count } remarks
}
summary-not-evaluated = { $count ->
    [one] 1 rule not fully evaluated
   *[other] { $count } rules not fully evaluated
}
summary-not-checked = { $count ->
    [one] 1 file could not be checked:
   *[other] { $count } files could not be checked:
}

## What the command line says of the call itself

wrong-call = Error
path-not-found = Cannot find “{ $path }”. { $kind ->
    [web] Files are not fetched from the net. Download it, and check the downloaded file.
    [near] Did you mean “{ $meant }”?
    [broken] The name has blanks in it: put it in quotation marks, "{ $meant }".
    [pattern] No file fits the pattern. In a folder, files are chosen like this: { $meant }
   *[none] Check the spelling, and put names with blanks in quotation marks.
}
folder-empty = { $skipped ->
    [0] The folder “{ $path }” has no files to check.
   *[other] The folder “{ $path }” has no files to check: { $skipped } were left out (hidden, excluded, lock files and the like).
}
folder-not-a-file = “{ $path }” is a folder. Choose one file, or use “behov check” for whole folders.
one-form-only = “{ $path }” holds { $count } forms, and “behov { $command }” takes one at a time. Save each form as a file of its own. “behov check -o json” shows the answers in all of them.
stdout-name = standard output
form-unreadable = Cannot read the form definition “{ $path }”: { $reason }
form-not-found = There is no form “{ $id }”. These exist: { $ids }.
form-twice = “{ $path }”: there already is a definition with the id “{ $id }”. Give each its own.
form-wrong = “{ $path }”, line { $line }: { $fault ->
    [key] there is no key “{ $detail }”.
    [value] there is no value “{ $detail }”.
    [missing] the key “{ $detail }” is missing.
    [letters] a label needs at least one wording, and each wording at least one letter.
    [path] there is no field “{ $detail }”.
    [kind] “{ $detail }” has boxes and is not read from boxes, or the other way round: see “kind”.
    [option] “{ $detail }” is not an answer that the field can have.
    [column] there is no column “{ $detail }”.
    [row] there is no row “{ $detail }”.
    [total] the sum “{ $detail }” has to end in one “total”, or in “equals”.
    [pattern] the pattern is not a regular expression ({ $detail }).
    [years] “gjelder” must have a year, and “til” cannot be before “fra” ({ $detail }).
   *[toml] not valid TOML ({ $detail }).
}{ $suggested ->
    [yes] { " " }Did you mean “{ $suggestion }”?
   *[no] { "" }
}

## What a rule is, and why it exists

rule-what = What it looks at
rule-why = Why
rule-source = Source: { $source }
rule-wrong = Wrong
rule-right = Right
rule-says = The program then says
rule-help = How to put it right
rule-field = Field
rule-none-ticked = ☐ nothing ticked
rules-heading = The rules
rules-intro = What behov checks, why, and how to put faults right. Each rule has a code; “behov rule CODE” shows what stands here. The examples have been run: the wrong one gives the finding, the right one does not. The names in them are invented.
rules-severity = A finding is an error (✗, must be corrected before submission), a warning (!, must be checked) or for information (i).
group-lesing = What cannot be read
group-sum = Sums
group-belop = Amounts
group-avkryssing = Boxes
group-samsvar = Answers that should fit together
group-utfylling = What is filled in
group-id = Numbers and addresses
code-unknown = There is no code “{ $code }”. { $suggestion ->
    [none] “behov rules” lists them all.
   *[other] Did you mean “{ $suggestion }”?
}
