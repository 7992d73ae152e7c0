### Det som ikkje stemmer på tvers av skjemaa i eit kall: kva det er, kva ein gjer med det, og kva regelen ser på.

mappe-duplikat = { $kind ->
    [innhold] { $file_count ->
        [one] Fila { $files } er med fleire gonger i same kall.
       *[other] { $file_count } filer har nøyaktig same innhald: { $files }.
    }
    [like] { $partnerskap } har fleire skjema for { $ordning } { $aar }, med dei same beløpa: { $files }.
    [ulike] { $partnerskap } har fleire skjema for { $ordning } { $aar }, og beløpa er ikkje dei same ({ $cells }): { $files }.
   *[uvisst] { $partnerskap } har fleire skjema for { $ordning } { $aar }: { $files }. Beløpa kunne ikkje samanliknast fullt ut, fordi nokre av dei ikkje kunne lesast.
}
    .help = { $kind ->
        [ulike] Finn ut kva skjema som gjeld, og ta bort det andre. «behov diff» viser kva som er endra.
       *[andre] Behald eitt av dei, så partnarskapet ikkje blir rekna med to gonger.
    }
    .title = Inga behovsmelding finst to gonger i mappa
mappe-ulik-totalsum = Skjemaa frå { $partnerskap } for { $aar } oppgir ikkje den same tabellen over totalsummar: { $cells }. Skjema: { $files }.
    .help = Tabellen skal vise alle ordningane til partnarskapet, og vere lik i alle skjemaa. Finn ut kva beløp som gjeld, og rett dei andre skjemaa.
    .title = Skjemaa frå eitt partnarskap og eitt år har den same tabellen over totalsummar
mappe-mangler-ordning = { $unknown ->
    [0] { $partnerskap } melder behov for { $ordninger } i { $aar }, men mappa har ikkje noko skjema for { $count ->
        [one] den ordninga
       *[other] dei ordningane
    }.
   *[other] { $partnerskap } melder behov for { $ordninger } i { $aar }, men mappa manglar skjema for minst { $count } av desse. (Ordninga kunne ikkje lesast i alle skjemaa.)
}{ $assumed_count ->
    [0] { "" }
   *[other] { " " }Kva eit skjema utan lesen avkryssing gjeld, er teke frå beløpa: { $assumed }.
}{ $not_checked ->
    [0] { "" }
    [one] { " " }Mappa har òg éi fil som ikkje kunne kontrollerast; skjemaet kan vere den.
   *[other] { " " }Mappa har òg { $not_checked } filer som ikkje kunne kontrollerast; skjemaet kan vere ei av dei.
} Sett i: { $files }.
    .help = Be partnarskapet om skjemaet, eller legg det i mappa. Er det ikkje meldt behov, skal beløpet ut av tabellen.
    .title = Kvar ordning med beløp i totalsummen har eit skjema i mappa
mappe-tiltak-nummer = { $count ->
    [one] Tiltak { $numbers } står i fleire skjema frå { $partnerskap } for { $aar }: { $files }.
   *[other] Tiltaka { $numbers } står i fleire skjema frå { $partnerskap } for { $aar }: { $files }.
}
    .help = Er det det same tiltaket, skal det berre stå i éi ordning. Er det to tiltak, treng dei kvart sitt nummer.
    .title = Eit tiltaksnummer står i berre eitt av skjemaa til eit partnarskap
mappe-eier-i-flere = { $count ->
    [one] { $owners } er oppført som eigar i fleire partnarskap i { $ordning } { $aar }: { $partnerships }. Skjema: { $files }.
   *[other] { $owners } er oppførte som eigarar i fleire partnarskap i { $ordning } { $aar }: { $partnerships }. Skjema: { $files }.
}
    .help = Spør kva partnarskap eigaren høyrer til. Er det same partnarskap, er nettverket eller eigarane skrivne ulikt i skjemaa.
    .title = Ein eigar er med i berre eitt partnarskap i kvar ordning og kvart år
mappe-samme-konto = Kontonummer { $digits } er oppgitt for ulike organisasjonar: { $names }. Skjema: { $files }.
    .help = Sjekk kven som eig kontoen før noko blir betalt ut. Nummeret kan vere kopiert frå eit anna skjema.
    .title = Eit kontonummer er oppgitt for berre éin organisasjon
