### Reglane: kva som ikkje stemmer, kva ein gjer med det (.help), og kva regelen krev (.title).

## Vendingar som fleire reglar bruker

about-difference = { $difference } kr { $direction ->
    [over] for mykje
   *[under] for lite
}
about-sum = { $part_count ->
    [1] { $expected } kr
   *[other] { $sum } = { $expected } kr
}
about-should = { $part_count ->
    [1] det skal vere { $expected } kr
   *[other] { $sum } = { $expected } kr
}
about-blanks = { $blank_count ->
    [0] { "" }
   *[other] { " " }Ikkje fylt ut, og rekna som 0: { $blanks }.
}
about-egen = «{ $navn }»
about-bound = { $share ->
    [yes] { $per_cent } % av «{ $of }», det vil seie { $expected } kr
   *[no] { $expected } kr
}
about-number = { $problem ->
    [length] { $digits } siffer
    [letters] ein bokstav blant sifra
   *[no-digits] ingen siffer
}
about-check-digit = { $problem ->
    [check-digit] kontrollsifferet (det siste) passar ikkje til dei andre sifra. Er dei rette, skal det siste vere { $fits }.
   *[no-check-digit] ikkje noko kontrollsiffer passar til dei første sifra.
}

## Summar

sum-egen = { $bound ->
    [least] { about-egen } er { $actual } kr, men skal vere minst { about-bound } ({ $difference } kr for lite).
    [most] { about-egen } er { $actual } kr, men skal vere høgst { about-bound } ({ $difference } kr for mykje).
    [exact] { about-egen } er { $actual } kr, men skal vere { about-bound } ({ about-difference }).
   *[sum] Summen «{ $navn }» stemmer ikkje: «{ $label }» er { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
}
    .help = Samanlikn beløpa med grunnlaget, og rett det som er feil. Skjemaet beskriv sjølv kva som skal stemme.
    .title = Ein sum som skjemaet sjølv beskriv
sum-rad-avvik = Summen i rada «{ $row }» stemmer ikkje: skjemaet seier { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Samanlikn beløpa i rada med grunnlaget. Det vanlegaste er at to siffer er bytte om, at eit siffer manglar eller står to gonger, eller at totalen ikkje vart retta då eit beløp vart endra. Rett det beløpet som er feil.
    .title = I kvar rad i tabellen over totalsummar er Eier + UH = Totalt
sum-kolonne-avvik = Summen i kolonnen «{ $column }» stemmer ikkje: skjemaet seier { $actual } kr i rada «{ $row }», men { $rows ->
    [ordninger] ordningane
   *[other] dei andre radene
} er til saman { about-sum } ({ about-difference }).{ about-blanks }
    .help = Legg saman kolonnen på nytt. Er summen rett, er eitt av beløpa over han feil; er beløpa rette, er det rada «Sum» som må rettast.
    .title = I kvar kolonne i tabellen over totalsummar er ordningane til saman lik rada «Sum»
sum-tiltak-avvik = Summen i tiltak { $tiltak } stemmer ikkje: skjemaet seier { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Sjå på «Tilskuddet fordeles» i tiltaket: Eier og UH skal til saman vere «Sum totalt». Rett det beløpet som er feil.
    .title = I kvart tiltak er Eier + UH = Sum totalt
sum-tiltak-mot-ordning = Tiltaka stemmer ikkje med totalsummen: rada «{ $row }» seier { $actual } kr i kolonnen «{ $column }», men tiltaka er til saman { about-sum } ({ about-difference }).{ about-blanks }
    .help = Sjå etter om eit tiltak vart endra utan at totalsummen vart det, om eit tiltak manglar, eller om beløpet står i rada for ei anna ordning.
    .title = Tiltaka er til saman lik rada for den ordninga som er kryssa av
sum-okonomi-avvik = Summen under «Økonomi» stemmer ikkje: «{ $label }» er { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Legg saman ønskt sum for eigar, UH og koordinator på nytt, og rett det beløpet som er feil.
    .title = Ved vidareføring er eigar + UH + koordinator = Total sum
sum-okonomi-mot-ordning = «Økonomi» stemmer ikkje med totalsummen: rada «{ $row }» seier { $actual } kr i kolonnen «{ $column }», men { $parts } er { $part_count ->
    [1] { "" }
   *[other] til saman { "" }
}{ about-sum } ({ about-difference }).{ about-blanks }
    .help = Beløpa for vidareføringa skal vere dei same som i tabellen over totalsummar; koordinatoren høyrer til eigaren. Sjå etter om berre den eine staden vart oppdatert.
    .title = Ved vidareføring er beløpa lik rada for den ordninga som er kryssa av
sum-koordinator-uklar = Det er uklart om koordinatoren er rekna med: «{ $label }» er { $actual } kr, det same som { $sum } utan koordinatoren på { $koordinator } kr.{ about-blanks }
    .help = Kjem koordinatoren i tillegg, skal totalen vere { $expected } kr. Er koordinatoren ein del av summen til eigaren, så trekk beløpet frå der, slik at det berre står éin stad.
    .title = Ved vidareføring er det klart om koordinatoren kjem i tillegg
sum-aar-avvik = Summen for { $year } stemmer ikkje: skjemaet seier { $actual } kr, men { about-should } ({ about-difference }).{ about-blanks }
    .help = Legg saman punkt 3.1 og 3.2 for dette året på nytt, og rett det beløpet som er feil.
    .title = For kvart år er eigar + UH = total sum
sum-prosent-avvik = Prosentane for { $party } i { $year } blir ikkje 100: { $sum } = { $actual } ({ $difference } { $direction ->
    [over] for mykje
   *[under] for lite
}).{ about-blanks }
    .help = Fordelinga i punkt 3.3 til 3.6 skal til saman vere 100 % for kvar part kvart år. Rett den delen som er feil.
    .title = For kvar part og kvart år er delane til saman 100 %
sum-enheter-avvik = Talet i «{ $label }» stemmer ikkje: skjemaet seier { $actual }, men { $sum } = { $expected } ({ $difference } { $direction ->
    [over] for mykje
   *[under] for lite
}).{ about-blanks }
    .help = Sjå etter om ein kommune manglar i oppstillinga, eller om eit av tala er gammalt.
    .title = Talet på skular og barnehagar er lik det som er fordelt på kommunane
sum-spesifikasjon-avvik = Beløpa i teksten for tiltak { $tiltak } stemmer ikkje med tilskotet: { $sum } = { $actual } kr, men «{ $grant }» er { $expected } kr ({ about-difference }).
    .help = Er alle utgiftene tekne med i teksten, er eitt av beløpa feil. Er det berre døme, er alt i orden.
    .title = Beløpa som er lista opp i teksten, er til saman lik tilskotet

## Beløp

belop-uleselig = { $kind ->
    [unsure] Beløpet «{ $text }» i feltet «{ $label }» kunne ikkje lesast sikkert.
   *[none] I feltet «{ $label }» står det «{ $text }», som ikkje er eit beløp.
}
    .help = Skriv beløpet med siffer, til dømes 357 500. Forklaringar høyrer heime i teksten.
    .title = Det står eit beløp i kvart beløpsfelt
belop-tvetydig = Beløpet «{ $text }» i feltet «{ $label }» kan lesast på fleire måtar, i kroner: { $readings }.
    .help = Skriv beløpet i heile kroner, med mellomrom eller punktum for kvart tredje siffer: 1 524 000. Eit siffer kan mangle eller stå to gonger.
    .title = Kvart beløp kan berre lesast på éin måte
belop-mangler = «{ $label }» er ikkje fylt ut, men dei andre beløpa i same sum er det.
    .help = Fyll inn beløpet. Skriv 0 dersom det ikkje er meldt behov.
    .title = Ingen beløp manglar i ein sum som er fylt ut
belop-negativt = Beløpet «{ $text }» i feltet «{ $label }» er negativt.
    .help = Sjå etter om streken framfor beløpet er komen med ved ein feil. Eit behov kan ikkje vere mindre enn 0.
    .title = Ingen beløp er negative

## Avkryssing

avkryssing-ordning-mangler = Inga ordning er kryssa av.
    .help = Kryss av for den ordninga som behovsmeldinga gjeld: Regional ordning, Desentralisert ordning eller Kompetanseløftet.
    .title = Ei ordning er kryssa av
avkryssing-ordning-flere = Det er kryssa av for fleire ordningar: { $ticked }.
    .help = Lever éi behovsmelding for kvar ordning, og kryss berre av for den som denne gjeld.
    .title = Berre éi ordning er kryssa av
avkryssing-ja-nei-mangler = Spørsmålet «{ $label }» er ikkje svart på: verken Ja eller Nei er kryssa av.
    .help = Kryss av for Ja eller Nei.
    .title = Kvart spørsmål med Ja og Nei er svart på
avkryssing-ja-nei-begge = Spørsmålet «{ $label }» er svart på med både Ja og Nei.
    .help = Fjern det eine krysset.
    .title = Ingen spørsmål er svarte på med både Ja og Nei
avkryssing-varighet-mangler = Inga varigheit er kryssa av: «{ $label }» står tomt.
    .help = Kryss av for dei halvåra tiltaket skal vare.
    .title = Kvart tiltak, eller vidareføringa, har ei varigheit

## Samsvar

samsvar-flere-eiere = { $answer ->
    [ja] Det er svart Ja på at partnarskapet er samansett av fleire eigarar, men ingen eigar står i lista over andre eigarar og UH.
   *[nei] Det er svart Nei på at partnarskapet er samansett av fleire eigarar, men lista har { $count ->
        [one] 1 eigar
       *[other] { $count } eigarar
    }: { $names }.
}
    .help = Fyll ut «Liste over andre eiere og UH i partnerskapet», eller rett avkryssinga.
    .title = Svaret om fleire eigarar stemmer med lista over eigarar
samsvar-flere-uh = { $answer ->
    [ja] Det er svart Ja på at partnarskapet er samansett av fleire UH, men ingen UH står i lista over andre eigarar og UH.
   *[nei] Det er svart Nei på at partnarskapet er samansett av fleire UH, men skjemaet nemner fleire: { $names }.
}
    .help = Fyll ut «Liste over andre eiere og UH i partnerskapet», eller rett avkryssinga.
    .title = Svaret om fleire UH stemmer med lista og beløpa
samsvar-flere-ordninger = { $answer ->
    [ja] Det er svart Ja på at partnarskapet leverer behovsmelding i fleire ordningar, men { $count ->
        [0] inga ordning har beløp i tabellen.
       *[other] berre { $names } har beløp i tabellen.
    }
   *[nei] Det er svart Nei på at partnarskapet leverer behovsmelding i fleire ordningar, men tabellen har beløp for { $names }.
}
    .help = Rett avkryssinga, eller beløpa i tabellen over totalsummar. Tabellen skal vise alle ordningane som partnarskapet melder behov i.
    .title = Svaret om fleire ordningar stemmer med beløpa
samsvar-antall-tiltak = Skjemaet seier { $stated } tiltak, men { $kind ->
    [continued] { $found ->
        [0] ingen er førte opp som vidareførte.
        [one] 1 er ført opp som vidareført.
       *[other] { $found } er førte opp som vidareførte.
    }
    [both] det er { $found ->
        [0] ingen, verken nye eller vidareførte.
        [one] berre 1, rekna nye og vidareførte saman.
       *[other] { $found } til saman, nye og vidareførte.
    }
   *[sections] { $found ->
        [0] ingen tiltak er fylte ut.
        [one] 1 er fylt ut.
       *[other] { $found } er fylte ut.
    }
}
    .help = Sjå etter om eit tiltak manglar, eller om talet er frå ei tidlegare utgåve av skjemaet.
    .title = Talet på tiltak er lik det som er skildra eller vidareført
samsvar-partner-duplikat = «{ $partner }» står to gonger i lista over andre eigarar og UH: òg som «{ $name }».
    .help = Slett den eine rada. Truleg skulle det stått ein annan partnar der.
    .title = Ingen partnar er ført opp to gonger
samsvar-tiltak-nummer = Tiltak nummer { $numbers } er ført opp meir enn éin gong.
    .help = Gi kvart tiltak sitt eige nummer. Truleg vart eit tiltak kopiert utan at nummeret vart endra.
    .title = Ingen tiltaksnummer er brukte to gonger
samsvar-ordning-uten-belop = { $row } er kryssa av, men har ikkje noko beløp i tabellen over totalsummar.
    .help = Sjå etter om det er kryssa av for feil ordning, eller om beløpa står i feil rad.
    .title = Ordninga som er kryssa av, har eit beløp
samsvar-ordning-utgaatt = Skjemaet gjeld { $year }, men { $ordning } gir tilskot til og med { $last_year }. Ho er erstatta av { $replaced_by }.
    .help = Sjå etter om skjemaet er frå eit tidlegare år. Er året rett, må behovet meldast i ordninga som gjeld no.
    .title = Ordninga gir tilskot for året som skjemaet gjeld
samsvar-aar = «{ $label }» gjeld { $problem ->
    [durations] { $year }
   *[other] { $years }
}, men { $problem ->
    [none] behovsmeldinga er for { $year }.
    [durations] ingen av rutene for varigheit er for det året: dei er for { $years }.
    [continued] behovsmeldinga som blir vidareført, er frå { $year }.
   *[other] skulle gjelde { $expected_year }: behovsmeldinga er for { $year }, og kolonnane følgjer år for år.
}
    .help = Sjå etter om skjemaet frå eit tidlegare år er brukt, eller om årstalet er tasta feil.
    .title = Årstala i overskrifter, varigheit og kolonnar passar saman
samsvar-koordinator = { $problem ->
    [not-ticked] Grunngivinga i tiltak { $tiltak } nemner { $amount } til koordinator, men ruta for koordinator er ikkje kryssa av.
   *[no-reason] Det er meldt behov for midlar til koordinator i tiltak { $tiltak }, men grunngivinga manglar.
}
    .help = { $problem ->
        [not-ticked] Kryss av for koordinator, eller ta beløpet ut av grunngivinga.
       *[no-reason] Skriv kvifor tiltaket treng koordinator, eller fjern krysset.
    }
    .title = Behovet for koordinator er kryssa av og grunngitt
samsvar-medbestemmelse = { $problem ->
    [nei] Det er svart Nei på at behovsmeldinga har vore drøfta med dei tillitsvalde (medbestemmelse).
   *[nobody] Det er svart Ja på at behovsmeldinga har vore drøfta med dei tillitsvalde (medbestemmelse), men ingen deltakarar er førte opp.
}
    .help = Drøft behovsmeldinga med dei tillitsvalde, og før opp kven som deltok.
    .title = Behovsmeldinga er drøfta med dei tillitsvalde, og deltakarane er førte opp

## Utfylling

utfylling-mangler = «{ $label }» er ikkje fylt ut.
    .help = Fyll ut feltet. Det trengst for å behandle behovsmeldinga, ta kontakt eller betale ut tilskotet.
    .title = Det som må fyllast ut, er fylt ut
utfylling-plassholder = «{ $label }» er ikkje svart på: leieteksten frå skjemaet står der framleis.
    .help = Svar på spørsmålet, eller skriv at det ikkje er aktuelt.
    .title = Ingen spørsmål har framleis leieteksten frå skjemaet
utfylling-ikke-tall = { $kind ->
    [unsure] Talet «{ $text }» i feltet «{ $label }» kunne ikkje lesast sikkert.
   *[none] I feltet «{ $label }» står det «{ $text }», som ikkje er eit tal.
}
    .help = Skriv talet med siffer, og 0 dersom det ikkje er nokon.
    .title = Det står eit tal der skjemaet spør kor mange

## Nummer og adresser

id-orgnr = Organisasjonsnummeret «{ $text }» («{ $label }») er feil: { $problem ->
    [check-digit] { about-check-digit }
    [no-check-digit] { about-check-digit }
    [length] det har { about-number }, men eit organisasjonsnummer har { $needed }.
   *[other] det har { about-number }.
}
    .help = Slå opp nummeret i Einingsregisteret på brreg.no. Det vanlegaste er at to siffer er bytte om, eller at eit siffer manglar.
    .title = Organisasjonsnummer har 9 siffer og rett kontrollsiffer
id-orgnr-annen-institusjon = Organisasjonsnummeret «{ $text }» tilhøyrer { $owner }, men UH er { $named }, som har nummer { $right }.
    .help = Sjekk kva institusjon tilskotet skal til. Rett nummeret eller namnet, slik at dei høyrer saman.
    .title = Organisasjonsnummeret tilhøyrer ikkje ein annan institusjon enn den som er skriven
id-kontonr = Kontonummeret «{ $text }» («{ $label }») er feil: { $problem ->
    [check-digit] { about-check-digit }
    [no-check-digit] { about-check-digit }
    [length] det har { about-number }, men eit kontonummer har { $needed }.
   *[other] det har { about-number }.
}
    .help = Sjekk nummeret med økonomiavdelinga; tilskotet blir betalt ut til denne kontoen. Det vanlegaste er at to siffer er bytte om, eller at eit siffer manglar eller står to gonger.
    .title = Kontonummer har 11 siffer og rett kontrollsiffer
id-epost = E-postadressa «{ $text }» («{ $label }») er feil: { $problem ->
    [no-at] ho manglar @.
    [blank] ho har eit mellomrom inni seg.
    [no-name] ho manglar namnet framfor @.
    [no-ending] ho manglar slutten, til dømes «.no».
    [character] teiknet «{ $character }» kan ikkje stå der.
   *[points] eit punktum eller ein bindestrek står på feil stad.
}
    .help = Rett adressa, så svaret på behovsmeldinga kjem fram.
    .title = E-postadresser kan brukast
id-telefon = Telefonnummeret «{ $text }» («{ $label }») er truleg feil: det har { about-number }{ $problem ->
    [length] , men eit norsk nummer har { $needed }.
   *[other] .
}
    .help = Sjå etter om eit siffer manglar eller står to gonger. Landkoden +47 kan stå framfor.
    .title = Telefonnummer har 8 siffer
id-samme-konto = Eigar og UH har same kontonummer: { $text }.
    .help = Sjekk kven kontoen tilhøyrer. Truleg er nummeret kopiert frå den eine kolonnen til den andre.
    .title = Eigar og UH har kvar sin konto
