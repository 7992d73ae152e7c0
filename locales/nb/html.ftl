### Rapporten som nettsider

## Rundt en side

html-skip = Hopp til innholdet
html-nav = Sider
html-to-overview = Til oversikten
html-footer = Laget med behov { $version }. Det som står her, er lest av skjemaet; sammenlign med det før noe rettes.

## Hodet over et skjema

html-form-title = Kontroll av { $file }
html-form = Skjema
html-year = År
html-ordning = Ordning
html-file = Fil
html-hash = SHA-256

## Dommen

html-verdict-not-checked = Filen kunne ikke kontrolleres.
html-verdict-partly-checked = Skjemaet er delvis kontrollert: noe i det kunne ikke leses sikkert.
html-verdict-clean = Ingen feil funnet.
html-verdict-errors = { $count ->
    [one] Skjemaet må rettes før det sendes: 1 feil.
   *[other] Skjemaet må rettes før det sendes: { $count } feil.
}
html-verdict-also = { $count ->
    [one] Én ting til må sjekkes.
   *[other] { $count } ting til må sjekkes.
}
html-verdict-warnings = { $count ->
    [one] Ingen feil, men én ting må sjekkes.
   *[other] Ingen feil, men { $count } ting må sjekkes.
}
html-verdict-skipped = { $count ->
    [one] 1 regel kunne ikke vurderes fullt ut.
   *[other] { $count } regler kunne ikke vurderes fullt ut.
}

## Oppsummeringen

html-correct-this = Rett opp i dette
html-look-at-this = Sjekk dette
html-note-this = Merk deg dette

## Et funn

html-error = Feil
html-warning = Advarsel
html-info = Opplysning
html-stands = Det står
html-should = Skal være
html-probably = Trolig riktig
html-parts = Delene gir
html-parts-give = delene gir { $expected }
html-difference = Forskjell
html-excerpt = Utdrag av skjemaet
html-what-to-do = Slik retter du:
html-rule = Regel
html-follows = { $count ->
    [one] 1 sum følger av samme feil
   *[other] { $count } summer følger av samme feil
}

## Skjemaets tabeller

html-tables = Skjemaet slik det er lest
html-tables-mean = Celler med et funn er merket med ✗, ! eller i, og lenker til funnet. «–» betyr at cellen ikke er fylt ut.

## Det som ikke kunne vurderes, og alt som er lest

html-not-evaluated-means = Disse reglene kunne ikke vurderes, eller bare delvis. De sier verken at skjemaet er riktig eller galt.
html-read = Alt som er lest
html-read-all = { $count ->
    [one] Vis 1 svar og hvor det står
   *[other] Vis { $count } svar og hvor de står
}
html-read-means = Hvert spørsmål som ble funnet i skjemaet, hva som står der, og hvor det er lest fra.
html-question = Spørsmål
html-answer = Svar
html-where = Sted
html-more-characters = { $count ->
    [one] 1 tegn til
   *[other] { $count } tegn til
}
html-aside = Teller ikke
html-why-not-this = Dette er ikke et svar på spørsmålet.
html-why-unsure = Kunne ikke leses sikkert.
html-why-ambiguous = Kan leses på flere måter: { $readings }.
html-why-columns = Filen sier ikke hvilken kolonne ordene hører til.
html-why-letters = Det kan ikke sies sikkert hvilke tegn dette er.
html-why-marks = Det er uklart hva som er krysset av.
html-other-readings = Linjen kan også leses slik: { $readings }.

## Oversikten over flere filer

html-index-title = Kontroll av behovsmeldinger
html-overview-only = Det er flere enn { $count } filer, så denne siden har bare oversikten. Med -o html:mappe/ får hvert skjema sin egen side.
html-all = I alt
html-files = Filer
html-folder = Mappe:
html-forms = Skjemaer
html-status = Status
html-status-not-checked = Ikke kontrollert
html-status-partly-checked = Delvis kontrollert
html-status-errors = Må rettes
html-status-warnings = Må sjekkes
html-status-clean = I orden
html-status-all = Alle
html-search = Søk etter eier, fil, ordning …
html-shown = Viser # av # filer
html-total = Totalt
html-errors = Feil
html-warnings = Advarsler
html-findings = Funn
html-severity = Alvor
html-not-checked = Ikke kontrollert
html-across = På tvers av skjemaene
html-by-rule = Funn etter regel
html-by-rule-means = Regler som er brutt, de alvorligste og vanligste først
html-what-holds = Det regelen krever
html-amounts = Det skjemaene ber om
html-amounts-table = Kroner, etter ordning og mottaker
html-chart-title = Beløp etter ordning
html-chart-desc = Liggende søyler: for hver ordning det skjemaene ber om til hver part. Tabellen under sier det samme i tall.
