### Hjelpa til kvar kommando (help-), kvart val (flag-), kvar verdi (value-) og overskriftene over dei (heading-).
### flag-KOMMANDO-VAL går framfor flag-VAL. Med .long seier «--help» noko anna enn «-h»; .value er namnet på verdien.
### Ei linje i .examples er ein kommando og, etter « # », kva han gjer. .slips er ord som folk skriv i staden: dei blir ikkje
### forstått, men svaret føreslår det rette ordet. Orda i alle tre språka gjeld alltid.

help-usage = Bruk
help-command = kommando
help-options = val
help-more = «{ $command } --help» viser alle vala.
help-examples = Døme

heading-commands = Kommandoar
heading-files = Filer
heading-selection = Utval
heading-options = Val
heading-archive = Arkiv
heading-limits = Grenser
heading-settings = Innstillingar
heading-rule = Regel
heading-form = Skjema
heading-what = Kva
heading-shell = Skal

help-behov = Les behovsmeldingar (PDF, Word, tekst) og seier kva som er gale i dei.
    .examples =
        behov skjema.pdf # kontroller eitt skjema
        behov check innsendt/ # kontroller alle filene i ei mappe
        behov check innsendt/ -o json:ut.json # det same, med ein JSON-rapport i tillegg
        behov annotate skjema.docx # skriv funna inn i ein kopi av dokumentet
        behov diff gammal.pdf ny.docx # kva er endra, og vart det retta?
        behov extract skjema.docx # skriv det skjemaet seier som JSON
        behov rules # vis alle reglane
        behov rule sum/rad-avvik # forklar éin regel
        behov forms # vis skjemaa som blir kjende att
        behov help check # vis alt om éin kommando
    .exit = Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet · 3 ei fil kunne ikkje kontrollerast
help-check = Kontroller skjema, og sei kva som må rettast
    .examples =
        behov check skjema.pdf
        behov check innsendt/ --fail-on warning
        behov check skjema.docx -o json
        behov check innsendt/ -o alt.json -o funn.jsonl
        behov check innsendt/ --concise | grep id/kontonr
        behov check innsendt/ --redact -o kan-delast.md
        behov check innsendt/ -o brev:brev/ --frist 1.2.2025
        behov check arkiv/ --include '*.pdf' --exclude kladd
        behov check innsendt.zip
        cat skjema.txt | behov check -
    .exit = Sluttkode: 0 alt i orden · 1 funn frå og med --fail-on · 2 feil i kallet · 3 ei fil kunne ikkje kontrollerast
    .slips = sjå, kontrollere, sjekke
help-annotate = Skriv funna inn i ein kopi av dokumentet, som kommentarar (DOCX) eller markeringar (PDF)
    .long = Skriv funna inn i ein kopi av dokumentet, som kommentarar (DOCX) eller markeringar (PDF). Kopien har ein kommentar eller ei markering der kvart funn står. Originalen blir ikkje endra.
    .examples =
        behov annotate skjema.docx # lagar skjema.merket.docx
        behov annotate skjema.pdf -o til-avsendar.pdf
        behov annotate skjema.pdf --lang nn --severity id/telefon=info
    .exit = Sluttkode: 0 alt i orden · 1 funn · 2 feil i kallet, eller ei fil som ikkje kan få merknader · 3 fila kunne ikkje kontrollerast
    .slips = merke, kommentarar
help-extract = Skriv det eitt skjema seier som JSON
    .examples =
        behov extract skjema.pdf
        behov extract skjema.docx | jq .totalsum
    .slips = uttrekk
help-diff = Samanlikn to utgåver av eit skjema: vart det retta?
    .examples =
        behov diff innsendt.pdf retta.docx
        behov diff gammal.pdf ny.pdf -o json
    .exit = Sluttkode: 0 ingen nye funn · 1 nye funn frå og med --fail-on · 2 feil i kallet, eller to ulike skjema · 3 ei av filene kunne ikkje kontrollerast
    .slips = samanlikn, endringar, skilnad, retta
help-baseline = Lag ein baseline: det som er gale i eit arkiv i dag, så «check» berre melder det som er nytt
    .examples =
        behov baseline create arkiv/
        behov check arkiv/ --baseline behov-baseline.json
        behov baseline prune arkiv/
    .slips = grunnlinje, kjent
help-baseline-create = Kontroller filene, og skriv alt som er gale i dei, til ein baseline
    .examples =
        behov baseline create arkiv/
        behov baseline create arkiv/ -o kjent.json
    .slips = lag, opprett, ny
help-baseline-prune = Kontroller filene, og ta det som ikkje lenger er gale, ut av ein baseline. Nye funn blir ikkje lagde til
    .examples =
        behov baseline prune arkiv/
        behov baseline prune arkiv/ --baseline kjent.json
    .slips = rydd, fjern, rens
