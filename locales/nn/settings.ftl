### Innstillingar: kva som er slått av, godteke eller sett annleis, og kvar.

## Kva rapporten seier om dei

within-tolerance = Avviket er så lite at det ikkje treng å rettast (toleranse { $tolerance } kr).
accepted-heading = Godteke, tel ikkje
accepted-because = Godteke til og med { $day }{ $by ->
    [none] { "" }
   *[other] { " " }av { $by }
}: { $reason }
switched-off = { $count ->
    [one] 1 funn er slått av
   *[other] { $count } funn er slått av
}: { $codes }.
switched-off-code = { $code } i { $by }
lapsed-heading = Godkjenningar som ikkje lenger seier noko
lapsed = { $where }: { $acceptance }. { $lapse ->
    [expired] Ho gjekk ut { $day }, så funnet tel igjen. Gi henne ein ny dato, eller fjern henne.
   *[unused] Fila har ikkje dette funnet. Fjern henne.
}
summary-accepted = { $count ->
    [one] 1 godteke
   *[other] { $count } godtekne
}
summary-switched-off = { $count ->
    [one] 1 slått av
   *[other] { $count } slått av
}
day = { $day }.{ $month }.{ $year }

## --show-settings

origin-file = { $path }, linje { $line }
origin-default = (ikkje sett)
unset-select = alle reglar
unset-ignore = ingen
unset-severity = som i «behov rules»
unset-tolerance = 0 kr
unset-require = berre det som alltid må fyllast ut
unset-fail-on = error
unset-letter = ikkje sett: breva har ingen avsendar
unset-ocr = av; «--ocr» slår det på
ocr-languages = dei beste som er installerte
ocr-set = { $enabled ->
    [yes] på
   *[no] av
}: { $languages }, { $dpi } dpi, { $timeout } sekund per side
unset-forventet = inga liste
unset-accept = ingen
acceptance = { $code }{ $field ->
    [none] { "" }
   *[other] { " " }ved { $field }
} i { $file }, til og med { $day }

## Kva som er gale med ei innstilling

settings-unreadable = Kan ikkje lese innstillingane i «{ $path }»: { $reason }
settings-wrong = { $where }: { $fault ->
    [key] nøkkelen «{ $detail }» finst ikkje.
    [value] verdien «{ $detail }» finst ikkje.
    [missing] nøkkelen «{ $detail }» manglar.
    [code] ingen regel eller gruppe heiter «{ $detail }».
    [field] ikkje noko skjema har feltet «{ $detail }».
    [not-checked] «{ $detail }» kan ikkje slåast av, endrast eller godtakast: ei fil som ikkje kunne kontrollerast, er aldri i orden.
    [group] «{ $detail }» er ei heil gruppe. Godta eitt funn om gongen, med heile koden.
    [severity] «{ $detail }» er inga alvorsgrad. Vel error, warning eller info.
    [amount] «{ $detail }» er ikkje eit beløp i kroner. Skriv til dømes 1 eller 0.5.
    [date] «{ $detail }» er ingen dato. Skriv år, månad og dag, til dømes 2026-12-31.
    [which-file] sei kva fil det gjeld, med anten «file» (namn eller mønster) eller «sha256».
    [pattern] mønsteret for filnamn kan ikkje lesast ({ $detail }).
    [sha256] «{ $detail }» er ingen SHA-256 (64 teikn, 0–9 og a–f).
    [language] «{ $detail }» er ikkje namnet på språkdata for tesseract. Skriv til dømes ["nor", "eng"].
    [range] Talet er utanfor det som er mogleg: { $detail }.
    [empty] «{ $detail }» må seie noko.
    [no-partnership] sei kven skjemaet er venta frå, med «partnerskap» eller «eier».
    [ordning] inga ordning heiter «{ $detail }». Skriv til dømes Regional ordning, Desentralisert ordning, Kompetanseløftet eller Kollektiv kompetanseutvikling.
    [year] «{ $detail }» er ikkje eit årstal. Skriv til dømes 2026.
    [not-csv] dette er ikkje ei liste i CSV{ $detail ->
        [xlsx] {", men eit rekneark"}
        [xls] {", men eit rekneark"}
        [ods] {", men eit rekneark"}
       *[other] { "" }
    }. Opne ho i reknearket, vel «Lagre som» og CSV, og gje den fila.
    [no-head] den første linja må ha namna på kolonnane, og ein av dei må vere «partnerskap» eller «eier». Her står «{ $detail }». Dei andre kolonnane kan vere ordning, år, kontakt, e-post og frist.
    [column] ingen kolonne heiter «{ $detail }». Kolonnane er partnerskap, eier, ordning, år, kontakt, e-post, frist og merknad.
    [two-columns] kolonnen «{ $detail }» seier det same som ein annan. Fjern ein av dei.
    [cells] linja har fleire felt enn det er kolonnar: «{ $detail }». Eit felt med skiljeteikn i må stå i hermeteikn.
    [no-entries] lista har ingen linjer under namna på kolonnane.
   *[toml] dette kan ikkje lesast som TOML ({ $detail }).
}{ $suggested ->
    [yes] { " " }Meinte du «{ $suggestion }»?
   *[no] { "" }
}
