### Utkastet som «behov forms draft» lager, og det programmet sier om det.

draft-head = UTKAST til skjemabeskrivelse, laget av programmet «behov» fra selve skjemaet.
    Linjer som begynner med # er merknader, og kan slettes.
    Gjør dette, i denne rekkefølgen:
    1. Kjør «behov forms test» med denne filen og malen. Da ser du hva som ble funnet, og hva som er til overs.
    2. Søk etter GJETTET, og rett det som er galt. Slett merknaden når det er sett på.
    3. Gi id og navn. Navnet er det saksbehandlere ser.
    4. Kjør «behov forms test» med noen utfylte skjemaer. Summene som stemmer i alle, blir foreslått som [[sum]].
draft-head-empty = Skjemaet ser tomt ut: ledetekstene er det som er trykt.
draft-head-filled = Skjemaet ser utfylt ut. Et svar kan ha blitt tatt for en ledetekst. Bruk den tomme malen om du har den.
draft-remarks = Trykt på skjemaet uten å spørre om noe. Slett det som ikke står på alle skjemaer.
draft-guess = GJETTET:
draft-guess-no-place = «{ $label }» har ikke noe felt etter seg. Er det ikke et spørsmål: slett dette, og legg teksten i remarks.
draft-guess-kind = hva svaret er (cell), er gjettet fra ordene i ledeteksten eller fra det som er fylt ut.
draft-guess-line-before = ledeteksten er linja over tabellen eller boksene.
draft-guess-no-label = det står ingen ledetekst over tabellen eller boksene; dette er det nærmeste.
draft-guess-list = tabellen er lest som en liste med så mange rader som noen fyller ut. Har radene faste navn, skriv dem i rows og slett list.
draft-guess-repeated = dette kan stå flere ganger i ett skjema. Hører noe nedenfor til hele skjemaet, så begynn et nytt [[section]] der.
draft-guess-heading = en kort linje er tatt for en overskrift.
draft-guess-year = dette er året skjemaet gjelder for.
draft-nothing = «{ $path }»: fant ingenting som spør om noe: ingen ledetekster med felt, ingen bokser, ingen tabeller. Er det skjemaet?
draft-occupied = «{ $path }» finnes fra før, og kan ha endringer som noen har gjort. Velg et annet navn, eller flytt filen.
draft-done = «{ $path }» er skrevet: { $questions } spørsmål, av dem { $tables } { $tables ->
    [one] tabell
   *[other] tabeller
} og { $boxes } med bokser. { $guesses } { $guesses ->
    [one] sted er gjettet
   *[other] steder er gjettet
}: søk etter GJETTET i filen.
    Neste: behov forms test { $path } { $form }
like-head = UTKAST til neste utgave av «{ $form }». { $count ->
    [0] Ingenting i skjemaet er endret. Rett år og navn, om det trengs.
    [one] Én ting er endret i skjemaet. Det er merket der det står.
   *[other] { $count } ting er endret i skjemaet. De er merket der de står.
}
    Rett id, navn og det nye. Det som er borte, er gjort valgfritt, så fjorårets skjemaer fortsatt kan leses. Slett det om det ikke trengs.
like-title = TITTEL: skjemaet heter nå «{ $label }».
like-new = NY { $kind ->
    [section] del
    [row] rad
    [column] kolonne
    [box] boks
   *[question] ledetekst
}: «{ $label }».
like-reworded = ENDRET: «{ $old }» heter nå «{ $label }». Begge ordlyder blir kjent igjen.
like-gone = BORTE: { $kind ->
    [section] delen
    [row] raden
    [column] kolonnen
    [box] boksen
   *[question] ledeteksten
} «{ $label }» står ikke i skjemaet{ $optional ->
    [yes] {" "}(den var valgfri)
   *[no] {""}
}.
like-moved = FLYTTET: «{ $label }» står nå etter «{ $after }».
like-done = { $count ->
    [0] «{ $path }» er skrevet. Ingenting i skjemaet er endret.
    [one] «{ $path }» er skrevet. Én ting er endret.
   *[other] «{ $path }» er skrevet. { $count } ting er endret.
}
    Neste: behov forms test { $path } { $form }