help-rules = Vis alle reglane: kode, alvorsgrad og kva dei gjeld
    .examples =
        behov rules
        behov rules sum
        behov rules -o reglar.md
    .slips = reglar, reglane
help-rule = Forklar éin regel: kva han ser på, kvifor, eit gale og eit rett døme, og korleis feilen blir retta
    .examples =
        behov rule sum/rad-avvik
        behov rule id/kontonr --lang en
    .slips = forklåring, kvifor
help-forms = Vis skjemaa som blir kjende att, eller skildringa av eitt av dei
    .examples =
        behov forms
        behov forms show nordland > mitt-skjema.toml
        behov check innsendt/ --form mitt-skjema.toml
    .slips = skjemaa, malar
help-forms-show = Skriv ut skildringa av eit skjema, som utgangspunkt for ei ny
    .examples =
        behov forms show nordland > mitt-skjema.toml
    .slips = vis
help-forms-draft = Lag eit utkast til skildring av eit skjema, helst frå den tomme malen
    .examples =
        behov forms draft mal.docx -o mitt-skjema.toml
        behov forms test mitt-skjema.toml mal.docx
        behov forms draft mal-2027.docx --like mitt-skjema.toml -o neste.toml
    .exit = Sluttkode: 0 når utkastet er laga, 2 når kallet er feil, 3 når fila ikkje kan lesast eller ikkje spør om noko.
    .slips = utkast, lag, ny, kladd
help-forms-test = Prøv skildringa av eit skjema på utfylte skjema: kva som vart funne og lese, og kva ho ikkje gjer greie for
    .examples =
        behov forms test mitt-skjema.toml innsendt/a.docx innsendt/b.pdf
    .exit = Sluttkode: 0 når alt er gjort greie for, 1 når noko er til overs eller ein påkravd leietekst ikkje står i nokon av filene, 2 når skildringa er feil, 3 når ei fil ikkje kan lesast.
    .slips = prøv, test, sjekk
help-schema = Skriv JSON-skjemaet for det programmet skriv
    .examples =
        behov schema check > check.schema.json
        behov schema behovsmelding
        behov schema behovsmelding --form mitt-skjema.toml
    .slips = json-skjema, jsonskjema
help-completions = Skriv fullføring med Tab for eit skal
    .examples =
        behov completions bash > ~/.local/share/bash-completion/completions/behov
        behov completions zsh > ~/.zfunc/_behov
        behov completions fish > ~/.config/fish/completions/behov.fish
        behov completions powershell >> $PROFILE
    .slips = fullføring, tab
help-man = Skriv handboka for «man»
    .examples =
        behov man | man -l -
        behov man > /usr/local/share/man/man1/behov.1
    .slips = handboka
help-help = Vis hjelpa til programmet, eller til éin kommando
    .examples =
        behov help
        behov help check
        behov help baseline create
    .slips = hjelpe

## Kva det gjeld

flag-paths = Filer og mapper; «-» er standard inn
    .long = Filer og mapper; «-» er standard inn. Filtypen blir lesen av innhaldet, ikkje av namnet. Skjema i ZIP-filer og e-postar (.eml) blir òg kontrollerte
    .value = STI
flag-annotate-path = Eitt skjema, DOCX eller PDF; «-» er standard inn
    .value = STI
flag-extract-path = Éi fil; «-» er standard inn
    .value = STI
flag-diff-old = Den første utgåva; «-» er standard inn
    .value = GAMMAL
flag-diff-new = Den nye utgåva; ho kan ha eit anna filformat
    .value = NY
flag-rules-which = Reglane i ei gruppe, som «sum»; elles alle
    .value = GRUPPE
flag-rule-code = Koden frå rapporten eller frå «behov rules», eller ei gruppe, som «sum»
    .value = KODE
flag-forms-show-id = Eit av namna som «behov forms» viser
    .value = NAMN
flag-forms-draft-file = Skjemaet: Word, PDF, OpenDocument eller tekst
    .value = FIL
flag-forms-draft-like = Byrj med skildringa av eit skjema som liknar (eit namn frå «behov forms» eller ei fil), og sei kva som er nytt, endra, flytta eller borte
    .value = SKJEMA
    .slips = som, lik, liknar, frå
flag-forms-draft-output = Skriv utkastet til denne fila; elles på skjermen
    .value = FIL
flag-forms-test-definition = Fila med skildringa, eller namnet på eit skjema som «behov forms» viser
    .value = SKILDRING
flag-forms-test-concise = Vis berre det du må sjå på: det som ikkje er funne, ikkje lese eller er til overs, og summane
flag-forms-test-files = Utfylte skjema
    .value = FIL
