### Reglene: hva som ikke stemmer, hva man gjør med det (.help), og hva regelen krever (.title).

## Vendinger som flere regler bruker

about-difference = { $difference } kr { $direction ->
    [over] for mye
   *[under] for lite
}
about-sum = { $part_count ->
    [1] { $expected } kr
   *[other] { $sum } = { $expected } kr
}
about-should = { $part_count ->
    [1] det skal være { $expected } kr
   *[other] { $sum } = { $expected } kr
}
about-blanks = { $blank_count ->
    [0] { "" }
   *[other] { " " }Ikke fylt ut, og regnet som 0: { $blanks }.
}
about-egen = «{ $navn }»
about-bound = { $share ->
    [yes] { $per_cent } % av «{ $of }», det vil si { $expected } kr
   *[no] { $expected } kr
}
about-number = { $problem ->
    [length] { $digits } siffer
    [letters] en bokstav blant sifrene
   *[no-digits] ingen siffer
}
about-check-digit = { $problem ->
    [check-digit] kontrollsifferet (det siste) passer ikke til de andre sifrene. Er de riktige, skal det siste være { $fits }.
   *[no-check-digit] ikke noe kontrollsiffer passer til de første sifrene.
}

## Summer

sum-egen = { $bound ->
    [least] { about-egen } er { $actual } kr, men skal være minst { about-bound } ({ $difference } kr for lite).
    [most] { about-egen } er { $actual } kr, men skal være høyst { about-bound } ({ $difference } kr for mye).
    [exact] { about-egen } er { $actual } kr, men skal være { about-bound } ({ about-difference }).
   *[sum] Summen «{ $navn }» stemmer ikke: «{ $label }» er { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
}
    .help = Sammenlign beløpene med grunnlaget, og rett det som er feil. Skjemaet beskriver selv hva som skal stemme.
    .title = En sum som skjemaet selv beskriver
sum-rad-avvik = Summen i raden «{ $row }» stemmer ikke: skjemaet sier { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Sammenlign beløpene i raden med grunnlaget. Det vanligste er at to siffer er byttet om, at et siffer mangler eller står to ganger, eller at totalen ikke ble rettet da et beløp ble endret. Rett det beløpet som er feil.
    .title = I hver rad i tabellen over totalsummer er Eier + UH = Totalt
sum-kolonne-avvik = Summen i kolonnen «{ $column }» stemmer ikke: skjemaet sier { $actual } kr i raden «{ $row }», men { $rows ->
    [ordninger] ordningene
   *[other] de andre radene
} er til sammen { about-sum } ({ about-difference }).{ about-blanks }
    .help = Legg sammen kolonnen på nytt. Er summen riktig, er ett av beløpene over den feil; er beløpene riktige, er det raden «Sum» som må rettes.
    .title = I hver kolonne i tabellen over totalsummer er ordningene til sammen lik raden «Sum»
sum-tiltak-avvik = Summen i tiltak { $tiltak } stemmer ikke: skjemaet sier { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Se på «Tilskuddet fordeles» i tiltaket: Eier og UH skal til sammen være «Sum totalt». Rett det beløpet som er feil.
    .title = I hvert tiltak er Eier + UH = Sum totalt
sum-tiltak-mot-ordning = Tiltakene stemmer ikke med totalsummen: raden «{ $row }» sier { $actual } kr i kolonnen «{ $column }», men tiltakene er til sammen { about-sum } ({ about-difference }).{ about-blanks }
    .help = Se etter om et tiltak ble endret uten at totalsummen ble det, om et tiltak mangler, eller om beløpet står i raden for en annen ordning.
    .title = Tiltakene er til sammen lik raden for den ordningen som er krysset av
sum-okonomi-avvik = Summen under «Økonomi» stemmer ikke: «{ $label }» er { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Legg sammen ønsket sum for eier, UH og koordinator på nytt, og rett det beløpet som er feil.
    .title = Ved videreføring er eier + UH + koordinator = Total sum
sum-okonomi-mot-ordning = «Økonomi» stemmer ikke med totalsummen: raden «{ $row }» sier { $actual } kr i kolonnen «{ $column }», men { $parts } er { $part_count ->
    [1] { "" }
   *[other] til sammen { "" }
}{ about-sum } ({ about-difference }).{ about-blanks }
    .help = Beløpene for videreføringen skal være de samme som i tabellen over totalsummer; koordinatoren hører til eier. Se etter om bare det ene stedet ble oppdatert.
    .title = Ved videreføring er beløpene lik raden for den ordningen som er krysset av
sum-koordinator-uklar = Det er uklart om koordinatoren er regnet med: «{ $label }» er { $actual } kr, det samme som { $sum } uten koordinatoren på { $koordinator } kr.{ about-blanks }
    .help = Kommer koordinatoren i tillegg, skal totalen være { $expected } kr. Er koordinatoren en del av eiers sum, så trekk beløpet fra der, slik at det bare står ett sted.
    .title = Ved videreføring er det klart om koordinatoren kommer i tillegg
sum-aar-avvik = Summen for { $year } stemmer ikke: skjemaet sier { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Legg sammen punkt 3.1 og 3.2 for dette året på nytt, og rett det beløpet som er feil.
    .title = For hvert år er eier + UH = total sum
sum-prosent-avvik = Prosentene for { $party } i { $year } blir ikke 100: { $sum } = { $actual } ({ $difference } { $direction ->
    [over] for mye
   *[under] for lite
}).{ about-blanks }
    .help = Fordelingen i punkt 3.3 til 3.6 skal til sammen være 100 % for hver part hvert år. Rett den andelen som er feil.
    .title = For hver part og hvert år er andelene til sammen 100 %
sum-enheter-avvik = Antallet i «{ $label }» stemmer ikke: skjemaet sier { $actual }, men { $sum } = { $expected } ({ $difference } { $direction ->
    [over] for mye
   *[under] for lite
}).{ about-blanks }
    .help = Se etter om en kommune mangler i oppstillingen, eller om et av tallene er gammelt.
    .title = Antall skoler og barnehager er lik det som er fordelt på kommunene
sum-spesifikasjon-avvik = Beløpene i teksten for tiltak { $tiltak } stemmer ikke med tilskuddet: { $sum } = { $actual } kr, men «{ $grant }» er { $expected } kr ({ about-difference }).
    .help = Er alle utgiftene tatt med i teksten, er ett av beløpene feil. Er det bare eksempler, er alt i orden.
    .title = Beløpene som er listet opp i teksten er til sammen lik tilskuddet

## Beløp

belop-uleselig = { $kind ->
    [unsure] Beløpet «{ $text }» i feltet «{ $label }» kunne ikke leses sikkert.
   *[none] I feltet «{ $label }» står det «{ $text }», som ikke er et beløp.
}
    .help = Skriv beløpet med siffer, for eksempel 357 500. Forklaringer hører hjemme i teksten.
    .title = Det står et beløp i hvert beløpsfelt
belop-tvetydig = Beløpet «{ $text }» i feltet «{ $label }» kan leses på flere måter, i kroner: { $readings }.
    .help = Skriv beløpet i hele kroner, med mellomrom eller punktum for hvert tredje siffer: 1 524 000. Et siffer kan mangle eller stå to ganger.
    .title = Hvert beløp kan bare leses på én måte
belop-mangler = «{ $label }» er ikke fylt ut, men de andre beløpene i samme sum er det.
    .help = Fyll inn beløpet. Skriv 0 hvis det ikke meldes behov.
    .title = Ingen beløp mangler i en sum som er fylt ut
belop-negativt = Beløpet «{ $text }» i feltet «{ $label }» er negativt.
    .help = Se etter om streken foran beløpet er kommet med ved en feil. Et behov kan ikke være mindre enn 0.
    .title = Ingen beløp er negative

## Avkryssing

avkryssing-ordning-mangler = Ingen ordning er krysset av.
    .help = Kryss av for den ordningen som behovsmeldingen gjelder: Regional ordning, Desentralisert ordning eller Kompetanseløftet.
    .title = En ordning er krysset av
avkryssing-ordning-flere = Det er krysset av for flere ordninger: { $ticked }.
    .help = Lever én behovsmelding for hver ordning, og kryss bare av for den som denne gjelder.
    .title = Bare én ordning er krysset av
avkryssing-ja-nei-mangler = Spørsmålet «{ $label }» er ikke besvart: verken Ja eller Nei er krysset av.
    .help = Kryss av for Ja eller Nei.
    .title = Hvert spørsmål med Ja og Nei er besvart
avkryssing-ja-nei-begge = Spørsmålet «{ $label }» er besvart med både Ja og Nei.
    .help = Fjern det ene krysset.
    .title = Ingen spørsmål er besvart med både Ja og Nei
avkryssing-varighet-mangler = Ingen varighet er krysset av: «{ $label }» står tomt.
    .help = Kryss av for de halvårene tiltaket skal vare.
    .title = Hvert tiltak, eller videreføringen, har en varighet

## Samsvar

samsvar-flere-eiere = { $answer ->
    [ja] Det er svart Ja på at partnerskapet består av flere eiere, men ingen eier står i listen over andre eiere og UH.
   *[nei] Det er svart Nei på at partnerskapet består av flere eiere, men listen har { $count ->
        [one] 1 eier
       *[other] { $count } eiere
    }: { $names }.
}
    .help = Fyll ut «Liste over andre eiere og UH i partnerskapet», eller rett avkryssingen.
    .title = Svaret om flere eiere stemmer med listen over eiere
samsvar-flere-uh = { $answer ->
    [ja] Det er svart Ja på at partnerskapet består av flere UH, men ingen UH står i listen over andre eiere og UH.
   *[nei] Det er svart Nei på at partnerskapet består av flere UH, men skjemaet nevner flere: { $names }.
}
    .help = Fyll ut «Liste over andre eiere og UH i partnerskapet», eller rett avkryssingen.
    .title = Svaret om flere UH stemmer med listen og beløpene
samsvar-flere-ordninger = { $answer ->
    [ja] Det er svart Ja på at partnerskapet leverer behovsmelding i flere ordninger, men { $count ->
        [0] ingen ordning har beløp i tabellen.
       *[other] bare { $names } har beløp i tabellen.
    }
   *[nei] Det er svart Nei på at partnerskapet leverer behovsmelding i flere ordninger, men tabellen har beløp for { $names }.
}
    .help = Rett avkryssingen, eller beløpene i tabellen over totalsummer. Tabellen skal vise alle ordningene som partnerskapet melder behov i.
    .title = Svaret om flere ordninger stemmer med beløpene
samsvar-antall-tiltak = Skjemaet sier { $stated } tiltak, men { $kind ->
    [continued] { $found ->
        [0] ingen er ført opp som videreført.
       *[other] { $found } er ført opp som videreført.
    }
    [both] det er { $found ->
        [0] ingen, verken nye eller videreførte.
        [one] bare 1, regnet nye og videreførte sammen.
       *[other] { $found } til sammen, nye og videreførte.
    }
   *[sections] { $found ->
        [0] ingen tiltak er fylt ut.
       *[other] { $found } er fylt ut.
    }
}
    .help = Se etter om et tiltak mangler, eller om antallet er fra en tidligere utgave av skjemaet.
    .title = Antall tiltak er lik det som er beskrevet eller videreført
samsvar-partner-duplikat = «{ $partner }» står to ganger i listen over andre eiere og UH: også som «{ $name }».
    .help = Slett den ene raden. Trolig skulle det stått en annen partner der.
    .title = Ingen partner er ført opp to ganger
samsvar-tiltak-nummer = Tiltak nummer { $numbers } er ført opp mer enn én gang.
    .help = Gi hvert tiltak sitt eget nummer. Trolig ble et tiltak kopiert uten at nummeret ble endret.
    .title = Ingen tiltaksnummer er brukt to ganger
samsvar-ordning-uten-belop = { $row } er krysset av, men har ikke noe beløp i tabellen over totalsummer.
    .help = Se etter om det er krysset av for feil ordning, eller om beløpene står i feil rad.
    .title = Ordningen som er krysset av, har et beløp
samsvar-ordning-utgaatt = Skjemaet gjelder { $year }, men { $ordning } gir tilskudd til og med { $last_year }. Den er erstattet av { $replaced_by }.
    .help = Se etter om skjemaet er fra et tidligere år. Er året riktig, må behovet meldes i ordningen som gjelder nå.
    .title = Ordningen gir tilskudd for året som skjemaet gjelder
samsvar-aar = «{ $label }» gjelder { $problem ->
    [durations] { $year }
   *[other] { $years }
}, men { $problem ->
    [none] behovsmeldingen er for { $year }.
    [durations] ingen av rutene for varighet er for det året: de er for { $years }.
    [continued] behovsmeldingen som videreføres, er fra { $year }.
   *[other] skulle gjelde { $expected_year }: behovsmeldingen er for { $year }, og kolonnene følger år for år.
}
    .help = Se etter om skjemaet fra et tidligere år er brukt, eller om årstallet er tastet feil.
    .title = Årstallene i overskrifter, varighet og kolonner passer sammen
samsvar-koordinator = { $problem ->
    [not-ticked] Begrunnelsen i tiltak { $tiltak } nevner { $amount } til koordinator, men ruten for koordinator er ikke krysset av.
   *[no-reason] Det meldes behov for midler til koordinator i tiltak { $tiltak }, men begrunnelsen mangler.
}
    .help = { $problem ->
        [not-ticked] Kryss av for koordinator, eller ta beløpet ut av begrunnelsen.
       *[no-reason] Skriv hvorfor tiltaket trenger koordinator, eller fjern krysset.
    }
    .title = Behovet for koordinator er krysset av og begrunnet
samsvar-medbestemmelse = { $problem ->
    [nei] Det er svart Nei på at behovsmeldingen har vært drøftet i medbestemmelse.
   *[nobody] Det er svart Ja på at behovsmeldingen har vært drøftet i medbestemmelse, men ingen deltakere er ført opp.
}
    .help = Drøft behovsmeldingen med de tillitsvalgte, og før opp hvem som deltok.
    .title = Behovsmeldingen er drøftet i medbestemmelse, og deltakerne er ført opp

## Utfylling

utfylling-mangler = «{ $label }» er ikke fylt ut.
    .help = Fyll ut feltet. Det trengs for å behandle behovsmeldingen, ta kontakt eller betale ut tilskuddet.
    .title = Det som må fylles ut, er fylt ut
utfylling-plassholder = «{ $label }» er ikke besvart: ledeteksten fra skjemaet står der fortsatt.
    .help = Svar på spørsmålet, eller skriv at det ikke er aktuelt.
    .title = Ingen spørsmål har fortsatt ledeteksten fra skjemaet
utfylling-ikke-tall = { $kind ->
    [unsure] Tallet «{ $text }» i feltet «{ $label }» kunne ikke leses sikkert.
   *[none] I feltet «{ $label }» står det «{ $text }», som ikke er et tall.
}
    .help = Skriv antallet med siffer, og 0 hvis det ikke er noen.
    .title = Det står et tall der skjemaet spør om et antall

## Numre og adresser

id-orgnr = Organisasjonsnummeret «{ $text }» («{ $label }») er feil: { $problem ->
    [check-digit] { about-check-digit }
    [no-check-digit] { about-check-digit }
    [length] det har { about-number }, men et organisasjonsnummer har { $needed }.
   *[other] det har { about-number }.
}
    .help = Slå opp nummeret i Enhetsregisteret på brreg.no. Det vanligste er at to siffer er byttet om, eller at et siffer mangler.
    .title = Organisasjonsnumre har 9 siffer og riktig kontrollsiffer
id-orgnr-annen-institusjon = Organisasjonsnummeret «{ $text }» tilhører { $owner }, men UH er { $named }, som har nummer { $right }.
    .help = Sjekk hvilken institusjon tilskuddet skal til. Rett nummeret eller navnet, slik at de hører sammen.
    .title = Organisasjonsnummeret tilhører ikke en annen institusjon enn den som er skrevet
id-kontonr = Kontonummeret «{ $text }» («{ $label }») er feil: { $problem ->
    [check-digit] { about-check-digit }
    [no-check-digit] { about-check-digit }
    [length] det har { about-number }, men et kontonummer har { $needed }.
   *[other] det har { about-number }.
}
    .help = Sjekk nummeret med økonomiavdelingen; tilskuddet betales ut til denne kontoen. Det vanligste er at to siffer er byttet om, eller at et siffer mangler eller står to ganger.
    .title = Kontonumre har 11 siffer og riktig kontrollsiffer
id-epost = E-postadressen «{ $text }» («{ $label }») er feil: { $problem ->
    [no-at] den mangler @.
    [blank] den har et mellomrom inni seg.
    [no-name] den mangler navnet foran @.
    [no-ending] den mangler slutten, for eksempel «.no».
    [character] tegnet «{ $character }» kan ikke stå der.
   *[points] et punktum eller en bindestrek står på feil sted.
}
    .help = Rett adressen, så svaret på behovsmeldingen kommer fram.
    .title = E-postadresser kan brukes
id-telefon = Telefonnummeret «{ $text }» («{ $label }») er trolig feil: det har { about-number }{ $problem ->
    [length] , men et norsk nummer har { $needed }.
   *[other] .
}
    .help = Se etter om et siffer mangler eller står to ganger. Landkoden +47 kan stå foran.
    .title = Telefonnumre har 8 siffer
id-samme-konto = Eier og UH har samme kontonummer: { $text }.
    .help = Sjekk hvem kontoen tilhører. Trolig er nummeret kopiert fra den ene kolonnen til den andre.
    .title = Eier og UH har hver sin konto
