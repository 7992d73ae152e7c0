## Slik omtales et sted, en liste og et beløp

decimal-sign = ,
list-and = og
list-more = med flere
place-page = Side { $page }
place-line = Linje { $line }

## Overskriften over en fil

format-pdf = PDF
format-docx = Word-dokument
format-image = bilde
format-odt = OpenDocument-tekst
format-text = tekst
format-unknown = ukjent format
form-unknown = ukjent skjema
year-unknown = år ikke lest
ordning-none = ingen ordning krysset av
ordning-unreadable = ordningen kunne ikke leses
not-read = ikke lest
blank = ikke fylt ut
not-checked = Ikke kontrollert
partly-checked = Delvis kontrollert
partly-checked-why = Skjemaet er delvis kontrollert: noe i det kunne ikke leses sikkert.

## Tabellen over beløpene

column-total = Totalt
estimate = anslag
note-over = { $difference } for mye
note-under = { $difference } for lite

## Funnene, etter hva de krever

consequence-error = Må rettes før innsending
consequence-warning = Må sjekkes
consequence-info = Til orientering
consequence-follows = Følger av et annet funn
label-expected = skal være { $expected }
label-sum-tiltak-mot-ordning = tiltakene gir { $expected }
label-sum-okonomi-mot-ordning = «Økonomi» gir { $expected }
label-sum-prosent-avvik = til sammen { $actual }, ikke { $expected }
label-probable = trolig { $expected }

## Det som ikke kunne vurderes

not-evaluated = Ikke vurdert
not-evaluated-reason = { $lack ->
    [pages] en del av skjemaet kunne ikke leses
    [sums] ved { $fields } står noe som ikke hører til et felt i malen
    [register] registeret har ikke noe publisert organisasjonsnummer for { $fields }
   *[answers] { $fields } kunne ikke leses
}
not-evaluated-in-part = { $code } (delvis)

## Det som stemmer

all-holds = Alt stemmer
this-holds = Dette stemmer
holds-sum-rad-avvik = { $count ->
    [one] 1 radsum
   *[other] { $count } radsummer
}
holds-sum-kolonne-avvik = { $count ->
    [one] 1 kolonnesum
   *[other] { $count } kolonnesummer
}
holds-sum-tiltak-avvik = { $count ->
    [one] 1 tiltakssum
   *[other] { $count } tiltakssummer
}
holds-sum-tiltak-mot-ordning = tiltakene mot ordningens rad
holds-sum-okonomi-avvik = økonomien i videreføringen
holds-sum-okonomi-mot-ordning = videreføringen mot ordningens rad
holds-sum-aar-avvik = { $count ->
    [one] 1 årssum
   *[other] { $count } årssummer
}
holds-sum-prosent-avvik = { $count ->
    [one] 1 prosentfordeling
   *[other] { $count } prosentfordelinger
}
holds-sum-enheter-avvik = { $count ->
    [one] 1 fordelt antall
   *[other] { $count } fordelte antall
}
holds-id-orgnr = { $count ->
    [one] 1 organisasjonsnummer
   *[other] { $count } organisasjonsnumre
}
holds-id-kontonr = { $count ->
    [one] 1 kontonummer
   *[other] { $count } kontonumre
}
holds-avkryssing-ordning-mangler = avkrysset ordning
holds-samsvar-antall-tiltak = antall tiltak
holds-utfylling-mangler = alle påkrevde svar
holds-others = { $count ->
    [one] 1 annen regel
   *[other] { $count } andre regler
}

## Linjen til slutt

summary-checked = { $count ->
    [0] Ingen skjemaer kontrollert
    [one] 1 skjema kontrollert
   *[other] { $count } skjemaer kontrollert
}
summary-partly-checked = { $count ->
    [one] 1 skjema delvis kontrollert
   *[other] { $count } skjemaer delvis kontrollert
}
summary-rules = { $count ->
    [one] 1 regel
   *[other] { $count } regler
}
summary-errors = { $count ->
    [0] ingen feil
    [one] 1 feil som må rettes
   *[other] { $count } feil som må rettes
}
summary-warnings = { $count ->
    [one] 1 advarsel
   *[other] { $count } advarsler
}
summary-infos = { $count ->
    [one] 1 opplysning
   *[other] { $count } opplysninger
}
summary-not-evaluated = { $count ->
    [one] 1 regel ikke fullt ut vurdert
   *[other] { $count } regler ikke fullt ut vurdert
}
summary-not-checked = { $count ->
    [one] 1 fil kunne ikke kontrolleres:
   *[other] { $count } filer kunne ikke kontrolleres:
}

