### The draft that “behov forms draft” makes, and what the program says about it.

draft-head = DRAFT of a form definition, made by the program “behov” from the form itself.
    Lines that begin with # are remarks, and may be deleted.
    Do this, in this order:
    1. Run “behov forms test” with this file and the template. It shows what was found, and what is left over.
    2. Search for GUESSED, and correct what is wrong. Delete the remark when it has been looked at.
    3. Give it an id and a name (navn). The name is what case workers see.
    4. Run “behov forms test” with some filled-in forms. The sums that hold in all of them are proposed as [[sum]].
draft-head-empty = The form looks empty: its labels are what is printed.
draft-head-filled = The form looks filled in. An answer may have been taken for a label. Use the empty template if you have it.
draft-remarks = Printed on the form without asking for anything. Delete what is not on every form.
draft-guess = GUESSED:
draft-guess-no-place = “{ $label }” has no place to fill in after it. If it is not a question, delete this and add the text to remarks.
draft-guess-kind = what the answer is (cell) was guessed from the words of the label, or from what is filled in.
draft-guess-line-before = the label is the line above the table or the boxes.
draft-guess-no-label = there is no label above the table or the boxes; this is the nearest one.
draft-guess-list = the table was read as a list with as many rows as are filled in. If the rows have fixed names, write them in rows and delete list.
draft-guess-repeated = this may occur several times in a form. If something below belongs to the whole form, begin a new [[section]] there.
draft-guess-heading = a short line was taken for a heading.
draft-guess-year = this is the year that the form is for.
draft-nothing = “{ $path }”: found nothing that asks for anything: no labels with a place to fill in, no boxes, no tables. Is it the form?
draft-occupied = “{ $path }” exists already, and may have changes that somebody made. Choose another name, or move the file.
draft-done = “{ $path }” was written: { $questions } questions, of which { $tables } { $tables ->
    [one] is a table
   *[other] are tables
} and { $boxes } { $boxes ->
    [one] has
   *[other] have
} boxes. { $guesses } { $guesses ->
    [one] place was guessed
   *[other] places were guessed
}: search for GUESSED in the file.
    Next: behov forms test { $path } { $form }
like-head = DRAFT of the next edition of “{ $form }”. { $count ->
    [0] Nothing in the form has changed. Correct the year and the name, if need be.
    [one] One thing has changed in the form. It is marked at its place.
   *[other] { $count } things have changed in the form. They are marked at their places.
}
    Correct the id, the name (navn) and what is new. What is gone was made optional, so that last year’s forms can still be read. Delete it if that is not needed.
like-title = TITLE: the form is now called “{ $label }”.
like-new = NEW { $kind ->
    [section] section
    [row] row
    [column] column
    [box] box
   *[question] label
}: “{ $label }”.
like-reworded = REWORDED: “{ $old }” is now “{ $label }”. Both wordings are recognised.
like-gone = GONE: the { $kind ->
    [section] section
    [row] row
    [column] column
    [box] box
   *[question] label
} “{ $label }” is not in the form{ $optional ->
    [yes] {" "}(it was optional)
   *[no] {""}
}.
like-moved = MOVED: “{ $label }” now comes after “{ $after }”.
like-done = { $count ->
    [0] “{ $path }” was written. Nothing in the form has changed.
    [one] “{ $path }” was written. One thing has changed.
   *[other] “{ $path }” was written. { $count } things have changed.
}
    Next: behov forms test { $path } { $form }
