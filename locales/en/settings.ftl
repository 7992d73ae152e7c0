### Settings: what is switched off, accepted or set otherwise, and where.

## What the report says of them

within-tolerance = The difference is so small that it need not be corrected (tolerance { $tolerance } kr).
accepted-heading = Accepted, not counted
accepted-because = Accepted until { $day }{ $by ->
    [none] { "" }
   *[other] { " " }by { $by }
}: { $reason }
switched-off = { $count ->
    [one] 1 finding is switched off
   *[other] { $count } findings are switched off
}: { $codes }.
switched-off-code = { $code } in { $by }
lapsed-heading = Acceptances that say nothing any more
lapsed = { $where }: { $acceptance }. { $lapse ->
    [expired] It ended on { $day }, and the finding counts again. Give it a new date, or remove it.
   *[unused] The file does not have this finding. Remove it.
}
summary-accepted = { $count ->
    [one] 1 accepted
   *[other] { $count } accepted
}
summary-switched-off = { $count ->
    [one] 1 switched off
   *[other] { $count } switched off
}
day = { $year }-{ $month }-{ $day }

## --show-settings

origin-file = { $path }, line { $line }
origin-default = (not set)
unset-select = all rules
unset-ignore = none
unset-severity = as in «behov rules»
unset-tolerance = 0 kr
unset-require = only what always has to be filled in
unset-fail-on = error
unset-letter = not set: letters have no sender
unset-ocr = off; “--ocr” turns it on
ocr-languages = the best that are installed
ocr-set = { $enabled ->
    [yes] on
   *[no] off
}: { $languages }, { $dpi } dpi, { $timeout } seconds a page
unset-forventet = no list
unset-accept = none
acceptance = { $code }{ $field ->
    [none] { "" }
   *[other] { " " }at { $field }
} in { $file }, until { $day }

## What is wrong with a setting

settings-unreadable = Cannot read the settings in «{ $path }»: { $reason }
settings-wrong = { $where }: { $fault ->
    [key] there is no key «{ $detail }».
    [value] there is no value «{ $detail }».
    [missing] the key «{ $detail }» is missing.
    [code] no rule or group is called «{ $detail }».
    [field] no form has the field «{ $detail }».
    [not-checked] «{ $detail }» cannot be switched off, changed or accepted: a file that could not be checked is never in order.
    [group] «{ $detail }» is a whole group. Accept one finding at a time, by its full code.
    [severity] «{ $detail }» is not a severity. Choose error, warning or info.
    [amount] «{ $detail }» is not an amount in kroner. Write for example 1 or 0.5.
    [date] «{ $detail }» is not a date. Write year, month and day, for example 2026-12-31.
    [which-file] say which file it is about, by either «file» (a name or pattern) or «sha256».
    [pattern] the pattern of file names cannot be read ({ $detail }).
    [sha256] «{ $detail }» is not a SHA-256 (64 characters, 0–9 and a–f).
    [language] “{ $detail }” is not the name of language data for tesseract. Write for instance ["nor", "eng"].
    [range] The number is out of range: { $detail }.
    [empty] «{ $detail }» must say something.
    [no-partnership] say whom the form is expected from, with “partnerskap” or “eier”.
    [ordning] no ordning is called “{ $detail }”. Write for example Regional ordning, Desentralisert ordning, Kompetanseløftet or Kollektiv kompetanseutvikling.
    [year] “{ $detail }” is not a year. Write for example 2026.
    [not-csv] this is not a list in CSV{ $detail ->
        [xlsx] {", but a spreadsheet"}
        [xls] {", but a spreadsheet"}
        [ods] {", but a spreadsheet"}
       *[other] { "" }
    }. Open it in the spreadsheet program, choose “Save as” and CSV, and give that file.
    [no-head] the first line must have the names of the columns, and one of them must be “partnerskap” or “eier”. Here it says “{ $detail }”. The other columns can be ordning, år, kontakt, e-post and frist.
    [column] no column is called “{ $detail }”. The columns are partnerskap, eier, ordning, år, kontakt, e-post, frist and merknad.
    [two-columns] the column “{ $detail }” says the same as another one. Remove one of them.
    [cells] the line has more cells than there are columns: “{ $detail }”. A cell with a separator in it must be in quotation marks.
    [no-entries] the list has no lines below the names of the columns.
   *[toml] this cannot be read as TOML ({ $detail }).
}{ $suggested ->
    [yes] { " " }Did you mean «{ $suggestion }»?
   *[no] { "" }
}
