## Slik blir ein stad, ei liste og eit beløp omtala

decimal-sign = ,
list-and = og
list-more = med fleire
place-page = Side { $page }
place-line = Linje { $line }

## Overskrifta over ei fil

format-pdf = PDF
format-docx = Word-dokument
format-image = bilete
format-odt = OpenDocument-tekst
format-text = tekst
format-unknown = ukjent format
form-unknown = ukjent skjema
year-unknown = år ikkje lese
ordning-none = inga ordning kryssa av
ordning-unreadable = ordninga kunne ikkje lesast
not-read = ikkje lese
blank = ikkje fylt ut
not-checked = Ikkje kontrollert
partly-checked = Delvis kontrollert
partly-checked-why = Skjemaet er delvis kontrollert: noko i det kunne ikkje lesast sikkert.

## Tabellen over beløpa

column-total = Totalt
estimate = overslag
note-over = { $difference } for mykje
note-under = { $difference } for lite

## Funna, etter kva dei krev

consequence-error = Må rettast før innsending
consequence-warning = Må sjekkast
consequence-info = Til orientering
consequence-follows = Følgjer av eit anna funn
label-expected = skal vere { $expected }
label-sum-tiltak-mot-ordning = tiltaka gir { $expected }
label-sum-okonomi-mot-ordning = «Økonomi» gir { $expected }
label-sum-prosent-avvik = til saman { $actual }, ikkje { $expected }
label-probable = truleg { $expected }

## Det som ikkje kunne vurderast

not-evaluated = Ikkje vurdert
not-evaluated-reason = { $lack ->
    [pages] ein del av skjemaet kunne ikkje lesast
    [sums] ved { $fields } står noko som ikkje høyrer til eit felt i malen
    [register] registeret har ikkje noko publisert organisasjonsnummer for { $fields }
   *[answers] { $fields } kunne ikkje lesast
}
not-evaluated-in-part = { $code } (delvis)

## Det som stemmer

all-holds = Alt stemmer
this-holds = Dette stemmer
holds-sum-rad-avvik = { $count ->
    [one] 1 radsum
   *[other] { $count } radsummar
}
holds-sum-kolonne-avvik = { $count ->
    [one] 1 kolonnesum
   *[other] { $count } kolonnesummar
}
holds-sum-tiltak-avvik = { $count ->
    [one] 1 tiltakssum
   *[other] { $count } tiltakssummar
}
holds-sum-tiltak-mot-ordning = tiltaka mot rada for ordninga
holds-sum-okonomi-avvik = økonomien i vidareføringa
holds-sum-okonomi-mot-ordning = vidareføringa mot rada for ordninga
holds-sum-aar-avvik = { $count ->
    [one] 1 årssum
   *[other] { $count } årssummar
}
holds-sum-prosent-avvik = { $count ->
    [one] 1 prosentfordeling
   *[other] { $count } prosentfordelingar
}
holds-sum-enheter-avvik = { $count ->
    [one] 1 fordelt tal
   *[other] { $count } fordelte tal
}
holds-id-orgnr = { $count ->
    [one] 1 organisasjonsnummer
   *[other] { $count } organisasjonsnummer
}
holds-id-kontonr = { $count ->
    [one] 1 kontonummer
   *[other] { $count } kontonummer
}
holds-avkryssing-ordning-mangler = avkryssa ordning
holds-samsvar-antall-tiltak = talet på tiltak
holds-utfylling-mangler = alle påkravde svar
holds-others = { $count ->
    [one] 1 annan regel
   *[other] { $count } andre reglar
}

## Linja til slutt

summary-checked = { $count ->
    [0] Ingen skjema kontrollerte
    [one] 1 skjema kontrollert
   *[other] { $count } skjema kontrollerte
}
summary-partly-checked = { $count ->
    [one] 1 skjema delvis kontrollert
   *[other] { $count } skjema delvis kontrollerte
}
summary-rules = { $count ->
    [one] 1 regel
   *[other] { $count } reglar
}
summary-errors = { $count ->
    [0] ingen feil
    [one] 1 feil som må rettast
   *[other] { $count } feil som må rettast
}
summary-warnings = { $count ->
    [one] 1 åtvaring
   *[other] { $count } åtvaringar
}
summary-infos = { $count ->
    [one] 1 opplysning
   *[other] { $count } opplysningar
}
summary-not-evaluated = { $count ->
    [one] 1 regel ikkje fullt ut vurdert
   *[other] { $count } reglar ikkje fullt ut vurderte
}
summary-not-checked = { $count ->
    [one] 1 fil kunne ikkje kontrollerast:
   *[other] { $count } filer kunne ikkje kontrollerast:
}

