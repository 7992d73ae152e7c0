### Hjelpen til hver kommando (help-), hvert valg (flag-), hver verdi (value-) og overskriftene over dem (heading-).
### flag-KOMMANDO-VALG går foran flag-VALG. Med .long sier «--help» noe annet enn «-h»; .value er navnet på verdien.
### En linje i .examples er en kommando og, etter « # », hva den gjør. .slips er ord som folk skriver i stedet: de blir ikke
### forstått, men svaret foreslår det riktige ordet. Ordene i alle tre språk gjelder alltid.

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
    .slips = sjekk, kontroller, kontroll, kontrollér, valider, les
help-annotate = Skriv funnene inn i en kopi av dokumentet, som kommentarer (DOCX) eller markeringer (PDF)
    .long = Skriv funnene inn i en kopi av dokumentet, som kommentarer (DOCX) eller markeringer (PDF). Kopien har en kommentar eller en markering der hvert funn står. Originalen blir ikke endret.
    .examples =
        behov annotate skjema.docx # lager skjema.merket.docx
        behov annotate skjema.pdf -o til-avsender.pdf
        behov annotate skjema.pdf --lang nn --severity id/telefon=info
    .exit = Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet, eller en fil som ikke kan få merknader · 3 filen kunne ikke kontrolleres
    .slips = merk, merknad, merknader, kommenter, kommentar, kommentarer
help-extract = Skriv det ett skjema sier som JSON
    .examples =
        behov extract skjema.pdf
        behov extract skjema.docx | jq .totalsum
    .slips = hent, trekk, uttrekk, data
help-diff = Sammenlign to utgaver av et skjema: ble det rettet?
    .examples =
        behov diff innsendt.pdf rettet.docx
        behov diff gammel.pdf ny.pdf -o json
    .exit = Sluttkode: 0 ingen nye funn · 1 nye funn fra og med --fail-on · 2 feil i kallet, eller to ulike skjemaer · 3 en av filene kunne ikke kontrolleres
    .slips = sammenlign, sammenlikn, forskjell, endringer, rettet
help-baseline = Lag en baseline: det som er galt i et arkiv i dag, så «check» bare melder det som er nytt
    .examples =
        behov baseline create arkiv/
        behov check arkiv/ --baseline behov-baseline.json
        behov baseline prune arkiv/
    .slips = grunnlinje, kjent
help-baseline-create = Kontroller filene, og skriv alt som er galt i dem, til en baseline
    .examples =
        behov baseline create arkiv/
        behov baseline create arkiv/ -o kjent.json
    .slips = lag, opprett, ny
help-baseline-prune = Kontroller filene, og ta det som ikke lenger er galt, ut av en baseline. Nye funn legges ikke til
    .examples =
        behov baseline prune arkiv/
        behov baseline prune arkiv/ --baseline kjent.json
    .slips = rydd, fjern, rens
help-rules = Vis alle reglene: kode, alvorlighet og hva de gjelder
    .examples =
        behov rules
        behov rules sum
        behov rules -o regler.md
    .slips = regler, reglene, regelliste, koder
help-rule = Forklar én regel: hva den ser på, hvorfor, et galt og et riktig eksempel, og hvordan feilen rettes
    .examples =
        behov rule sum/rad-avvik
        behov rule id/kontonr --lang en
    .slips = regel, forklar, forklaring, hvorfor, kode
help-forms = Vis skjemaene som kjennes igjen, eller beskrivelsen av ett av dem
    .examples =
        behov forms
        behov forms show nordland > mitt-skjema.toml
        behov check innsendt/ --form mitt-skjema.toml
    .slips = skjema, skjemaer, skjemaene, maler
help-forms-show = Skriv ut beskrivelsen av et skjema, som utgangspunkt for en ny
    .examples =
        behov forms show nordland > mitt-skjema.toml
    .slips = vis
help-forms-draft = Lag et utkast til skjemabeskrivelse fra et skjema, helst den tomme malen
    .examples =
        behov forms draft mal.docx -o mitt-skjema.toml
        behov forms test mitt-skjema.toml mal.docx
        behov forms draft mal-2027.docx --like mitt-skjema.toml -o neste.toml
    .exit = Sluttkode: 0 når utkastet er laget, 2 når kallet er feil, 3 når filen ikke kan leses eller ikke spør om noe.
    .slips = utkast, lag, ny, kladd
help-forms-test = Prøv en skjemabeskrivelse på utfylte skjemaer: hva som ble funnet og lest, og hva den ikke gjør rede for
    .examples =
        behov forms test mitt-skjema.toml innsendt/a.docx innsendt/b.pdf
    .exit = Sluttkode: 0 når alt er gjort rede for, 1 når noe er til overs eller en påkrevd ledetekst ikke står i noen av filene, 2 når beskrivelsen er feil, 3 når en fil ikke kan leses.
    .slips = prøv, test, sjekk
