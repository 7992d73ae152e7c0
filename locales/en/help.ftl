### The help of each command (help-), flag (flag-), value (value-), and the headings above them (heading-).
### flag-COMMAND-FLAG goes before flag-FLAG. With .long, "--help" says something else than "-h"; .value is the name of the value.
### A line of .examples is a command and, after " # ", what it does.

help-usage = Usage
help-command = command
help-options = options
help-more = "{ $command } --help" shows all options.
help-examples = Examples

heading-commands = Commands
heading-files = Files
heading-selection = Selection
heading-options = Options
heading-archive = Archive
heading-limits = Limits
heading-settings = Settings
heading-rule = Rule
heading-form = Form
heading-what = What
heading-shell = Shell

help-behov = Reads Norwegian behovsmelding forms (PDF, Word, text) and says what is wrong in them.
    .examples =
        behov form.pdf # check one form
        behov check received/ # check every file in a folder
        behov check received/ -o json:out.json # the same, with a JSON report besides
        behov annotate form.docx # write the findings into a copy of the document
        behov diff old.pdf new.docx # what has changed, and was it put right?
        behov extract form.docx # write what the form says as JSON
        behov rules # list all rules
        behov rule sum/rad-avvik # explain one rule
        behov forms # list the forms that are recognised
        behov help check # tell all about one command
    .exit = Exit code: 0 nothing wrong · 1 findings · 2 the call is wrong · 3 a file could not be checked
help-check = Check forms, and say what has to be put right
    .examples =
        behov check form.pdf
        behov check received/ --fail-on warning
        behov check form.docx -o json
        behov check received/ -o all.json -o findings.jsonl
        behov check received/ --concise | grep id/kontonr
        behov check received/ --redact -o to-share.md
        behov check received/ -o brev:letters/ --frist 2025-02-01
        behov check archive/ --include '*.pdf' --exclude drafts
        behov check received.zip
        cat form.txt | behov check -
    .exit = Exit code: 0 nothing wrong · 1 findings from --fail-on upwards · 2 the call is wrong · 3 a file could not be checked
help-annotate = Write the findings into a copy of the document, as comments (DOCX) or highlights (PDF)
    .long = Write the findings into a copy of the document, as comments (DOCX) or highlights (PDF). The copy has a comment or a highlight where each finding is. The original is not changed.
    .examples =
        behov annotate form.docx # makes form.merket.docx
        behov annotate form.pdf -o to-sender.pdf
        behov annotate form.pdf --lang nn --severity id/telefon=info
    .exit = Exit code: 0 nothing wrong · 1 findings · 2 the call is wrong, or the file cannot have notes · 3 the file could not be checked
help-extract = Write what one form says as JSON
    .examples =
        behov extract form.pdf
        behov extract form.docx | jq .totalsum
help-diff = Compare two versions of a form: was it put right?
    .examples =
        behov diff received.pdf corrected.docx
        behov diff old.pdf new.pdf -o json
    .exit = Exit code: 0 no new findings · 1 new findings from --fail-on upwards · 2 the call is wrong · 3 one of the files could not be checked
help-baseline = Make a baseline: what is wrong in an archive today, so that "check" only tells what is new
    .examples =
        behov baseline create archive/
        behov check archive/ --baseline behov-baseline.json
        behov baseline prune archive/
help-baseline-create = Check the files, and write all that is wrong in them to a baseline
    .examples =
        behov baseline create archive/
        behov baseline create archive/ -o known.json
help-baseline-prune = Check the files, and take what is no longer wrong out of a baseline. New findings are not added
    .examples =
        behov baseline prune archive/
        behov baseline prune archive/ --baseline known.json
help-rules = List all rules: code, severity and what they are about
    .examples =
        behov rules
        behov rules --format json
        behov rules --format markdown > rules.md
help-rule = Explain one rule: what it looks at, why, a wrong and a right example, and how to put it right
    .examples =
        behov rule sum/rad-avvik
        behov rule id/kontonr --lang en
help-forms = List the forms that are recognised, or show the definition of one of them
    .examples =
        behov forms
        behov forms show nordland > my-form.toml
        behov check received/ --form my-form.toml
help-forms-show = Print the definition of a form, to start a new one from
    .examples =
        behov forms show nordland > my-form.toml
help-schema = Print the JSON Schema of what the program writes
    .examples =
        behov schema check > check.schema.json
        behov schema behovsmelding
help-completions = Print completion with Tab for a shell
    .examples =
        behov completions bash > ~/.local/share/bash-completion/completions/behov
        behov completions zsh > ~/.zfunc/_behov
        behov completions fish > ~/.config/fish/completions/behov.fish
        behov completions powershell >> $PROFILE
help-man = Print the manual for "man"
    .examples =
        behov man | man -l -
        behov man > /usr/local/share/man/man1/behov.1
help-help = Show the help of the program, or of one command
    .examples =
        behov help
        behov help check
        behov help baseline create

## What it is about

flag-paths = Files and folders; "-" is standard input
    .long = Files and folders; "-" is standard input. The file type is read from the contents, not from the name. Forms in ZIP files and e-mails (.eml) are checked too
    .value = PATH
flag-annotate-path = One form, DOCX or PDF; "-" is standard input
    .value = PATH
flag-extract-path = One file; "-" is standard input
    .value = PATH
flag-diff-old = The earlier version; "-" is standard input
    .value = OLD
flag-diff-new = The later version; it may be in another file format
    .value = NEW
flag-rule-code = The code from the report or from "behov rules"
    .value = CODE
flag-forms-show-id = One of the names that "behov forms" lists
    .value = NAME
flag-schema-of = What the schema is to describe: check, behovsmelding or settings
    .value = WHAT
