### The help of each command (help-), flag (flag-), value (value-), and the headings above them (heading-).
### flag-COMMAND-FLAG goes before flag-FLAG. With .long, "--help" says something else than "-h"; .value is the name of the value.
### A line of .examples is a command and, after " # ", what it does. .slips are words that people write instead: they are not
### understood, but the answer suggests the right word. The words of all three languages always count.

help-usage = Usage
help-command = command
help-options = options
help-more = “{ $command } --help” shows all options.
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
        behov help check # show everything about one command
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
    .slips = validate, verify, lint, test, scan, run
help-annotate = Write the findings into a copy of the document, as comments (DOCX) or highlights (PDF)
    .long = Write the findings into a copy of the document, as comments (DOCX) or highlights (PDF). The copy has a comment or a highlight where each finding is. The original is not changed.
    .examples =
        behov annotate form.docx # makes form.merket.docx
        behov annotate form.pdf -o to-sender.pdf
        behov annotate form.pdf --lang nn --severity id/telefon=info
    .exit = Exit code: 0 nothing wrong · 1 findings · 2 the call is wrong, or the file cannot have notes · 3 the file could not be checked
    .slips = comment, mark, highlight
help-extract = Write what one form says as JSON
    .examples =
        behov extract form.pdf
        behov extract form.docx | jq .totalsum
    .slips = read, parse, export, json
help-diff = Compare two versions of a form: was it put right?
    .examples =
        behov diff received.pdf corrected.docx
        behov diff old.pdf new.pdf -o json
    .exit = Exit code: 0 no new findings · 1 new findings from --fail-on upwards · 2 the call is wrong, or the files are two different forms · 3 one of the files could not be checked
    .slips = compare, changes
help-baseline = Make a baseline: what is wrong in an archive today, so that “check” reports only what is new
    .examples =
        behov baseline create archive/
        behov check archive/ --baseline behov-baseline.json
        behov baseline prune archive/
    .slips = grunnlinje, kjent
help-baseline-create = Check the files, and write all that is wrong in them to a baseline
    .examples =
        behov baseline create archive/
        behov baseline create archive/ -o known.json
    .slips = lag, opprett, ny
help-baseline-prune = Check the files, and take what is no longer wrong out of a baseline. New findings are not added
    .examples =
        behov baseline prune archive/
        behov baseline prune archive/ --baseline known.json
    .slips = rydd, fjern, rens
help-rules = List all rules: code, severity and what they are about
    .examples =
        behov rules
        behov rules sum
        behov rules -o rules.md
    .slips = codes, list
help-rule = Explain one rule: what it looks at, why, a wrong and a right example, and how to put it right
    .examples =
        behov rule sum/rad-avvik
        behov rule id/kontonr --lang en
    .slips = explain, why, describe
help-forms = List the forms that are recognised, or show the definition of one of them
    .examples =
        behov forms
        behov forms show nordland > my-form.toml
        behov check received/ --form my-form.toml
    .slips = templates
help-forms-show = Print the definition of a form, to start a new one from
    .examples =
        behov forms show nordland > my-form.toml
    .slips = vis
help-forms-draft = Draft the definition of a form from the form itself, best from the empty template
    .examples =
        behov forms draft template.docx -o my-form.toml
        behov forms test my-form.toml template.docx
        behov forms draft template-2027.docx --like my-form.toml -o next.toml
    .exit = Exit code: 0 when the draft was made, 2 when the call is wrong, 3 when the file cannot be read or asks for nothing.
    .slips = new, make, sketch
help-forms-test = Try a form definition on filled-in forms: what was found and read, and what it does not account for
    .examples =
        behov forms test my-form.toml received/a.docx received/b.pdf
    .exit = Exit code: 0 when all is accounted for, 1 when something is left over or a required label stands in none of the files, 2 when the definition is wrong, 3 when a file cannot be read.
    .slips = try, test, check
help-schema = Print the JSON Schema of what the program writes
    .examples =
        behov schema check > check.schema.json
        behov schema behovsmelding
        behov schema behovsmelding --form my-form.toml
    .slips = json-skjema, jsonskjema
help-completions = Print completion with Tab for a shell
    .examples =
        behov completions bash > ~/.local/share/bash-completion/completions/behov
        behov completions zsh > ~/.zfunc/_behov
        behov completions fish > ~/.config/fish/completions/behov.fish
        behov completions powershell >> $PROFILE
    .slips = fullføring, tab