flag-schema-of = Kva skjemaet skal skildre: check, behovsmelding, forms-test eller settings
    .value = KVA
flag-schema-form = Med «behovsmelding»: skjemaet for dette, med spørsmåla, radene og kolonnane sine (fila med beskrivinga, eller eit namn frå «behov forms»)
    .value = SKJEMA
value-of-check = rapporten frå «check -o json»
value-of-behovsmelding = det «extract» skriv
value-of-forms-test = rapporten frå «forms test -o json»
value-of-settings = behov.toml
flag-help-commands = Kommandoen, som «check» eller «baseline create»
    .value = KOMMANDO
flag-completions-shell = bash, zsh, fish eller powershell
    .value = SKAL
value-shell-bash = vanleg på Linux
value-shell-zsh = vanleg på Mac
value-shell-fish = Linux og Mac
value-shell-powershell = vanleg på Windows

## Rapportane, og kva som blir vist

flag-check-output = Rapport til ei fil (json:ut.json, eller berre ut.json), til ei mappe (skråstrek til slutt) eller til skjermen (utan fil). Kan gjentakast
    .long = Rapport til ei fil (json:ut.json, eller berre ut.json), til ei mappe (skråstrek til slutt) eller til skjermen (utan fil). Kan gjentakast. Rapportane er:
    .value = FORMAT[:FIL]
value-output-human = for menneske (standard)
value-output-concise = éi linje for kvart funn
value-output-json = for program
value-output-jsonl = det same, éi fil på kvar linje
value-output-html = sider for nettlesaren, som òg kan skrivast ut
value-output-markdown = for ei nettside eller ein wiki
value-check-output-markdown = samandrag til ei sak eller ein wiki
value-output-github = merknader i GitHub Actions
value-output-gitlab = kodekvalitet i GitLab
value-output-junit = testresultat for CI
value-output-sarif = for verktøy som les SARIF
value-output-checkstyle = for verktøy som les Checkstyle
value-output-xlsx = rekneark: oversikt, funn og beløp
value-output-csv = dei same tabellane som CSV
value-output-brev = eit brev til kvar avsendar, som Word-dokument
flag-annotate-output = Kvar kopien skal liggje; elles ved sida av originalen, med «.merket» i namnet. «-» er standard ut
    .value = FIL
flag-baseline-create-output = Kvar han blir skriven; elles behov-baseline.json
    .value = FIL
flag-diff-output = Samanlikninga som human (standard) eller json, på skjermen eller til ei fil
    .value = FORMAT[:FIL]
flag-extract-output = Fila det blir skrive til, som ut.json; elles skjermen
    .value = FIL
flag-concise = Vis berre éi linje for kvart funn: fil:side: kode alvorsgrad melding
    .slips = kort, kortfattet, linje, linjer
flag-quiet = Vis ingenting på skjermen; rapportane som er tinga med -o, blir skrivne likevel
    .slips = stille
flag-redact = Skjul namn på personar, e-post, telefon, kontonummer og organisasjonsnummer, så rapporten kan delast
    .slips = skjul, sladd, anonymiser, anonym
flag-frist = Fristen i breva (-o brev:MAPPE/) og for skjema som er venta, som 1.2.2025 eller «1. februar 2025»
    .value = DATO
    .slips = dato, deadline
flag-forventet = Lista over skjema som er venta, i CSV: sei kven som ikkje har sendt, i staden for [[forventet]] i behov.toml
    .value = FIL.csv
    .slips = venta, ventar, manglar, liste
flag-rules-output = Lista som human (standard), json eller markdown, på skjermen eller til ei fil (reglar.md)
    .value = FORMAT[:FIL]
flag-rule-output = Forklaringa som human (standard), json eller markdown, på skjermen eller til ei fil
    .value = FORMAT[:FIL]
flag-forms-output = Lista som human (standard) eller json, på skjermen eller til ei fil
    .value = FORMAT[:FIL]
flag-forms-test-output = Rapporten som human (standard) eller json, på skjermen eller til ei fil
    .value = FORMAT[:FIL]
flag-lang = Språk: nb (bokmål), nn (nynorsk) eller en (engelsk)
    .long = Språk; elles BEHOV_LANG, så nynorsk om maskina er sett opp på nynorsk, elles bokmål
    .value = SPRÅK
    .slips = målform
value-lang-nb = bokmål
    .slips = bokmål, bokmal, no, norsk, nb-no, nb_no, no-no
value-lang-nn = nynorsk
    .slips = nynorsk, nn-no, nn_no
value-lang-en = engelsk
    .slips = engelsk, eng
flag-color = Fargar: auto (standard), always eller never
    .value = NÅR
    .slips = fargar
