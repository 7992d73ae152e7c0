## What was left out in folders, ZIP files and e-mails

skipped = Left out
skipped-placeholder = { $count ->
    [one] 1 file that is in the cloud only
   *[other] { $count } files that are in the cloud only
}
skipped-lock = { $count ->
    [one] 1 lock file of Word or LibreOffice
   *[other] { $count } lock files of Word or LibreOffice
}
skipped-system = { $count ->
    [one] 1 system file (such as Thumbs.db)
   *[other] { $count } system files (such as Thumbs.db)
}
skipped-hidden = { $count ->
    [one] 1 hidden file or folder
   *[other] { $count } hidden files and folders
}
skipped-outside = { $count ->
    [one] 1 link out of the folder (--follow-links)
   *[other] { $count } links out of the folder (--follow-links)
}
skipped-ignored = { $count ->
    [one] 1 that .gitignore or .behovignore leaves out
   *[other] { $count } that .gitignore or .behovignore leaves out
}
skipped-excluded = { $count ->
    [one] 1 that --include or --exclude leaves out
   *[other] { $count } that --include or --exclude leaves out
}
skipped-report = { $count ->
    [one] 1 report of behov’s own
   *[other] { $count } reports of behov’s own
}
skipped-written = { $count ->
    [one] 1 letter or annotated copy from behov
   *[other] { $count } letters and annotated copies from behov
}
skipped-settings = { $count ->
    [one] 1 settings file
   *[other] { $count } settings files
}
skipped-attachment = { $count ->
    [one] 1 attachment of a PDF that is no form
   *[other] { $count } attachments of PDFs that are no forms
}
skipped-cover = { $count ->
    [one] 1 cover of a PDF that has the forms attached
   *[other] { $count } covers of PDFs that have the forms attached
}
skipped-picture = { $count ->
    [one] 1 picture in the text of an e-mail
   *[other] { $count } pictures in the text of e-mails
}
clouded = { $count ->
    [one] The file that is in the cloud only has not been checked. Download it to this machine, and check again.
   *[other] The files that are in the cloud only have not been checked. Download them to this machine, and check again.
}
not-reached = { $count ->
    [one] Interrupted: 1 file has not been checked.
   *[other] Interrupted: { $count } files have not been checked.
}

## Why a file is not read

unread-why = { $why ->
    [not-found] it does not exist.
    [denied] you may not read it.
    [folder] it is a folder.
    [not-a-file] it is not a regular file but a pipe, a device or something else. What comes through a pipe is read from standard input: “-”.
    [too-large] it is larger than { $detail } MiB, which is the most that is read.
    [not-text] it is not text in UTF-8.
    [loop] the link leads back to { $detail }.
    [too-many-open] the system allows no more open files.
   *[other] { $detail }.
}

## On the way

progress-slow = waiting for
progress-left = left:
interrupted = Interrupted. { $files ->
    [one] The file has not been checked.
   *[other] { $left } of { $files } files have not been checked.
}
no-worker = The files were checked inside this program, not in processes of their own ({ $reason }). A file that crashes it stops everything.
fewer-workers = Only { $jobs ->
    [one] 1 file is checked at a time
   *[other] { $jobs } files are checked at a time
}: the system allows no more open files (ulimit -n).
worker-gap = { $gap ->
    [files] The system has no Landlock, so the processes that read files are not kept from the file system by it.
    [calls] The system has no seccomp, so the processes that read files are not kept from the network and other processes.
   *[memory] The system cannot limit the memory of the processes that read files, so --max-memory has no effect.
}

## A wrong call

pattern-wrong = The pattern “{ $pattern }” cannot be used. Look at the brackets: * is some characters, ? one, [ab] one of these and { "{" }a,b{ "}" } one of the words.
stdin-twice = “-” and “--files-from -” cannot be used together: both read standard input.
list-unreadable = Cannot read the list “{ $path }”: { $reason }
list-empty = The list “{ $path }” has no paths.