help-schema = Skriv JSON-skjemaet for det programmet skriver
    .examples =
        behov schema check > check.schema.json
        behov schema behovsmelding
        behov schema behovsmelding --form mitt-skjema.toml
    .slips = json-skjema, jsonskjema
help-completions = Skriv fullføring med Tab for et skall
    .examples =
        behov completions bash > ~/.local/share/bash-completion/completions/behov
        behov completions zsh > ~/.zfunc/_behov
        behov completions fish > ~/.config/fish/completions/behov.fish
        behov completions powershell >> $PROFILE
    .slips = fullføring, tab
help-man = Skriv håndboken for «man»
    .examples =
        behov man | man -l -
        behov man > /usr/local/share/man/man1/behov.1
    .slips = manual, håndbok, håndboken, handbok
help-help = Vis hjelpen til programmet, eller til én kommando
    .examples =
        behov help
        behov help check
        behov help baseline create
    .slips = hjelp, /?, /h, /hjelp, ?, -?

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
flag-rules-which = Reglene i en gruppe, som «sum»; ellers alle
    .value = GRUPPE
flag-rule-code = Koden fra rapporten eller fra «behov rules», eller en gruppe, som «sum»
    .value = KODE
flag-forms-show-id = Et av navnene som «behov forms» viser
    .value = NAVN
flag-forms-draft-file = Skjemaet: Word, PDF, OpenDocument eller tekst
    .value = FIL
flag-forms-draft-like = Begynn med beskrivelsen av et skjema som ligner (et navn fra «behov forms» eller en fil), og si hva som er nytt, endret, flyttet eller borte
    .value = SKJEMA
    .slips = som, lik, ligner, fra
flag-forms-draft-output = Skriv utkastet til denne filen; ellers på skjermen
    .value = FIL
flag-forms-test-definition = Filen med beskrivelsen, eller navnet på et skjema som «behov forms» viser
    .value = BESKRIVELSE
flag-forms-test-concise = Vis bare det du må se på: det som ikke er funnet, ikke lest eller er til overs, og summene
flag-forms-test-files = Utfylte skjemaer
    .value = FIL
flag-schema-of = Hva skjemaet skal beskrive: check, behovsmelding, forms-test eller settings
    .value = HVA
flag-schema-form = Med «behovsmelding»: skjemaet for dette, med spørsmålene, radene og kolonnene sine (fila med beskrivelsen, eller et navn fra «behov forms»)
    .value = SKJEMA
value-of-check = rapporten fra «check -o json»
value-of-behovsmelding = det «extract» skriver
value-of-forms-test = rapporten fra «forms test -o json»
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
value-output-human = for mennesker (standard)
value-output-concise = én linje for hvert funn
value-output-json = for programmer
value-output-jsonl = det samme, én fil på hver linje
value-output-html = sider for nettleseren, som også kan skrives ut
value-output-markdown = for en nettside eller en wiki
value-check-output-markdown = sammendrag til en sak eller en wiki
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
flag-diff-output = Sammenligningen som human (standard) eller json, på skjermen eller til en fil
    .value = FORMAT[:FIL]
flag-extract-output = Filen det skrives til, som ut.json; ellers skjermen
    .value = FIL
flag-concise = Vis bare én linje for hvert funn: fil:side: kode alvorlighet melding
    .slips = kort, kortfattet, linje, linjer
flag-quiet = Vis ingenting på skjermen; rapportene som er bestilt med -o, skrives likevel
    .slips = stille
flag-redact = Skjul navn på personer, e-post, telefon, kontonummer og organisasjonsnummer, så rapporten kan deles
    .slips = skjul, sladd, anonymiser, anonym
flag-frist = Fristen i brevene (-o brev:MAPPE/) og for skjemaer som ventes, som 1.2.2025 eller «1. februar 2025»
    .value = DATO
    .slips = dato, deadline
flag-forventet = Listen over skjemaer som ventes, i CSV: si hvem som ikke har sendt, i stedet for [[forventet]] i behov.toml
    .value = FIL.csv
    .slips = ventet, venter, mangler, liste
flag-rules-output = Listen som human (standard), json eller markdown, på skjermen eller til en fil (regler.md)
    .value = FORMAT[:FIL]
flag-rule-output = Forklaringen som human (standard), json eller markdown, på skjermen eller til en fil
    .value = FORMAT[:FIL]
flag-forms-output = Listen som human (standard) eller json, på skjermen eller til en fil
    .value = FORMAT[:FIL]
flag-forms-test-output = Rapporten som human (standard) eller json, på skjermen eller til en fil
    .value = FORMAT[:FIL]
flag-lang = Språk: nb (bokmål), nn (nynorsk) eller en (engelsk)
    .long = Språk; ellers BEHOV_LANG, så nynorsk om maskinen er satt opp på nynorsk, ellers bokmål
    .value = SPRÅK
    .slips = språk, sprak, målform
value-lang-nb = bokmål
    .slips = bokmål, bokmal, no, norsk, nb-no, nb_no, no-no