help-man = Print the manual for “man”
    .examples =
        behov man | man -l -
        behov man > /usr/local/share/man/man1/behov.1
    .slips = manual, håndbok, håndboken, handbok
help-help = Show the help of the program, or of one command
    .examples =
        behov help
        behov help check
        behov help baseline create
    .slips = usage

## What it is about

flag-paths = Files and folders; “-” is standard input
    .long = Files and folders; “-” is standard input. The file type is read from the contents, not from the name. Forms in ZIP files and e-mails (.eml) are checked too
    .value = PATH
flag-annotate-path = One form, DOCX or PDF; “-” is standard input
    .value = PATH
flag-extract-path = One file; “-” is standard input
    .value = PATH
flag-diff-old = The earlier version; “-” is standard input
    .value = OLD
flag-diff-new = The later version; it may be in another file format
    .value = NEW
flag-rules-which = The rules of a group, like “sum”; otherwise all
    .value = GROUP
flag-rule-code = The code from the report or from “behov rules”, or a group, like “sum”
    .value = CODE
flag-forms-show-id = One of the names that “behov forms” lists
    .value = NAME
flag-forms-draft-file = The form: Word, PDF, OpenDocument or text
    .value = FILE
flag-forms-draft-like = Begin with the definition of a form that is like it (a name from “behov forms” or a file), and say what is new, reworded, moved or gone
    .value = FORM
    .slips = from, as, similar
flag-forms-draft-output = Write the draft to this file; otherwise to the screen
    .value = FILE
flag-forms-test-definition = The file with the definition, or the name of a form that “behov forms” lists
    .value = DEFINITION
flag-forms-test-concise = Show only what there is to look at: what was not found, not read or is left over, and the sums
flag-forms-test-files = Filled-in forms
    .value = FILE
flag-schema-of = What the schema is to describe: check, behovsmelding, forms-test or settings
    .value = WHAT
flag-schema-form = With “behovsmelding”: the schema of this form, with its questions, rows and columns (the file of its definition, or a name from “behov forms”)
    .value = FORM
value-of-check = the report of “check -o json”
value-of-behovsmelding = what “extract” writes
value-of-forms-test = the report of “forms test -o json”
value-of-settings = behov.toml
flag-help-commands = The command, like “check” or “baseline create”
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
value-output-human = for people (default)
value-output-concise = one line for each finding
value-output-json = for programs
value-output-jsonl = the same, one file on each line
value-output-html = pages for the browser, which can be printed
value-output-markdown = for a web page or a wiki
value-check-output-markdown = summary for an issue or a wiki
value-output-github = annotations in GitHub Actions
value-output-gitlab = code quality in GitLab
value-output-junit = test results for CI
value-output-sarif = for tools that read SARIF
value-output-checkstyle = for tools that read Checkstyle
value-output-xlsx = workbook: overview, findings and amounts
value-output-csv = the same tables as CSV
value-output-brev = a letter to each sender, as a Word document
flag-annotate-output = Where the copy goes; otherwise beside the original, with “.merket” in its name. “-” is standard output
    .value = FILE
flag-baseline-create-output = Where it goes; otherwise behov-baseline.json
    .value = FILE
flag-diff-output = The comparison as human (default) or json, on the screen or to a file
    .value = FORMAT[:FILE]
flag-extract-output = The file it goes to, like out.json; otherwise the screen
    .value = FILE
flag-concise = Show just one line for each finding: file:page: code severity message
    .slips = short, brief, oneline, one-line
flag-quiet = Show nothing on the screen; reports asked for with -o are written all the same
    .slips = silent, no-output
flag-redact = Hide names of people, e-mail, telephone, account and organisation numbers, so that the report can be shared
    .slips = anonymize, anonymise, hide
flag-frist = The deadline in the letters (-o brev:FOLDER/) and for forms that are expected, like 2025-02-01 or 1.2.2025
    .value = DATE
    .slips = deadline, date
flag-forventet = The list of forms that are expected, as CSV: say who has not sent, in place of [[forventet]] in behov.toml
    .value = FILE.csv
    .slips = expected, expect, missing, list
flag-rules-output = The list as human (default), json or markdown, on the screen or to a file (rules.md)
    .value = FORMAT[:FILE]
flag-rule-output = The explanation as human (default), json or markdown, on the screen or to a file
    .value = FORMAT[:FILE]
flag-forms-output = The list as human (default) or json, on the screen or to a file
    .value = FORMAT[:FILE]
