### The findings written into the sender's own document

## The notes

annotate-error = Error: must be corrected before the form is sent
annotate-warning = Warning: must be checked
annotate-info = For information
annotate-form = { $heading } – form { $number } of { $of } in the file
annotate-rule = (Rule: { $code })

## On the screen

annotate-done = { $count ->
    [0] No findings. “{ $path }” is the same as the original.
    [one] One note has been written into “{ $path }”.
   *[other] { $count } notes have been written into “{ $path }”.
}
annotate-signed = The original is signed. { $format ->
    [pdf] The signature is untouched in the copy, but it does not cover the notes.
   *[docx] The signature does not hold for the copy.
}
annotate-refused = Cannot write notes into “{ $path }”: { $reason ->
    [text] it is plain text. Only Word documents (.docx) and PDF can have notes. Use “behov check” and read the report, or save the form as .docx.
    [image] it is a picture. Only Word documents (.docx) and PDF can have notes. Use “behov check --ocr” and read the report.
    [odt] it is an OpenDocument text (.odt). Only Word documents (.docx) and PDF can have notes. Open it in LibreOffice and save it as .docx.
    [encrypted] the file is protected against changes (encrypted). Save it without password and protection, or use “behov check”.
    [altered] the form would not say the same in the copy. Nothing has been written. Save the document anew from the program that it was made in, and try again.
    [archive] it is a ZIP file or an e-mail. Unpack the form, and use “behov annotate” on it.
    [time] reading and writing the document took too long. See “--timeout”.
    [memory] it takes more memory than a file may have. See “--max-memory”.
    [crash] the process that was to write the notes crashed. Save the document anew from the program that it was made in, and try again.
   *[damaged] the file is damaged, although its content can be read. Save it anew from the program that it was made in, and try again.
}
annotate-needs-name = Say where the copy is to go when the document comes from standard input: -o FILE
annotate-numbered = «{ $path }» exists and is not what behov would write, so it is left as it is: somebody may have worked in it. The copy has a number.
annotate-occupied = «{ $path }» exists and is not what behov would write, so it is left as it is: somebody may have worked in it. Choose another name with -o, or move the file.