value-color-auto = på ein skjerm som viser dei (standard)
value-color-always = alltid
    .slips = alltid, ja, på
value-color-never = aldri
    .slips = aldri, nei, av
flag-help = Vis hjelp, kort med -h, heile med --help
    .slips = hjelp, ?
flag-version = Vis versjonen
    .slips = versjon
flag-verbose = Sei meir om korleis arbeidet vart gjort, på standard feil
    .slips = mer, pratsom

## Korleis filene blir lesne

flag-form = Kjenn att eit skjema til, skildra i ei TOML-fil (sjå «behov forms»). Kan gjentakast
    .value = FIL
    .slips = skjema
flag-password = Passordet som opnar ein verna PDF
    .value = ORD
    .slips = passord, passordet
flag-ocr = Les skanna sider, òg biletfiler (JPEG, PNG, TIFF), med tesseract, om det er installert
    .long = Les skanna sider, òg biletfiler (JPEG, PNG, TIFF), med tesseract, om det er installert. Det som er lese slik, må samanliknast med sida, og er aldri meldt som feil hos avsendaren
    .slips = skann, skannet
flag-jobs = Kontroller så mange filer samstundes (standard: éi for kvar kjerne)
    .value = TAL
    .slips = jobber, tråder, samtidig
flag-timeout = Gi opp ei fil som tek lengre tid enn dette (standard: 10)
    .value = SEKUND
    .slips = tidsgrense, tid
flag-max-memory = Gi opp ei fil som treng meir minne enn dette, i MiB (standard: 512; berre på Linux)
    .value = MIB

## Kva filer i ei mappe

flag-follow-links = I mapper: følg òg lenkjer som fører ut av mappa. Elles blir dei hoppa over og talde opp
flag-include = I mapper: berre filer som passar til mønsteret, som '*.pdf' eller '2024/**'. Kan gjentakast
    .value = MØNSTER
    .slips = berre
flag-exclude = I mapper: ikkje filer og mapper som passar til mønsteret. Kan gjentakast. .gitignore og .behovignore gjeld òg
    .value = MØNSTER
    .slips = utan
flag-files-from = Les stiar frå ei fil, éin på kvar linje eller med NUL imellom (find -print0); «-» er standard inn
    .value = FIL

## Arkivet

flag-baseline = Berre det som ikkje står i denne baselinen, gir sluttkode 1 eller 3; sjå «behov baseline»
    .value = FIL
flag-baseline-prune-baseline = Kva for ein; elles behov-baseline.json
    .value = FIL
flag-cache = Ta vare på resultata her, så uendra filer ikkje blir lesne på nytt. Mappa kan slettast når som helst
    .value = MAPPE
flag-statistics = Vis tal for kvar regel: funn, filer, og kor mange skjema han kunne vurdere
    .slips = statistikk, tall

## Innstillingane

flag-fail-on = Gi sluttkode 1 frå og med: error (standard), warning eller info
    .value = GRAD
    .slips = grense, feil-fra
flag-diff-fail-on = Gi sluttkode 1 for nye funn frå og med: error (standard), warning eller info
    .value = GRAD
value-fail-on-error = berre feil (standard)
    .slips = feil
value-fail-on-warning = feil og åtvaringar
    .slips = åtvaring, åtvaringar
value-fail-on-info = alle funn
    .slips = opplysning, opplysninger, alt
flag-select = Berre desse reglane: kodar eller grupper (sum, id/orgnr), med komma mellom. Kan gjentakast
    .value = KODE
    .slips = regler, regel, velg
flag-ignore = Ikkje desse reglane. Det som blir slått av, blir talt opp i rapporten. Kan gjentakast
    .value = KODE
    .slips = ignorer, uten-regel
flag-severity = Kor alvorleg ein kode eller ei gruppe er: error, warning eller info. Kan gjentakast
    .value = KODE=GRAD
    .slips = alvorlighet, grad
flag-tolerance = Så mykje kan ein sum vere feil, ut over det avrunding forklarar
    .value = KRONER
    .slips = toleranse, slingringsmonn
flag-require = Felt som òg må fyllast ut, som kontakt.eier.telefon eller tiltak[].maalgruppe. Kan gjentakast
    .value = FELT
    .slips = krev, påkrevd
flag-config = Bruk denne fila i staden for næraste behov.toml
    .value = FIL
    .slips = innstillingar
flag-isolated = Sjå bort frå behov.toml og behov-accepted.toml
flag-show-settings = Vis innstillingane og kvar kvar av dei er gjord, i staden for å kontrollere

## Handboka

man-name = NAMN
man-synopsis = BRUK
man-description = SKILDRING
man-extra = DØME
man-version = VERSJON
