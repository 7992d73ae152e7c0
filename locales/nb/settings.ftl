### Innstillinger: hva som er slått av, godtatt eller satt annerledes, og hvor.

## Hva rapporten sier om dem

within-tolerance = Avviket er så lite at det ikke trenger å rettes (toleranse { $tolerance } kr).
accepted-heading = Godtatt, teller ikke
accepted-because = Godtatt til og med { $day }{ $by ->
    [none] { "" }
   *[other] { " " }av { $by }
}: { $reason }
switched-off = { $count ->
    [one] 1 funn er slått av
   *[other] { $count } funn er slått av
}: { $codes }.
switched-off-code = { $code } i { $by }
lapsed-heading = Godkjenninger som ikke lenger sier noe
lapsed = { $where }: { $acceptance }. { $lapse ->
    [expired] Den gikk ut { $day }, så funnet teller igjen. Gi den en ny dato, eller fjern den.
   *[unused] Filen har ikke dette funnet. Fjern den.
}
summary-accepted = { $count ->
    [one] 1 godtatt
   *[other] { $count } godtatte
}
summary-switched-off = { $count ->
    [one] 1 slått av
   *[other] { $count } slått av
}
day = { $day }.{ $month }.{ $year }

## --show-settings

origin-file = { $path }, linje { $line }
origin-default = (ikke satt)
unset-select = alle regler
unset-ignore = ingen
unset-severity = som i «behov rules»
unset-tolerance = 0 kr
unset-require = bare det som alltid må fylles ut
unset-fail-on = error
unset-letter = ikke satt: brevene har ingen avsender
unset-ocr = av; «--ocr» slår det på
ocr-languages = de beste som er installert
ocr-set = { $enabled ->
    [yes] på
   *[no] av
}: { $languages }, { $dpi } dpi, { $timeout } sekunder per side
unset-forventet = ingen liste
unset-accept = ingen
acceptance = { $code }{ $field ->
    [none] { "" }
   *[other] { " " }ved { $field }
} i { $file }, til og med { $day }

## Hva som er galt med en innstilling

settings-unreadable = Kan ikke lese innstillingene i «{ $path }»: { $reason }
settings-wrong = { $where }: { $fault ->
    [key] nøkkelen «{ $detail }» finnes ikke.
    [value] verdien «{ $detail }» finnes ikke.
    [missing] nøkkelen «{ $detail }» mangler.
    [code] ingen regel eller gruppe heter «{ $detail }».
    [field] intet skjema har feltet «{ $detail }».
    [not-checked] «{ $detail }» kan ikke slås av, endres eller godtas: en fil som ikke kunne kontrolleres, er aldri i orden.
    [group] «{ $detail }» er en hel gruppe. Godta ett funn om gangen, med hele koden.
    [severity] «{ $detail }» er ingen alvorlighet. Velg error, warning eller info.
    [amount] «{ $detail }» er ikke et beløp i kroner. Skriv for eksempel 1 eller 0.5.
    [date] «{ $detail }» er ingen dato. Skriv år, måned og dag, for eksempel 2026-12-31.
    [which-file] si hvilken fil det gjelder, med enten «file» (navn eller mønster) eller «sha256».
    [pattern] mønsteret for filnavn kan ikke leses ({ $detail }).
    [sha256] «{ $detail }» er ingen SHA-256 (64 tegn, 0–9 og a–f).
    [language] «{ $detail }» er ikke navnet på språkdata for tesseract. Skriv for eksempel ["nor", "eng"].
    [range] Tallet er utenfor det som er mulig: { $detail }.
    [empty] «{ $detail }» må si noe.
    [no-partnership] si hvem skjemaet ventes fra, med «partnerskap» eller «eier».
    [ordning] ingen ordning heter «{ $detail }». Skriv for eksempel Regional ordning, Desentralisert ordning, Kompetanseløftet eller Kollektiv kompetanseutvikling.
    [year] «{ $detail }» er ikke et årstall. Skriv for eksempel 2026.
    [not-csv] dette er ikke en liste i CSV{ $detail ->
        [xlsx] {", men et regneark"}
        [xls] {", men et regneark"}
        [ods] {", men et regneark"}
       *[other] { "" }
    }. Åpne den i regnearket, velg «Lagre som» og CSV, og gi den filen.
    [no-head] den første linjen må ha navnene på kolonnene, og en av dem må være «partnerskap» eller «eier». Her står «{ $detail }». De andre kolonnene kan være ordning, år, kontakt, e-post og frist.
    [column] ingen kolonne heter «{ $detail }». Kolonnene er partnerskap, eier, ordning, år, kontakt, e-post, frist og merknad.
    [two-columns] kolonnen «{ $detail }» sier det samme som en annen. Fjern en av dem.
    [cells] linjen har flere felt enn det er kolonner: «{ $detail }». Et felt med skilletegn i må stå i anførselstegn.
    [no-entries] listen har ingen linjer under navnene på kolonnene.
   *[toml] dette kan ikke leses som TOML ({ $detail }).
}{ $suggested ->
    [yes] { " " }Mente du «{ $suggestion }»?
   *[no] { "" }
}
