### Hjelpen til hver kommando (help-), hvert valg (flag-), hver verdi (value-) og overskriftene over dem (heading-).
### flag-KOMMANDO-VALG går foran flag-VALG. Med .long sier «--help» noe annet enn «-h»; .value er navnet på verdien.
### En linje i .examples er en kommando og, etter « # », hva den gjør.

help-usage = Bruk
help-command = kommando
help-options = valg
help-more = «{ $command } --help» viser alle valgene.
help-examples = Eksempler

heading-commands = Kommandoer
heading-files = Filer
heading-selection = Utvalg
heading-options = Valg
heading-archive = Arkiv
heading-limits = Grenser
heading-settings = Innstillinger
heading-rule = Regel
heading-form = Skjema
heading-what = Hva
heading-shell = Skall

help-behov = Leser behovsmeldinger (PDF, Word, tekst) og sier hva som er galt i dem.
    .examples =
        behov skjema.pdf # kontroller ett skjema
        behov check innsendt/ # kontroller alle filene i en mappe
        behov check innsendt/ -o json:ut.json # det samme, med en JSON-rapport i tillegg
        behov annotate skjema.docx # skriv funnene inn i en kopi av dokumentet
        behov diff gammel.pdf ny.docx # hva er endret, og ble det rettet?
        behov extract skjema.docx # skriv det skjemaet sier som JSON
        behov rules # vis alle reglene
        behov rule sum/rad-avvik # forklar én regel
        behov forms # vis skjemaene som kjennes igjen
        behov help check # vis alt om én kommando
    .exit = Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet · 3 en fil kunne ikke kontrolleres
help-check = Kontroller skjemaer, og si hva som må rettes
    .examples =
        behov check skjema.pdf
        behov check innsendt/ --fail-on warning
        behov check skjema.docx -o json
        behov check innsendt/ -o alt.json -o funn.jsonl
        behov check innsendt/ --concise | grep id/kontonr
        behov check innsendt/ --redact -o deles.md
        behov check innsendt/ -o brev:brev/ --frist 1.2.2025
        behov check arkiv/ --include '*.pdf' --exclude kladd
        behov check innsendt.zip
        cat skjema.txt | behov check -
    .exit = Sluttkode: 0 alt i orden · 1 funn fra og med --fail-on · 2 feil i kallet · 3 en fil kunne ikke kontrolleres
help-annotate = Skriv funnene inn i en kopi av dokumentet, som kommentarer (DOCX) eller markeringer (PDF)
    .long = Skriv funnene inn i en kopi av dokumentet, som kommentarer (DOCX) eller markeringer (PDF). Kopien har en kommentar eller en markering der hvert funn står. Originalen blir ikke endret.
    .examples =
        behov annotate skjema.docx # lager skjema.merket.docx
        behov annotate skjema.pdf -o til-avsender.pdf
        behov annotate skjema.pdf --lang nn --severity id/telefon=info
    .exit = Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet, eller en fil som ikke kan få merknader · 3 fila kunne ikke kontrolleres
help-extract = Skriv det ett skjema sier som JSON
    .examples =
        behov extract skjema.pdf
        behov extract skjema.docx | jq .totalsum
help-diff = Sammenlign to utgaver av et skjema: ble det rettet?
    .examples =
        behov diff innsendt.pdf rettet.docx
        behov diff gammel.pdf ny.pdf -o json
    .exit = Sluttkode: 0 ingen nye funn · 1 nye funn fra og med --fail-on · 2 feil i kallet · 3 en av filene kunne ikke kontrolleres
help-baseline = Lag en baseline: det som er galt i et arkiv i dag, så «check» bare melder det som er nytt
    .examples =
        behov baseline create arkiv/
        behov check arkiv/ --baseline behov-baseline.json
        behov baseline prune arkiv/
help-baseline-create = Kontroller filene, og skriv alt som er galt i dem, til en baseline
    .examples =
        behov baseline create arkiv/
        behov baseline create arkiv/ -o kjent.json
help-baseline-prune = Kontroller filene, og ta det som ikke lenger er galt, ut av en baseline. Nye funn legges ikke til
    .examples =
        behov baseline prune arkiv/
        behov baseline prune arkiv/ --baseline kjent.json
help-rules = Vis alle reglene: kode, alvorlighet og hva de gjelder
    .examples =
        behov rules
        behov rules --format json
        behov rules --format markdown > regler.md
help-rule = Forklar én regel: hva den ser på, hvorfor, et galt og et riktig eksempel, og hvordan feilen rettes
    .examples =
        behov rule sum/rad-avvik
        behov rule id/kontonr --lang en