## Det kommandolinja seier om sjølve kallet

wrong-call = Feil
path-not-found = Finn ikkje «{ $path }». { $kind ->
    [web] Filer blir ikkje henta frå nettet. Last henne ned, og kontroller den nedlasta fila.
    [near] Meinte du «{ $meant }»?
    [broken] Namnet har mellomrom: set det i hermeteikn, "{ $meant }".
    [pattern] Inga fil passar til mønsteret. I ei mappe vel du filer slik: { $meant }
   *[none] Sjekk stavemåten, og bruk hermeteikn rundt namn med mellomrom.
}
folder-empty = { $skipped ->
    [0] Mappa «{ $path }» har ingen filer å kontrollere.
   *[other] Mappa «{ $path }» har ingen filer å kontrollere: { $skipped } vart hoppa over (skjulte, utelatne, låsefiler og liknande).
}
folder-not-a-file = «{ $path }» er ei mappe. Vel éi fil, eller bruk «behov check» for heile mapper.
one-form-only = I «{ $path }» er det { $count } skjema, og «behov { $command }» tek eitt om gongen. Lagre kvart skjema som si eiga fil. «behov check -o json» viser svara i alle.
stdout-name = standard ut
form-unreadable = Kan ikkje lese skjemaskildringa «{ $path }»: { $reason }
form-not-found = Kjenner ikkje skjemaet «{ $id }». Desse finst: { $ids }.
form-twice = «{ $path }»: det er alt ei skildring med id «{ $id }». Gi kvar sin id.
form-wrong = «{ $path }», linje { $line }: { $fault ->
    [key] nøkkelen «{ $detail }» finst ikkje.
    [value] verdien «{ $detail }» finst ikkje.
    [missing] nøkkelen «{ $detail }» manglar.
    [letters] ein leietekst må ha minst éin ordlyd, og kvar ordlyd minst éin bokstav.
    [path] feltet «{ $detail }» finst ikkje.
    [kind] «{ $detail }» har avkryssing og blir ikkje lese som avkryssing, eller omvendt: sjå «kind».
    [option] «{ $detail }» er ikkje eit svar som feltet kan ha.
    [column] kolonnen «{ $detail }» finst ikkje.
    [row] rada «{ $detail }» finst ikkje.
    [total] summen «{ $detail }» må ende i éin «total», eller i «equals».
    [pattern] mønsteret er ikkje eit gyldig regulært uttrykk ({ $detail }).
    [years] «gjelder» må ha eit år, og «til» kan ikkje vere før «fra» ({ $detail }).
   *[toml] ikkje gyldig TOML ({ $detail }).
}{ $suggested ->
    [yes] { " " }Meinte du «{ $suggestion }»?
   *[no] { "" }
}

## Kva ein regel er, og kvifor han finst

rule-what = Kva han ser på
rule-why = Kvifor
rule-source = Kjelde: { $source }
rule-wrong = Feil
rule-right = Rett
rule-says = Då seier programmet
rule-help = Slik rettar du
rule-field = Felt
rule-none-ticked = ☐ ingenting kryssa av
rules-heading = Reglane
rules-intro = Kva behov kontrollerer, kvifor, og korleis feil blir retta. Kvar regel har ein kode; «behov rule KODE» viser det same som her. Døma er køyrde: det gale gir funnet, det rette gjer det ikkje. Namna i dei er oppdikta.
rules-severity = Eit funn er ein feil (✗, må rettast før innsending), ei åtvaring (!, må sjekkast) eller ei opplysning (i, til orientering).
group-lesing = Det som ikkje kan lesast
group-sum = Summar
group-belop = Beløp
group-avkryssing = Avkryssing
group-samsvar = Svar som skal passe saman
group-utfylling = Utfylling
group-id = Nummer og adresser
code-unknown = Kjenner ikkje koden «{ $code }». { $suggestion ->
    [none] «behov rules» viser alle.
   *[other] Meinte du «{ $suggestion }»?
}
