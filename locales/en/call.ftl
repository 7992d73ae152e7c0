### The answer to a call that was not understood: what is wrong, and what to write instead.

call-wrong = { $what } { $meant ->
    [none] { $values ->
        [none] “{ $help }” shows what there is.
       *[some] Possible values: { $values }.
    }
   *[some] Did you mean “{ $meant }”?
}
call-unknown-flag = There is no “{ $word }”.
call-unknown-command = There is no command “{ $word }”.
call-unknown-word = There is no command “{ $word }”, and no file of that name here.
call-surplus = “{ $word }” is one too many after “{ $command }”.
call-missing = After “{ $command }” there is no { $missing }: { $help }. { $example ->
    [none] { "" }
   *[some] Example: { $example }
}
call-no-command = Write a command after “{ $command }”: { $commands }.
call-no-value = “{ $flag }” lacks a value.
call-wrong-value = “{ $value }” does not fit “{ $flag }”.
call-wrong-value-because = “{ $value }” does not fit “{ $flag }”: { $reason }
call-once = “{ $flag }” can be given only once.
call-conflict = “{ $flag }” and “{ $other }” cannot be used together.
call-not-unicode = One of the words of the call is not valid text (UTF-8).
call-not-understood = The call was not understood.
call-variable = “{ $value }” does not fit the environment variable { $name }. Possible values: { $values }.

## Why a value does not fit

value-number = it has to be a whole number from { $least } to { $most }.
value-date = it is not a date. Write it as 2025-02-01, 1.2.2025 or “1 February 2025”.
value-no-file = the file name after the colon is missing.
value-unclear-report = the name does not say which report it should be. Write it in front: FORMAT:{ $text }. There are: { $formats }.
value-unknown-report = there is no such report. { $meant ->
    [none] There are: { $formats }.
   *[some] Did you mean “{ $meant }”?
}
value-not-written = { $kind ->
    [pdf] behov makes no PDF. Write -o report.html, open it in the browser, and choose Print → Save as PDF.
    [docx] the report is not made in Word. Letters to the senders: -o brev:letters/. The findings in a copy of the document: behov annotate. To read: -o report.html.
   *[xlsx] the workbook is called xlsx: -o overview.xlsx. Excel and LibreOffice open it.
}

## What looks like a call, but was typeset by Word or a telephone

slip-dash = “{ $word }” begins with a dash, which Word and telephones put in place of hyphens. Write “{ $meant }”.
slip-quote = “{ $word }” has quotation marks as Word sets them. Put the name in straight ones ("…").
schema-form-of-forms = “--form” is only for “behov schema behovsmelding”.