flag-forms-test-output = The report as human (default) or json, on the screen or to a file
    .value = FORMAT[:FILE]
flag-lang = Language: nb (bokmål), nn (nynorsk) or en (English)
    .long = Language; otherwise BEHOV_LANG, then nynorsk if the machine is set up in nynorsk, otherwise bokmål
    .value = LANGUAGE
    .slips = language, locale
value-lang-nb = Norwegian bokmål
    .slips = norwegian
value-lang-nn = Norwegian nynorsk
    .slips = nynorsk, nn-no, nn_no
value-lang-en = English
    .slips = english, en-us, en-gb, en_us, en_gb
flag-color = Colours: auto (default), always or never
    .value = WHEN
    .slips = colour, colours, colors
value-color-auto = on a screen that shows them (default)
value-color-always = always
    .slips = yes, on
value-color-never = never
    .slips = off, none
flag-help = Show help, short with -h, in full with --help
    .slips = hjelp, ?
flag-version = Show the version
    .slips = versjon
flag-verbose = Say more about how the work was done, on standard error
    .slips = mer, pratsom

## How the files are read

flag-form = Recognise another form, described in a TOML file (see “behov forms”). May be repeated
    .value = FILE
    .slips = skjema
flag-password = The password that opens a protected PDF
    .value = WORD
    .slips = pass, pw, passwd
flag-ocr = Read scanned pages, also image files (JPEG, PNG, TIFF), with tesseract, if it is installed
    .long = Read scanned pages, also image files (JPEG, PNG, TIFF), with tesseract, if it is installed. What is read like that has to be compared with the page, and is never reported as the sender's error
    .slips = skann, skannet
flag-jobs = How many files to check at a time (default: one for each core)
    .value = COUNT
    .slips = threads, parallel
flag-timeout = Give up on a file that takes longer than this (default: 10)
    .value = SECONDS
    .slips = limit
flag-max-memory = Give up on a file that needs more memory than this, in MiB (default: 512; on Linux only)
    .value = MIB

## Which files in a folder

flag-follow-links = In folders: follow links that lead out of the folder, too. Otherwise they are left out and counted
flag-include = In folders: only files that fit the pattern, like '*.pdf' or '2024/**'. May be repeated
    .value = PATTERN
    .slips = bare, kun, mønster
flag-exclude = In folders: not the files and folders that fit the pattern. May be repeated. .gitignore and .behovignore count too
    .value = PATTERN
    .slips = uten, unntatt, ikke
flag-files-from = Read paths from a file, one on each line or with NUL in between (find -print0); “-” is standard input
    .value = FILE

## The archive

flag-baseline = Only what is not in this baseline gives exit code 1 or 3; see “behov baseline”
    .value = FILE
flag-baseline-prune-baseline = Which one; otherwise behov-baseline.json
    .value = FILE
flag-cache = Keep the results here, so that unchanged files are not read again. The folder can be deleted at any time
    .value = FOLDER
flag-statistics = Show figures for each rule: findings, files, and how many forms it could judge
    .slips = statistikk, tall

## The settings

flag-fail-on = Give exit code 1 from: error (default), warning or info
    .value = SEVERITY
    .slips = level, strict
flag-diff-fail-on = Give exit code 1 for new findings from: error (default), warning or info
    .value = SEVERITY
value-fail-on-error = errors only (default)
    .slips = errors
value-fail-on-warning = errors and warnings
    .slips = warnings, warn
value-fail-on-info = all findings
    .slips = infos, all, information
flag-select = Only these rules: codes or groups (sum, id/orgnr), with commas in between. May be repeated
    .value = CODE
    .slips = only, rules
flag-ignore = Not these rules. What is switched off is counted in the report. May be repeated
    .value = CODE
    .slips = ignorer, uten-regel
flag-severity = How severe a code or group is: error, warning or info. May be repeated
    .value = CODE=SEVERITY
    .slips = alvorlighet, grad
flag-tolerance = How much a sum may be off, beyond what rounding explains
    .value = KRONER
    .slips = toleranse, slingringsmonn
flag-require = Fields that must be filled in as well, like kontakt.eier.telefon or tiltak[].maalgruppe. May be repeated
    .value = FIELD
    .slips = krev, påkrevd
flag-config = Use this file instead of the nearest behov.toml
    .value = FILE
    .slips = settings
flag-isolated = Disregard behov.toml and behov-accepted.toml
flag-show-settings = Show the settings and where each of them was made, instead of checking

## The manual

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-extra = EXAMPLES
man-version = VERSION