value-lang-nn = nynorsk
    .slips = nynorsk, nn-no, nn_no
value-lang-en = engelsk
    .slips = engelsk, eng
flag-color = Farger: auto (standard), always eller never
    .value = NÅR
    .slips = farge, farger
value-color-auto = på en skjerm som viser dem (standard)
value-color-always = alltid
    .slips = alltid, ja, på
value-color-never = aldri
    .slips = aldri, nei, av
flag-help = Vis hjelp, kort med -h, hele med --help
    .slips = hjelp, ?
flag-version = Vis versjonen
    .slips = versjon
flag-verbose = Si mer om hvordan arbeidet ble gjort, på standard feil
    .slips = mer, pratsom

## Hvordan filene leses

flag-form = Kjenn igjen et skjema til, beskrevet i en TOML-fil (se «behov forms»). Kan gjentas
    .value = FIL
    .slips = skjema
flag-password = Passordet som åpner en beskyttet PDF
    .value = ORD
    .slips = passord, passordet
flag-ocr = Les skannede sider, også bildefiler (JPEG, PNG, TIFF), med tesseract, om det er installert
    .long = Les skannede sider, også bildefiler (JPEG, PNG, TIFF), med tesseract, om det er installert. Det som er lest slik, må sammenlignes med siden, og er aldri meldt som feil hos avsenderen
    .slips = skann, skannet
flag-jobs = Kontroller så mange filer samtidig (standard: én for hver kjerne)
    .value = ANTALL
    .slips = jobber, tråder, samtidig
flag-timeout = Gi opp en fil som tar lengre tid enn dette (standard: 10)
    .value = SEKUNDER
    .slips = tidsgrense, tid
flag-max-memory = Gi opp en fil som trenger mer minne enn dette, i MiB (standard: 512; bare på Linux)
    .value = MIB

## Hvilke filer i en mappe

flag-follow-links = I mapper: følg også lenker som fører ut av mappen. Ellers blir de hoppet over og talt opp
flag-include = I mapper: bare filer som passer til mønsteret, som '*.pdf' eller '2024/**'. Kan gjentas
    .value = MØNSTER
    .slips = bare, kun, mønster
flag-exclude = I mapper: ikke filer og mapper som passer til mønsteret. Kan gjentas. .gitignore og .behovignore gjelder også
    .value = MØNSTER
    .slips = uten, unntatt, ikke
flag-files-from = Les stier fra en fil, én på hver linje eller med NUL imellom (find -print0); «-» er standard inn
    .value = FIL

## Arkivet

flag-baseline = Bare det som ikke står i denne baselinen, gir sluttkode 1 eller 3; se «behov baseline»
    .value = FIL
flag-baseline-prune-baseline = Hvilken; ellers behov-baseline.json
    .value = FIL
flag-cache = Ta vare på resultatene her, så uendrede filer ikke leses på nytt. Mappen kan slettes når som helst
    .value = MAPPE
flag-statistics = Vis tall for hver regel: funn, filer, og hvor mange skjemaer den kunne vurdere
    .slips = statistikk, tall

## Innstillingene

flag-fail-on = Gi sluttkode 1 fra og med: error (standard), warning eller info
    .value = GRAD
    .slips = grense, feil-fra
flag-diff-fail-on = Gi sluttkode 1 for nye funn fra og med: error (standard), warning eller info
    .value = GRAD
value-fail-on-error = bare feil (standard)
    .slips = feil
value-fail-on-warning = feil og advarsler
    .slips = advarsel, advarsler
value-fail-on-info = alle funn
    .slips = opplysning, opplysninger, alt
flag-select = Bare disse reglene: koder eller grupper (sum, id/orgnr), med komma mellom. Kan gjentas
    .value = KODE
    .slips = regler, regel, velg
flag-ignore = Ikke disse reglene. Det som slås av, blir talt opp i rapporten. Kan gjentas
    .value = KODE
    .slips = ignorer, uten-regel
flag-severity = Hvor alvorlig en kode eller gruppe er: error, warning eller info. Kan gjentas
    .value = KODE=GRAD
    .slips = alvorlighet, grad
flag-tolerance = Så mye kan en sum være feil, ut over det avrunding forklarer
    .value = KRONER
    .slips = toleranse, slingringsmonn
flag-require = Felt som også må fylles ut, som kontakt.eier.telefon eller tiltak[].maalgruppe. Kan gjentas
    .value = FELT
    .slips = krev, påkrevd
flag-config = Bruk denne filen i stedet for nærmeste behov.toml
    .value = FIL
    .slips = innstillinger, konfig
flag-isolated = Se bort fra behov.toml og behov-accepted.toml
flag-show-settings = Vis innstillingene og hvor hver av dem er gjort, i stedet for å kontrollere

## Håndboken

man-name = NAVN
man-synopsis = BRUK
man-description = BESKRIVELSE
man-extra = EKSEMPLER
man-version = VERSJON