## Det kommandolinjen sier om selve kallet

wrong-call = Feil
path-not-found = Finner ikke «{ $path }». { $kind ->
    [web] Filer hentes ikke fra nettet. Last den ned, og kontroller den nedlastede filen.
    [near] Mente du «{ $meant }»?
    [broken] Navnet har mellomrom: sett det i anførselstegn, "{ $meant }".
    [pattern] Ingen fil passer til mønsteret. I en mappe velges filer slik: { $meant }
   *[none] Sjekk stavemåten, og bruk anførselstegn rundt navn med mellomrom.
}
folder-empty = { $skipped ->
    [0] Mappen «{ $path }» har ingen filer å kontrollere.
   *[other] Mappen «{ $path }» har ingen filer å kontrollere: { $skipped } ble hoppet over (skjult, utelatt, låsefiler og liknende).
}
folder-not-a-file = «{ $path }» er en mappe. Velg én fil, eller bruk «behov check» for hele mapper.
one-form-only = I «{ $path }» er det { $count } skjemaer, og «behov { $command }» tar ett om gangen. Lagre hvert skjema som sin egen fil. «behov check -o json» viser svarene i alle.
stdout-name = standard ut
form-unreadable = Kan ikke lese skjemabeskrivelsen «{ $path }»: { $reason }
form-not-found = Kjenner ikke skjemaet «{ $id }». Disse finnes: { $ids }.
form-twice = «{ $path }»: det er allerede en beskrivelse med id «{ $id }». Gi hver sin id.
form-wrong = «{ $path }», linje { $line }: { $fault ->
    [key] nøkkelen «{ $detail }» finnes ikke.
    [value] verdien «{ $detail }» finnes ikke.
    [missing] nøkkelen «{ $detail }» mangler.
    [letters] en ledetekst må ha minst én ordlyd, og hver ordlyd minst én bokstav.
    [path] feltet «{ $detail }» finnes ikke.
    [kind] «{ $detail }» har avkryssing og leses ikke som avkryssing, eller omvendt: se «kind».
    [option] «{ $detail }» er ikke et svar som feltet kan ha.
    [column] kolonnen «{ $detail }» finnes ikke.
    [row] raden «{ $detail }» finnes ikke.
    [total] summen «{ $detail }» må ende i én «total», eller i «equals».
    [pattern] mønsteret er ikke et gyldig regulært uttrykk ({ $detail }).
    [years] «gjelder» må ha et år, og «til» kan ikke være før «fra» ({ $detail }).
   *[toml] ikke gyldig TOML ({ $detail }).
}{ $suggested ->
    [yes] { " " }Mente du «{ $suggestion }»?
   *[no] { "" }
}

## Hva en regel er, og hvorfor den finnes

rule-what = Hva den ser på
rule-why = Hvorfor
rule-source = Kilde: { $source }
rule-wrong = Feil
rule-right = Riktig
rule-says = Da sier programmet
rule-help = Slik retter du
rule-field = Felt
rule-none-ticked = ☐ ingenting krysset av
rules-heading = Reglene
rules-intro = Hva behov kontrollerer, hvorfor, og hvordan feil rettes. Hver regel har en kode; «behov rule KODE» viser det samme som her. Eksemplene er kjørt: det gale gir funnet, det riktige gjør det ikke. Navnene i dem er oppdiktet.
rules-severity = Et funn er en feil (✗, må rettes før innsending), en advarsel (!, må sjekkes) eller en opplysning (i, til orientering).
group-lesing = Det som ikke kan leses
group-sum = Summer
group-belop = Beløp
group-avkryssing = Avkryssing
group-samsvar = Svar som skal passe sammen
group-utfylling = Utfylling
group-id = Numre og adresser
code-unknown = Kjenner ikke koden «{ $code }». { $suggestion ->
    [none] «behov rules» viser alle.
   *[other] Mente du «{ $suggestion }»?
}
