### Expected forms: who has not sent.

expected-heading = { $count ->
    [one] Expected forms: { $received } of 1 has come in
   *[other] Expected forms: { $received } of { $count } have come in
}
expected-received = Received
expected-unsure = Uncertain
expected-missing = Missing
expected-late = Missing, overdue
expected-unexpected = Not expected
expected-form = From whom
expected-detail = What has come in
expected-files = { $count ->
    [one] { $files }.
   *[other] { $count } forms fit: { $files }. Find out which one is valid.
}
expected-due = It is due on { $day }.
expected-was-due = { $count ->
    [one] It was due on { $day }, 1 day ago.
   *[other] It was due on { $day }, { $count } days ago.
}
expected-others = { $count ->
    [one] The partnership has sent a form for something else: { $files }.
   *[other] The partnership has sent { $count } forms for something else: { $files }.
}
expected-doubt = { $why ->
    [names] { $file } may be the form, but the names differ. If it is the same partnership, write its name in the list as it stands in the form.
    [ordning] { $file } is from the partnership, but it is not known which one scheme the form is for. Look at the form.
    [year] { $file } is from the partnership, but the year could not be read. Look at the form.
    [other-entry] { $file } fits { $entry } just as well. Make the two one, or write them so that they differ, for example with a scheme or a year.
   *[other-forms] { $file } fits, and so does a form from another partnership. Write the name of the network, or all owners, in the list.
}
expected-ask = Write to { $contact }.
expected-not-checked = { $count ->
    [one] 1 file could not be checked. It may be one of the forms that are missing.
   *[other] { $count } files could not be checked. Forms that are missing may be among them.
}
expected-unexpected-heading = { $count ->
    [one] 1 form that is not expected
   *[other] { $count } forms that are not expected
}
expected-not-listed = { $file }: { $why ->
    [partnership] the partnership is not in the list.
    [other] the list has the partnership, but not for this scheme and year.
   *[unread] whose form it is could not be read, so it was not compared with the list.
}
expected-more = { $count ->
    [one] and 1 more. The other reports have all of them.
   *[other] and { $count } more. The other reports have all of them.
}
sheet-ventet = Expected
head-frist = Due
head-merknad = Note