value-of-check = the report of "check -o json"
value-of-behovsmelding = what "extract" writes
value-of-settings = behov.toml
flag-help-commands = The command, like "check" or "baseline create"
    .value = COMMAND
flag-completions-shell = bash, zsh, fish or powershell
    .value = SHELL
value-shell-bash = usual on Linux
value-shell-zsh = usual on a Mac
value-shell-fish = Linux and Mac
value-shell-powershell = usual on Windows

## The reports, and what is shown

flag-check-output = Report to a file (json:out.json, or just out.json), to a folder (a slash at the end) or to the screen (no file). May be repeated
    .long = Report to a file (json:out.json, or just out.json), to a folder (a slash at the end) or to the screen (no file). May be repeated. The reports are:
    .value = FORMAT[:FILE]
value-output-human = for people, on the screen (default)
value-output-concise = one line for each finding
value-output-json = everything, for programs
value-output-jsonl = the same, one file on each line
value-output-html = pages for the browser, which can be printed
value-output-markdown = summary for an issue or a wiki
value-output-github = annotations in GitHub Actions
value-output-gitlab = code quality in GitLab
value-output-junit = test results for CI
value-output-sarif = for tools that read SARIF
value-output-checkstyle = for tools that read Checkstyle
value-output-xlsx = workbook: overview, findings and amounts
value-output-csv = the same tables as CSV
value-output-brev = a letter to each sender, as a Word document
flag-annotate-output = Where the copy goes; otherwise beside the original, with ".merket" in its name. "-" is standard output
    .value = FILE
flag-baseline-create-output = Where it goes; otherwise behov-baseline.json
    .value = FILE
flag-diff-output = How it is shown: human (default) or json
    .value = FORMAT
value-diff-output-human = for people
value-diff-output-json = for programs
flag-concise = Show just one line for each finding: file:page: code severity message
flag-quiet = Show nothing on the screen; reports asked for with -o are written all the same
flag-redact = Hide names of people, e-mail, telephone, account and organisation numbers, so that the report can be shared
flag-frist = The deadline that the letters (-o brev:FOLDER/) set, like 2025-02-01 or 1.2.2025
    .value = DATE
flag-rules-format = The form of the list: human (default), json or markdown
    .value = FORMAT
flag-rule-format = The form of the explanation: human (default), json or markdown
    .value = FORMAT
flag-forms-format = The form of the list: human (default) or json
    .value = FORMAT
value-format-human = for people
value-format-json = for programs
value-format-markdown = for a web page or a wiki
flag-lang = Language: nb (bokmål), nn (nynorsk) or en (English)
    .long = Language; otherwise BEHOV_LANG, then nynorsk if the machine is set up in nynorsk, otherwise bokmål
    .value = LANGUAGE
value-lang-nb = Norwegian bokmål
value-lang-nn = Norwegian nynorsk
value-lang-en = English
flag-color = Colours: auto (default), always or never
    .value = WHEN
value-color-auto = on a screen that shows them (default)
value-color-always = always
value-color-never = never
flag-help = Show help, short with -h, in full with --help
flag-version = Show the version
flag-verbose = Tell more about how the work was done, on standard error

## How the files are read

flag-form = Recognise another form, described in a TOML file (see "behov forms"). May be repeated
    .value = FILE
flag-password = The password that opens a protected PDF
    .value = WORD
flag-ocr = Read scanned pages (pictures without text) with tesseract, if it is installed
    .long = Read scanned pages (pictures without text) with tesseract, if it is installed. What is read like that has to be compared with the page, and is never reported as the sender's error
flag-jobs = Check so many files at a time (default: one for each core)
    .value = COUNT
flag-timeout = Give up a file that takes longer than this (default: 10)
    .value = SECONDS
flag-max-memory = Give up a file that needs more memory than this, in MiB (default: 512; on Linux only)
    .value = MIB

## Which files in a folder

flag-include = In folders: only files that fit the pattern, like '*.pdf' or '2024/**'. May be repeated
    .value = PATTERN
flag-exclude = In folders: not the files and folders that fit the pattern. May be repeated. .gitignore and .behovignore count too
    .value = PATTERN
flag-files-from = Read paths from a file, one on each line or with NUL in between (find -print0); "-" is standard input
    .value = FILE

## The archive

flag-baseline = Only what is not in this baseline gives exit code 1 or 3; see "behov baseline"
    .value = FILE
flag-baseline-prune-baseline = Which one; otherwise behov-baseline.json
    .value = FILE
flag-cache = Keep the results here, so that unchanged files are not read again. The folder can be deleted at any time
    .value = FOLDER
flag-statistics = Show figures for each rule: findings, files, and how many forms it could judge

## The settings

flag-fail-on = Give exit code 1 from: error (default), warning or info
    .value = SEVERITY
flag-diff-fail-on = Give exit code 1 for new findings from: error (default), warning or info
    .value = SEVERITY
value-fail-on-error = errors only (default)
value-fail-on-warning = errors and warnings
value-fail-on-info = all findings
flag-select = Only these rules: codes or groups (sum, id/orgnr), with commas in between. May be repeated
    .value = CODE
flag-ignore = Not these rules. What is switched off is counted in the report. May be repeated
    .value = CODE
flag-severity = How severe a code or group is: error, warning or info. May be repeated
    .value = CODE=SEVERITY
flag-tolerance = So much may a sum be off, beyond what rounding explains
    .value = KRONER
flag-require = Fields that must be filled in as well, like kontakt.eier.telefon or tiltak[].maalgruppe. May be repeated
    .value = FIELD
flag-config = Use this file instead of the nearest behov.toml
    .value = FILE
flag-isolated = Disregard behov.toml and behov-accepted.toml
flag-show-settings = Show the settings and where each of them was made, instead of checking

## The manual

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = EXAMPLES
man-version = VERSION
