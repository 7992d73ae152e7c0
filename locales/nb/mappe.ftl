### Det som ikke stemmer på tvers av skjemaene i et kall: hva det er, hva man gjør med det, og hva regelen ser på.

mappe-duplikat = { $kind ->
    [innhold] { $file_count ->
        [one] Filen { $files } er med flere ganger i samme kall.
       *[other] { $file_count } filer har nøyaktig samme innhold: { $files }.
    }
    [like] { $partnerskap } har flere skjemaer for { $ordning } { $aar }, med de samme beløpene: { $files }.
    [ulike] { $partnerskap } har flere skjemaer for { $ordning } { $aar }, og beløpene er ikke de samme ({ $cells }): { $files }.
   *[uvisst] { $partnerskap } har flere skjemaer for { $ordning } { $aar }: { $files }. Beløpene kunne ikke sammenlignes fullt ut, fordi noen av dem ikke kunne leses.
}
    .help = { $kind ->
        [ulike] Finn ut hvilket skjema som gjelder, og ta bort det andre. «behov diff» viser hva som er endret.
       *[andre] Behold ett av dem, så partnerskapet ikke blir regnet med to ganger.
    }
    .title = Ingen behovsmelding finnes to ganger i mappen
mappe-ulik-totalsum = Skjemaene fra { $partnerskap } for { $aar } oppgir ikke den samme tabellen over totalsummer: { $cells }. Skjemaer: { $files }.
    .help = Tabellen skal vise alle ordningene til partnerskapet, og være lik i alle skjemaene. Finn ut hvilke beløp som gjelder, og rett de andre skjemaene.
    .title = Skjemaene fra ett partnerskap og år har den samme tabellen over totalsummer
mappe-mangler-ordning = { $unknown ->
    [0] { $partnerskap } melder behov for { $ordninger } i { $aar }, men mappen har ikke noe skjema for { $count ->
        [one] den ordningen
       *[other] de ordningene
    }.
   *[other] { $partnerskap } melder behov for { $ordninger } i { $aar }, men mappen mangler skjema for minst { $count } av disse. (Ordningen kunne ikke leses i alle skjemaene.)
}{ $assumed_count ->
    [0] { "" }
   *[other] { " " }Hva et skjema uten lest avkryssing gjelder, er tatt fra beløpene: { $assumed }.
}{ $not_checked ->
    [0] { "" }
    [one] { " " }Mappen har også én fil som ikke kunne kontrolleres; skjemaet kan være den.
   *[other] { " " }Mappen har også { $not_checked } filer som ikke kunne kontrolleres; skjemaet kan være en av dem.
} Sett i: { $files }.
    .help = Be partnerskapet om skjemaet, eller legg det i mappen. Er det ikke meldt behov, skal beløpet ut av tabellen.
    .title = Hver ordning med beløp i totalsummen har et skjema i mappen
mappe-tiltak-nummer = { $count ->
    [one] Tiltak { $numbers } står i flere skjemaer fra { $partnerskap } for { $aar }: { $files }.
   *[other] Tiltakene { $numbers } står i flere skjemaer fra { $partnerskap } for { $aar }: { $files }.
}
    .help = Er det det samme tiltaket, skal det bare stå i én ordning. Er det to tiltak, trenger de hvert sitt nummer.
    .title = Et tiltaksnummer står i bare ett av skjemaene til et partnerskap
mappe-eier-i-flere = { $count ->
    [one] { $owners } er oppført som eier i flere partnerskap i { $ordning } { $aar }: { $partnerships }. Skjemaer: { $files }.
   *[other] { $owners } er oppført som eiere i flere partnerskap i { $ordning } { $aar }: { $partnerships }. Skjemaer: { $files }.
}
    .help = Spør hvilket partnerskap eieren hører til. Er det samme partnerskap, er nettverket eller eierne skrevet ulikt i skjemaene.
    .title = En eier er med i bare ett partnerskap i hver ordning og hvert år
mappe-samme-konto = Kontonummer { $digits } er oppgitt for ulike organisasjoner: { $names }. Skjemaer: { $files }.
    .help = Sjekk hvem som eier kontoen før noe blir betalt ut. Nummeret kan være kopiert fra et annet skjema.
    .title = Et kontonummer er oppgitt for bare én organisasjon