help-forms = Vis skjemaene som kjennes igjen, eller beskrivelsen av ett av dem
    .examples =
        behov forms
        behov forms show nordland > mitt-skjema.toml
        behov check innsendt/ --form mitt-skjema.toml
help-forms-show = Skriv ut beskrivelsen av et skjema, som utgangspunkt for en ny
    .examples =
        behov forms show nordland > mitt-skjema.toml
help-schema = Skriv JSON-skjemaet for det programmet skriver
    .examples =
        behov schema check > check.schema.json
        behov schema behovsmelding
help-completions = Skriv fullføring med Tab for et skall
    .examples =
        behov completions bash > ~/.local/share/bash-completion/completions/behov
        behov completions zsh > ~/.zfunc/_behov
        behov completions fish > ~/.config/fish/completions/behov.fish
        behov completions powershell >> $PROFILE
help-man = Skriv håndboken for «man»
    .examples =
        behov man | man -l -
        behov man > /usr/local/share/man/man1/behov.1
help-help = Vis hjelpen til programmet, eller til én kommando
    .examples =
        behov help
        behov help check
        behov help baseline create

## Hva det gjelder

flag-paths = Filer og mapper; «-» er standard inn
    .long = Filer og mapper; «-» er standard inn. Filtypen leses av innholdet, ikke av navnet. Skjemaer i ZIP-filer og e-poster (.eml) blir også kontrollert
    .value = STI
flag-annotate-path = Ett skjema, DOCX eller PDF; «-» er standard inn
    .value = STI
flag-extract-path = Én fil; «-» er standard inn
    .value = STI
flag-diff-old = Den første utgaven; «-» er standard inn
    .value = GAMMEL
flag-diff-new = Den nye utgaven; den kan ha et annet filformat
    .value = NY
flag-rule-code = Koden fra rapporten eller fra «behov rules»
    .value = KODE
flag-forms-show-id = Et av navnene som «behov forms» viser
    .value = NAVN
flag-schema-of = Hva skjemaet skal beskrive: check, behovsmelding eller settings
    .value = HVA
value-of-check = rapporten fra «check -o json»
value-of-behovsmelding = det «extract» skriver
value-of-settings = behov.toml
flag-help-commands = Kommandoen, som «check» eller «baseline create»
    .value = KOMMANDO
flag-completions-shell = bash, zsh, fish eller powershell
    .value = SKALL
value-shell-bash = vanlig på Linux
value-shell-zsh = vanlig på Mac
value-shell-fish = Linux og Mac
value-shell-powershell = vanlig på Windows

## Rapportene, og hva som vises

flag-check-output = Rapport til en fil (json:ut.json, eller bare ut.json), til en mappe (skråstrek til slutt) eller til skjermen (uten fil). Kan gjentas
    .long = Rapport til en fil (json:ut.json, eller bare ut.json), til en mappe (skråstrek til slutt) eller til skjermen (uten fil). Kan gjentas. Rapportene er:
    .value = FORMAT[:FIL]
value-output-human = for mennesker, på skjermen (standard)
value-output-concise = én linje for hvert funn
value-output-json = alt, for programmer
value-output-jsonl = det samme, én fil på hver linje
value-output-html = sider for nettleseren, som også kan skrives ut
value-output-markdown = sammendrag til en sak eller en wiki
value-output-github = merknader i GitHub Actions
value-output-gitlab = kodekvalitet i GitLab
value-output-junit = testresultater for CI
value-output-sarif = for verktøy som leser SARIF
value-output-checkstyle = for verktøy som leser Checkstyle
value-output-xlsx = regneark: oversikt, funn og beløp
value-output-csv = de samme tabellene som CSV
value-output-brev = et brev til hver avsender, som Word-dokument
flag-annotate-output = Hvor kopien skal ligge; ellers ved siden av originalen, med «.merket» i navnet. «-» er standard ut
    .value = FIL
flag-baseline-create-output = Hvor den skrives; ellers behov-baseline.json
    .value = FIL
flag-diff-output = Hvordan det vises: human (standard) eller json
    .value = FORMAT
value-diff-output-human = for mennesker
value-diff-output-json = for programmer
flag-concise = Vis bare én linje for hvert funn: fil:side: kode alvorlighet melding
flag-quiet = Vis ingenting på skjermen; rapportene som er bestilt med -o, skrives likevel
flag-redact = Skjul navn på personer, e-post, telefon, kontonummer og organisasjonsnummer, så rapporten kan deles
flag-frist = Fristen som brevene (-o brev:MAPPE/) setter, som 1.2.2025 eller «1. februar 2025»
    .value = DATO
