### Rapporten som nettsider

## Rundt ei side

html-skip = Hopp til innhaldet
html-nav = Sider
html-to-overview = Til oversikta
html-footer = Laga med behov { $version }. Det som står her, er lese av skjemaet; samanlikn med det før noko blir retta.

## Hovudet over eit skjema

html-form-title = Kontroll av { $file }
html-form = Skjema
html-year = År
html-ordning = Ordning
html-file = Fil
html-hash = SHA-256

## Dommen

html-verdict-not-checked = Fila kunne ikkje kontrollerast.
html-verdict-partly-checked = Skjemaet er delvis kontrollert: noko i det kunne ikkje lesast sikkert.
html-verdict-clean = Ingen feil funne.
html-verdict-errors = { $count ->
    [one] Skjemaet må rettast før det blir sendt: 1 feil.
   *[other] Skjemaet må rettast før det blir sendt: { $count } feil.
}
html-verdict-also = { $count ->
    [one] Éin ting til må sjekkast.
   *[other] { $count } ting til må sjekkast.
}
html-verdict-warnings = { $count ->
    [one] Ingen feil, men éin ting må sjekkast.
   *[other] Ingen feil, men { $count } ting må sjekkast.
}
html-verdict-skipped = { $count ->
    [one] 1 regel kunne ikkje vurderast fullt ut.
   *[other] { $count } reglar kunne ikkje vurderast fullt ut.
}

## Oppsummeringa

html-correct-this = Rett opp i dette
html-look-at-this = Sjekk dette
html-note-this = Merk deg dette

## Eit funn

html-error = Feil
html-warning = Åtvaring
html-info = Opplysning
html-stands = Det står
html-should = Skal vere
html-probably = Truleg rett
html-parts = Delane gir
html-parts-give = delane gir { $expected }
html-difference = Skilnad
html-excerpt = Utdrag av skjemaet
html-what-to-do = Slik rettar du:
html-rule = Regel
html-follows = { $count ->
    [one] 1 sum følgjer av same feil
   *[other] { $count } summar følgjer av same feil
}

## Tabellane i skjemaet

html-tables = Skjemaet slik det er lese
html-tables-mean = Celler med eit funn er merkte med ✗, ! eller i, og lenkjer til funnet. «–» tyder at cella ikkje er fylt ut.

## Det som ikkje kunne vurderast, og alt som er lese

html-not-evaluated-means = Desse reglane kunne ikkje vurderast, eller berre delvis. Dei seier korkje at skjemaet er rett eller gale.
html-read = Alt som er lese
html-read-all = { $count ->
    [one] Vis 1 svar og kvar det står
   *[other] Vis { $count } svar og kvar dei står
}
html-read-means = Kvart spørsmål som vart funne i skjemaet, kva som står der, og kvar det er lese frå.
html-question = Spørsmål
html-answer = Svar
html-where = Stad
html-more-characters = { $count ->
    [one] 1 teikn til
   *[other] { $count } teikn til
}
html-aside = Tel ikkje
html-why-not-this = Dette er ikkje eit svar på spørsmålet.
html-why-unsure = Kunne ikkje lesast sikkert.
html-why-ambiguous = Kan lesast på fleire måtar: { $readings }.
html-why-columns = Fila seier ikkje kva kolonne orda høyrer til.
html-why-letters = Det kan ikkje seiast sikkert kva teikn dette er.
html-why-marks = Det er uklart kva som er kryssa av.
html-other-readings = Linja kan òg lesast slik: { $readings }.

## Oversikta over fleire filer

html-index-title = Kontroll av behovsmeldingar
html-overview-only = Det er fleire enn { $count } filer, så denne sida har berre oversikta. Med -o html:mappe/ får kvart skjema si eiga side.
html-all = I alt
html-files = Filer
html-folder = Mappe:
html-forms = Skjema
html-status = Status
html-status-not-checked = Ikkje kontrollert
html-status-partly-checked = Delvis kontrollert
html-status-errors = Må rettast
html-status-warnings = Må sjekkast
html-status-clean = I orden
html-status-all = Alle
html-search = Søk etter eigar, fil, ordning …
html-shown = Viser # av # filer
html-total = Totalt
html-errors = Feil
html-warnings = Åtvaringar
html-findings = Funn
html-severity = Alvor
html-not-checked = Ikkje kontrollert
html-across = På tvers av skjemaa
html-by-rule = Funn etter regel
html-by-rule-means = Reglar som er brotne, dei mest alvorlege og vanlegaste først
html-what-holds = Det regelen krev
html-amounts = Det skjemaa ber om
html-amounts-table = Kroner, etter ordning og mottakar
html-chart-title = Beløp etter ordning
html-chart-desc = Liggjande søyler: for kvar ordning det skjemaa ber om til kvar part. Tabellen under seier det same i tal.