mappe-orgnr-ulik-navn = Organisasjonsnummer { $digits } er oppgitt under ulike navn: { $names }. Skjemaer: { $files }.
    .help = Slå opp nummeret i Enhetsregisteret (brreg.no), og rett det eller navnet.
    .title = Et organisasjonsnummer er oppgitt under bare ett navn

group-mappe = På tvers av skjemaene

explain-mappe-duplikat = Samme behov to ganger blir lett til dobbelt tilskudd i oversikten. Ofte er det ene en PDF av det andre, eller en eldre utgave.
    .what = Filer med samme innhold, og skjemaer fra samme partnerskap, ordning og år. Beløpene sammenlignes: totalsummen, tiltakene og videreføringen. Partnerskapet kjennes igjen på kompetansenettverk, eiere og år, uavhengig av rekkefølge, store bokstaver, «kommune» og små skrivefeil.
    .wrong = «lofoten.docx» og «lofoten-rettet.docx», begge for Desentralisert ordning 2024.
    .right = Ett skjema for hver ordning.
explain-mappe-ulik-totalsum = Tabellen gjelder hele partnerskapet. Sier to skjemaer ulike beløp, kan ingen vite hva det er meldt behov for.
    .what = Alle cellene i «Total sum det meldes behov for», i alle skjemaene fra samme partnerskap og år. En celle som ikke kan leses, sammenlignes ikke. To utgaver av samme skjema meldes av mappe/duplikat.
    .wrong = Skjemaet for Regional ordning sier 350 000 til eier, og skjemaet for Kompetanseløftet sier 360 000 i samme celle.
    .right = Den samme tabellen i alle skjemaene.
explain-mappe-mangler-ordning = Et beløp uten skjema kan ikke behandles, og noen tror kanskje at skjemaet er sendt.
    .what = Ordninger med beløp i tabellen, mot ordningene som skjemaene fra partnerskapet gjelder. Kan avkryssingen ikke leses, brukes beløpene når bare én rad i tabellen passer; ellers kan skjemaet være hvilket som helst av dem.
    .wrong = Tabellen har 759 000 for Regional ordning, men mappen har bare skjemaer for de to andre ordningene.
    .right = Ett skjema for hver ordning med beløp.
explain-mappe-tiltak-nummer = Tildelingen viser til tiltakene med nummer. Det samme nummeret to steder kan være samme tiltak meldt to ganger.
    .what = Numrene på tiltakene, også dem som videreføres, i skjemaer for ulike ordninger fra samme partnerskap og år.
    .wrong = Tiltak 3 i skjemaet for Regional ordning, og tiltak 3 i skjemaet for Kompetanseløftet.
    .right = Tiltak 1 til 3 i det ene skjemaet, og tiltak 4 til 6 i det andre.
explain-mappe-eier-i-flere = En eier skal være med i ett partnerskap. To ganger kan gi tilskudd to ganger.
    .what = Eierne i skjemaet og i listen, i skjemaer av samme slag for samme ordning og år. Navnene må være helt like, bortsett fra store bokstaver, bindestrek og «kommune».
    .wrong = Flakstad er eier i skjemaet fra Lofoten og i skjemaet fra Salten, begge for Desentralisert ordning 2024.
    .right = Flakstad er eier i ett av dem.
explain-mappe-samme-konto = Tilskuddet betales til kontoen. Tilhører den en annen, går pengene feil.
    .what = Kontonumre som kan være riktige (kontrollsifferet passer). To organisasjoner er ulike når organisasjonsnumrene er det; mangler et nummer, når ingen av navnene ligner.
    .wrong = Nordvik kommune og Sørvik kommune oppgir samme konto.
    .right = Hver kommune oppgir sin egen konto.
explain-mappe-orgnr-ulik-navn = Organisasjonsnummeret avgjør hvem tilskuddet tilhører. Står det ved to navn, er ett av dem feil.
    .what = Organisasjonsnumre som kan være riktige, i skjemaer for samme år. Forkortelser og lengre former av samme navn er i orden.
    .wrong = 812 345 672 er Nordvik kommune i ett skjema, og Sørvik kommune i et annet.
    .right = 812 345 672 er Nordvik kommune i begge.