flag-rules-format = Listens form: human (standard), json eller markdown
    .value = FORMAT
flag-rule-format = Forklaringens form: human (standard), json eller markdown
    .value = FORMAT
flag-forms-format = Listens form: human (standard) eller json
    .value = FORMAT
value-format-human = for mennesker
value-format-json = for programmer
value-format-markdown = for en nettside eller en wiki
flag-lang = Språk: nb (bokmål), nn (nynorsk) eller en (engelsk)
    .long = Språk; ellers BEHOV_LANG, så nynorsk om maskinen er satt opp på nynorsk, ellers bokmål
    .value = SPRÅK
value-lang-nb = bokmål
value-lang-nn = nynorsk
value-lang-en = engelsk
flag-color = Farger: auto (standard), always eller never
    .value = NÅR
value-color-auto = på en skjerm som viser dem (standard)
value-color-always = alltid
value-color-never = aldri
flag-help = Vis hjelp, kort med -h, hele med --help
flag-version = Vis versjonen
flag-verbose = Si mer om hvordan arbeidet ble gjort, på standard feil

## Hvordan filene leses

flag-form = Kjenn igjen et skjema til, beskrevet i en TOML-fil (se «behov forms»). Kan gjentas
    .value = FIL
flag-password = Passordet som åpner en beskyttet PDF
    .value = ORD
flag-ocr = Les skannede sider (bilder uten tekst) med tesseract, om det er installert
    .long = Les skannede sider (bilder uten tekst) med tesseract, om det er installert. Det som er lest slik, må sammenlignes med siden, og er aldri meldt som feil hos avsenderen
flag-jobs = Kontroller så mange filer samtidig (standard: én for hver kjerne)
    .value = ANTALL
flag-timeout = Gi opp en fil som tar lengre tid enn dette (standard: 10)
    .value = SEKUNDER
flag-max-memory = Gi opp en fil som trenger mer minne enn dette, i MiB (standard: 512; bare på Linux)
    .value = MIB

## Hvilke filer i en mappe

flag-include = I mapper: bare filer som passer til mønsteret, som '*.pdf' eller '2024/**'. Kan gjentas
    .value = MØNSTER
flag-exclude = I mapper: ikke filer og mapper som passer til mønsteret. Kan gjentas. .gitignore og .behovignore gjelder også
    .value = MØNSTER
flag-files-from = Les stier fra en fil, én på hver linje eller med NUL imellom (find -print0); «-» er standard inn
    .value = FIL

## Arkivet

flag-baseline = Bare det som ikke står i denne baselinen, gir sluttkode 1 eller 3; se «behov baseline»
    .value = FIL
flag-baseline-prune-baseline = Hvilken; ellers behov-baseline.json
    .value = FIL
flag-cache = Ta vare på resultatene her, så uendrede filer ikke leses på nytt. Mappa kan slettes når som helst
    .value = MAPPE
flag-statistics = Vis tall for hver regel: funn, filer, og hvor mange skjemaer den kunne vurdere

## Innstillingene

flag-fail-on = Gi sluttkode 1 fra og med: error (standard), warning eller info
    .value = GRAD
flag-diff-fail-on = Gi sluttkode 1 for nye funn fra og med: error (standard), warning eller info
    .value = GRAD
value-fail-on-error = bare feil (standard)
value-fail-on-warning = feil og advarsler
value-fail-on-info = alle funn
flag-select = Bare disse reglene: koder eller grupper (sum, id/orgnr), med komma mellom. Kan gjentas
    .value = KODE
flag-ignore = Ikke disse reglene. Det som slås av, blir talt opp i rapporten. Kan gjentas
    .value = KODE
flag-severity = Hvor alvorlig en kode eller gruppe er: error, warning eller info. Kan gjentas
    .value = KODE=GRAD
flag-tolerance = Så mye kan en sum være feil, ut over det avrunding forklarer
    .value = KRONER
flag-require = Felt som også må fylles ut, som kontakt.eier.telefon eller tiltak[].maalgruppe. Kan gjentas
    .value = FELT
flag-config = Bruk denne fila i stedet for nærmeste behov.toml
    .value = FIL
flag-isolated = Se bort fra behov.toml og behov-accepted.toml
flag-show-settings = Vis innstillingene og hvor hver av dem er gjort, i stedet for å kontrollere

## Håndboken

man-name = NAVN
man-synopsis = BRUK
man-description = BESKRIVELSE
man-extra = EKSEMPLER
man-version = VERSJON
