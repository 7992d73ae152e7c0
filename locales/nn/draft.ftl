### Utkastet som «behov forms draft» lagar, og det programmet seier om det.

draft-head = UTKAST til skildring av eit skjema, laga av programmet «behov» frå sjølve skjemaet.
    Linjer som byrjar med # er merknader, og kan slettast.
    Gjer dette, i denne rekkjefølgja:
    1. Køyr «behov forms test» med denne fila og malen. Då ser du kva som vart funne, og kva som er til overs.
    2. Søk etter GISSA, og rett det som er gale. Slett merknaden når det er sett på.
    3. Gi id og navn. Namnet er det saksbehandlarar ser.
    4. Køyr «behov forms test» med nokre utfylte skjema. Summane som stemmer i alle, blir foreslått som [[sum]].
draft-head-empty = Skjemaet ser tomt ut: leietekstane er det som er trykt.
draft-head-filled = Skjemaet ser utfylt ut. Eit svar kan ha blitt teke for ein leietekst. Bruk den tomme malen om du har han.
draft-remarks = Trykt på skjemaet utan å spørje om noko. Slett det som ikkje står på alle skjema.
draft-guess = GISSA:
draft-guess-no-place = «{ $label }» har ikkje noko felt etter seg. Er det ikkje eit spørsmål: slett dette, og legg teksten i remarks.
draft-guess-kind = kva svaret er (cell), er gissa frå orda i leieteksten eller frå det som er fylt ut.
draft-guess-line-before = leieteksten er linja over tabellen eller boksane.
draft-guess-no-label = det står ingen leietekst over tabellen eller boksane; dette er det næraste.
draft-guess-list = tabellen er lesen som ei liste med så mange rader som nokon fyller ut. Har radene faste namn, skriv dei i rows og slett list.
draft-guess-repeated = dette kan stå fleire gonger i eitt skjema. Høyrer noko nedanfor til heile skjemaet, så byrj eit nytt [[section]] der.
draft-guess-heading = ei kort linje er teken for ei overskrift.
draft-guess-year = dette er året skjemaet gjeld for.
draft-nothing = «{ $path }»: fann ingenting som spør om noko: ingen leietekstar med felt, ingen boksar, ingen tabellar. Er det skjemaet?
draft-occupied = «{ $path }» finst frå før, og kan ha endringar som nokon har gjort. Vel eit anna namn, eller flytt fila.
draft-done = «{ $path }» er skriven: { $questions } spørsmål, av dei { $tables } { $tables ->
    [one] tabell
   *[other] tabellar
} og { $boxes } med boksar. { $guesses } { $guesses ->
    [one] stad er gissa
   *[other] stader er gissa
}: søk etter GISSA i fila.
    Neste: behov forms test { $path } { $form }
like-head = UTKAST til neste utgåve av «{ $form }». { $count ->
    [0] Ingenting i skjemaet er endra. Rett år og namn, om det trengst.
    [one] Éin ting er endra i skjemaet. Det er merkt der det står.
   *[other] { $count } ting er endra i skjemaet. Dei er merkte der dei står.
}
    Rett id, navn og det nye. Det som er borte, er gjort valfritt, så skjema frå i fjor framleis kan lesast. Slett det om det ikkje trengst.
like-title = TITTEL: skjemaet heiter no «{ $label }».
like-new = NY { $kind ->
    [section] del
    [row] rad
    [column] kolonne
    [box] boks
   *[question] leietekst
}: «{ $label }».
like-reworded = ENDRA: «{ $old }» heiter no «{ $label }». Begge ordlydane blir kjende att.
like-gone = BORTE: { $kind ->
    [section] delen
    [row] rada
    [column] kolonnen
    [box] boksen
   *[question] leieteksten
} «{ $label }» står ikkje i skjemaet{ $optional ->
    [yes] {" "}(han var valfri)
   *[no] {""}
}.
like-moved = FLYTTA: «{ $label }» står no etter «{ $after }».
like-done = { $count ->
    [0] «{ $path }» er skriven. Ingenting i skjemaet er endra.
    [one] «{ $path }» er skriven. Éin ting er endra.
   *[other] «{ $path }» er skriven. { $count } ting er endra.
}
    Neste: behov forms test { $path } { $form }