mappe-orgnr-ulik-navn = Organisasjonsnummer { $digits } er oppgitt under ulike namn: { $names }. Skjema: { $files }.
    .help = Slå opp nummeret i Einingsregisteret (brreg.no), og rett det eller namnet.
    .title = Eit organisasjonsnummer er oppgitt under berre eitt namn

group-mappe = På tvers av skjemaa

explain-mappe-duplikat = Same behov to gonger blir lett til dobbelt tilskot i oversikta. Ofte er det eine ein PDF av det andre, eller ei eldre utgåve.
    .what = Filer med same innhald, og skjema frå same partnarskap, ordning og år. Beløpa blir samanlikna: totalsummen, tiltaka og vidareføringa. Partnarskapet blir kjent att på kompetansenettverk, eigarar og år, uavhengig av rekkjefølgje, store bokstavar, «kommune» og små skrivefeil.
    .wrong = «lofoten.docx» og «lofoten-retta.docx», begge for Desentralisert ordning 2024.
    .right = Eitt skjema for kvar ordning.
explain-mappe-ulik-totalsum = Tabellen gjeld heile partnarskapet. Seier to skjema ulike beløp, kan ingen vite kva det er meldt behov for.
    .what = Alle cellene i «Total sum det meldes behov for», i alle skjemaa frå same partnarskap og år. Ei celle som ikkje kan lesast, blir ikkje samanlikna. To utgåver av same skjema blir melde av mappe/duplikat.
    .wrong = Skjemaet for Regional ordning seier 350 000 til eigar, og skjemaet for Kompetanseløftet seier 360 000 i same celle.
    .right = Den same tabellen i alle skjemaa.
explain-mappe-mangler-ordning = Eit beløp utan skjema kan ikkje behandlast, og nokon trur kanskje at skjemaet er sendt.
    .what = Ordningar med beløp i tabellen, mot ordningane som skjemaa frå partnarskapet gjeld. Kan avkryssinga ikkje lesast, blir beløpa brukte når berre éi rad i tabellen passar; elles kan skjemaet vere kva som helst av dei.
    .wrong = Tabellen har 759 000 for Regional ordning, men mappa har berre skjema for dei to andre ordningane.
    .right = Eitt skjema for kvar ordning med beløp.
explain-mappe-tiltak-nummer = Tildelinga viser til tiltaka med nummer. Det same nummeret to stader kan vere same tiltak meldt to gonger.
    .what = Numra på tiltaka, òg dei som blir vidareførte, i skjema for ulike ordningar frå same partnarskap og år.
    .wrong = Tiltak 3 i skjemaet for Regional ordning, og tiltak 3 i skjemaet for Kompetanseløftet.
    .right = Tiltak 1 til 3 i det eine skjemaet, og tiltak 4 til 6 i det andre.
explain-mappe-eier-i-flere = Ein eigar skal vere med i eitt partnarskap. To gonger kan gi tilskot to gonger.
    .what = Eigarane i skjemaet og i lista, i skjema av same slag for same ordning og år. Namna må vere heilt like, bortsett frå store bokstavar, bindestrek og «kommune».
    .wrong = Flakstad er eigar i skjemaet frå Lofoten og i skjemaet frå Salten, begge for Desentralisert ordning 2024.
    .right = Flakstad er eigar i eitt av dei.
explain-mappe-samme-konto = Tilskotet blir betalt til kontoen. Høyrer han til ein annan, går pengane feil.
    .what = Kontonummer som kan vere rette (kontrollsifferet passar). To organisasjonar er ulike når organisasjonsnumra er det; manglar eit nummer, når ingen av namna liknar.
    .wrong = Nordvik kommune og Sørvik kommune oppgir same konto.
    .right = Kvar kommune oppgir sin eigen konto.
explain-mappe-orgnr-ulik-navn = Organisasjonsnummeret avgjer kven tilskotet høyrer til. Står det ved to namn, er eitt av dei feil.
    .what = Organisasjonsnummer som kan vere rette, i skjema for same år. Forkortingar og lengre former av same namn er i orden.
    .wrong = 812 345 672 er Nordvik kommune i eitt skjema, og Sørvik kommune i eit anna.
    .right = 812 345 672 er Nordvik kommune i begge.
