### Kvifor reglane finst: kva kvar av dei tyder (sjølve teksten), kva han ser på (.what), og kvar kravet står (.source).
### For det som ikkje kan lesast: eit døme på kva som gir funnet (.wrong), og på kva som ikkje gjer det (.right).

-nordland = Skjemaet for Nordland
-troms = Skjemaet for Troms og Finnmark
-retningslinjer = Retningslinjer for tilskuddsordning for lokal kompetanseutvikling i barnehage og grunnopplæring (FOR-2021-01-26-230)
-pdf-eksempel = Ein PDF som er laga i Word med Fil → Lagre som → PDF.

## Det som ikkje kan lesast

explain-lesing-uleselig = Det som ikkje kan lesast, er ikkje kontrollert. Ei skadd fil kan sjå ut som eit tomt skjema, og det skal ingen tru er i orden.
    .what = Om fila kan opnast og lesast frå ende til annan, og om skrifttypane i ein PDF seier kva bokstavar dei viser.
    .wrong = Ein PDF der nedlastinga vart avbroten, eller ei fil på 0 byte.
    .right = { -pdf-eksempel }
explain-lesing-kryptert = Utan passordet ser programmet berre at det finst ei fil. Den som skal behandle behovsmeldinga, kan ha det same problemet.
    .what = Om fila kan opnast utan passord.
    .wrong = Eit Word-dokument som er lagra med Beskytt dokument → Krypter med passord.
    .right = Det same dokumentet, lagra utan passord.
explain-lesing-uten-tekst = Eit bilete av eit skjema har ingen tekst: beløpa i det kan ikkje leggjast saman, søkjast i eller kopierast.
    .what = Om fila, og kvar side i henne, har tekst.
    .wrong = Skjemaet skrive ut, underskrive og skanna.
    .right = { -pdf-eksempel }
explain-lesing-for-stor = Grensene hindrar at éi fil stoppar alle dei andre. Ei behovsmelding er nokre hundre kilobyte.
    .what = Kor stor fila er, talet på sider, og kor stor ho blir når ho blir pakka ut.
    .wrong = Eit Word-dokument med 80 MB bilete limte inn.
    .right = Det same dokumentet utan bileta.
explain-lesing-tidsavbrudd = Kvar fil får ei viss tid, så éi fil ikkje stoppar alle dei andre. Eit vanleg skjema blir lese på nokre millisekund.
    .what = Kor lang tid det tek å lese fila.
    .wrong = Ein PDF med hundretusenvis av strekar på ei side, som eit kart eller ei teikning.
    .right = { -pdf-eksempel }
explain-lesing-krasj = Stoppar programmet på ei fil, seier det frå om det, og kontrollerer dei andre filene likevel.
    .what = Om lesinga av fila kom til ein slutt.
    .wrong = Ei fil som treffer ein feil i programmet.
    .right = Den same fila, lagra på nytt frå Word.
explain-lesing-ukjent-format = Berre format som blir lesne utan å gjette, blir kontrollerte. Filtypen blir avgjord av innhaldet, for namnet kan vere feil.
    .what = Dei første teikna i fila, og for ZIP-filer kva dei inneheld.
    .wrong = Eit fotografi med namnet skjema.pdf.
    .right = Skjemaet som Word-dokument (.docx), PDF eller rein tekst.
explain-lesing-ukjent-skjema = Eit skjema kan berre kontrollerast når det er kjent kva det spør om.
    .what = Tittelen og leietekstane i fila, samanlikna med skjemaa som programmet kjenner.
    .wrong = Ein årsplan eller eit brev i same mappe som behovsmeldingane.
    .right = Ei behovsmelding med overskriftene og leietekstane frå malen i behald.
explain-lesing-flere-skjemaer = Står fleire skjema i éi fil, blir kvart kontrollert for seg. Er det ikkje råd å sjå kvar eitt sluttar og det neste byrjar, ville svar frå det eine ha vorte rekna saman med det andre.
    .what = Om tittelen og leietekstane til eit skjema står éin gong til i fila.
    .wrong = To skjema limte inn etter kvarandre i eitt dokument, det andre utan tittel.
    .right = Kvart skjema i si eiga fil, eller med tittelen øvst i kvart skjema.
explain-lesing-ufullstendig = Manglar det meste av skjemaet, seier det som er att, for lite. Det som er borte, blir aldri rekna som tomt.
    .what = Kor mange av felta i malen som finst att i fila.
    .wrong = Dei to første sidene av skjemaet, eller teksten i ein e-post som vart kutta.
    .right = Heile skjemaet, med alle sider.
explain-lesing-felt-ikke-funnet = Er leieteksten borte, er det ikkje råd å vite om svaret òg er det. Eit felt som ikkje er funne, blir aldri rekna som tomt.
    .what = Om kvar leietekst i malen står i skjemaet, òg når han er skriven litt annleis.
    .wrong = Leieteksten «Org. Nr» er sletta frå tabellen «Kontaktpersoner».
    .right = Alle leietekstane står der malen har dei.
explain-lesing-avkryssing-uklar = Ei rute som ikkje kan lesast, blir aldri rekna som tom. Når det er uklart kva som er kryssa av, er det òg uklart kva skjemaet gjeld.
    .what = Kvar avkryssingsrute, og om det ho viser, er det same som det fila har lagra.
    .wrong = Eit skjema som er kopiert inn som rein tekst, slik at rutene er borte.
    .right = Regional ordning ☐ Desentralisert ordning ☒ Kompetanseløftet ☐
explain-lesing-belop-ulest = Eit tal som kan høyre til fleire ruter, blir ikkje gjetta. Summar som treng det, blir ikkje kontrollerte, og skjemaet blir rekna som delvis kontrollert.
    .what = Kvar rute med tal, og om fila viser sikkert kva rad og kolonne talet står i.
    .wrong = Ein tabell kopiert inn som rein tekst, der to kolonnar ikkje kan skiljast.
    .right = { -pdf-eksempel }
explain-lesing-svar-ulest = Eit svar som kan vere blanda med eit anna, blir ikkje gjetta. Det blir aldri rekna som tomt.
    .what = Kvart svar, og om fila viser sikkert kvar det byrjar og sluttar.
    .wrong = To kolonnar med namn som er kopierte inn som rein tekst på same linje.
    .right = { -pdf-eksempel }
explain-lesing-rest = Det som står i skjemaet utan å høyre til eit felt i malen, kan endre ein sum eller eit svar. Då er det ikkje sikkert at det som er lese, er alt.
    .what = Tal, kryss og strekar ved rutene, som ingen av svara gjer greie for.
    .wrong = Ein ekstra kolonne «Fagskule» med beløp i tabellen «Total sum».
    .right = Berre dei radene og kolonnane som malen har.
explain-lesing-sporede-endringer = Ei endring som ikkje er godteken, kan bli godteken eller avvist av den neste som opnar fila. Då er det eit anna skjema enn det som vart kontrollert.
    .what = Innsett og sletta tekst som Word eller LibreOffice har spora. Innsett tekst er lesen, sletta tekst er utelaten.
    .wrong = Eit dokument der eit beløp er retta med «Spor endringer» slått på.
    .right = Det same dokumentet etter Se gjennom → Godta → Godta alle endringer.
explain-lesing-annet-aar = Skjema blir endra frå år til år. Ei skildring som seier kva år ho gjeld, kan lese ei anna utgåve utan å kjenne det som er nytt i ho.
    .what = Året skjemaet gjeld, og åra i «gjelder» i skildringa av skjemaet.
    .wrong = Eit skjema for 2026, lese med ei skildring som har gjelder = { "{" } fra = 2024, til = 2025 { "}" }.
    .right = Det same skjemaet, lese med ei skildring for 2026.
explain-lesing-maskinlest = Tekstattkjenning kan ta 3 for 8. Ei feillesing er aldri feilen til avsendaren, så det som byggjer på henne, er ikkje meldt som feil før nokon har sett på sida.
    .what = Korleis kvar side er lesen: av bokstavane i fila, eller av eit bilete (med «--ocr», eller fordi skannaren la til teksten).
    .wrong = Skjemaet skrive ut, underskrive, skanna og kontrollert med «--ocr».
    .right = { -pdf-eksempel }

## Summar

explain-sum-rad-avvik = Tilskotet blir fordelt på eigar og UH. Stemmer ikkje rada, er det umogleg å vite kva for eit av dei tre beløpa det er meldt behov for.
    .what = Kvar rad i tabellen «Total sum det meldes behov for», òg rada «Sum»: beløpa i kolonnane Eier og UH blir lagde saman og samanlikna med Totalt. Eit tomt felt blir rekna som 0 og nemnt ved namn.
    .source = { -nordland }, tabellen «Total sum det meldes behov for», kolonnane Eier, UH og Totalt.
explain-sum-kolonne-avvik = Rada «Sum» er det samla behovet til partnarskapet. Stemmer ho ikkje, stemmer heller ikkje det Statsforvaltaren reknar vidare med.
    .what = Kvar kolonne i tabellen «Total sum det meldes behov for»: dei tre ordningane blir lagde saman og samanlikna med rada «Sum».
    .source = { -nordland }, tabellen «Total sum det meldes behov for», rada «Sum».
explain-sum-tiltak-avvik = «Sum totalt» er det tiltaket kostar. Stemmer ho ikkje med fordelinga, er det uklart kva eigar og UH skal ha.
    .what = «Tilskuddet fordeles» i kvart tiltak: Eier og UH blir lagde saman og samanlikna med «Sum totalt».
    .source = { -nordland }, 2024: «Tilskuddet fordeles», kolonnane Eier, UH og «Sum totalt».
explain-sum-tiltak-mot-ordning = Rada for ordninga er det tiltaka kostar til saman. Ofte blir eit tiltak endra på slutten, og tabellen på første side blir gløymd.
    .what = Eigar, UH og sum i alle tiltaka, lagde saman og samanlikna med rada for den ordninga som er kryssa av. Det som blir vidareført ved sida av nye tiltak, er rekna med.
    .source = { -nordland }, 2024: tabellen «Total sum det meldes behov for» og «Tilskuddet fordeles» i kvart tiltak.
explain-sum-okonomi-avvik = «Total sum» er det vidareføringa kostar. Stemmer ho ikkje, er det uklart kva for eit beløp som gjeld.
    .what = «Ønsket sum eier», «Ønsket sum UH» og «Ønsket sum til koordinator» under «Økonomi», lagde saman og samanlikna med «Total sum».
    .source = { -nordland }, 2025: «Økonomi» under «Ved videreføring av tiltak».
explain-sum-okonomi-mot-ordning = Det same behovet står to stader i skjemaet, og det skal vere det same begge stadene.
    .what = Beløpa under «Økonomi», samanlikna med rada for den ordninga som er kryssa av. Koordinatoren høyrer til eigaren.
    .source = { -nordland }, 2025: «Økonomi» og tabellen «Total sum det meldes behov for».
explain-sum-koordinator-uklar = Skjemaet spør om koordinatoren for seg. Er beløpet òg med i summen til eigaren, blir det rekna to gonger, eller ikkje i det heile.
    .what = Om «Total sum» er eigar + UH utan koordinatoren, jamvel om det står eit beløp for koordinator. Då blir dette meldt i staden for sum/okonomi-avvik.
    .source = { -nordland }, 2025: «Ønsket sum til koordinator» under «Økonomi».
explain-sum-aar-avvik = Skjemaet bed om éin sum for kvart år. Stemmer han ikkje, er det uklart kva det er søkt om det året.
    .what = Punkt 3.1 (eigar) og 3.2 (UH) for kvart år, lagde saman og samanlikna med «Total sum det søkes om fra eier og UH-miljø».
    .source = { -troms }, punkt 3: «Total sum det søkes om fra eier og UH-miljø».
explain-sum-prosent-avvik = Delane seier kva heile tilskotet skal brukast til. Blir dei meir eller mindre enn 100 %, er noko rekna to gonger eller gløymt.
    .what = Delane i punkt 3.3 til 3.6, lagde saman for kvar part kvart år. Ein part som ikkje søkjer om noko det året, treng inga fordeling.
    .source = { -troms }, punkt 3: «Summen av punkt 3.1 og 3.2 skal tilsvare summen av punktene 3.3 til og med punkt 3.6».
explain-sum-enheter-avvik = Talet seier kor mange som får nytte av tilskotet. Er det eit anna enn det kommunane har til saman, er eitt av tala feil.
    .what = Svar som fordeler eit tal på stader, som «9 skoler totalt fordelt på: Nordvik 6, Sørvik 3».
    .source = { -troms }, spørsmål 2.4, 2.5, 2.9 og 2.10: «Hvor mange … skal delta/deltar i kompetanseutviklingsarbeidet?»
explain-sum-spesifikasjon-avvik = Teksten forklarer kva tilskotet går til. Er alle utgiftene lista opp, skal dei til saman vere tilskotet.
    .what = Svara om kva tilskotet til eigar og UH skal brukast til, når dei berre er ei liste med beløp. Tekst med satsar, overslag eller delsummar blir ikkje vurdert.
    .source = { -nordland }, 2024: «Eiers tilskudd skal brukes på følgende måte» og «UH sitt tilskudd skal brukes på følgende måte».

## Beløp

explain-belop-uleselig = Eit beløpsfelt utan beløp kan ikkje leggjast saman med dei andre, og ingen veit kva det er meldt behov for.
    .what = Alle felt for beløp. Kr framfor eller bak, «,-», punktum eller mellomrom mellom tusena, «(anslag)» og namn i parentes er i orden.
    .source = Beløpsfelta i skjemaa.
explain-belop-tvetydig = «1.524» kan vere 1 524 kroner eller 1 524 000 kroner. Programmet vel aldri for deg.
    .what = Alle felt for beløp: finst det meir enn éin rimeleg måte å lese sifra på? Skriv skjemaet andre beløp med punktum mellom tusena, gjeld det her òg.
    .source = Skrivereglane frå Språkrådet: lange tal blir delte i grupper på tre siffer, med mellomrom imellom.
explain-belop-mangler = Eit tomt felt kan tyde 0, gløymt eller ikkje avgjort. Står det 0, er det ingen tvil.
    .what = Tomme beløpsfelt i ei rad, eit tiltak, ei vidareføring eller eit år der dei andre beløpa er fylte ut. Rada for den ordninga som er kryssa av, er påkravd (utfylling/mangler).
    .source = Tabellane og beløpsfelta i skjemaa.
explain-belop-negativt = Eit behov for tilskot kan ikkje vere mindre enn 0. Som regel er det ein strek som er lesen som minus.
    .what = Alle felt for beløp, òg delane når fleire beløp står i same felt.
    .source = Skjemaa bed om «total sum det meldes behov for».

## Avkryssing

explain-avkryssing-ordning-mangler = Ordninga avgjer kva regelverk og kva pott behovsmeldinga gjeld, og kva rad tiltaka skal stemme med.
    .what = Rutene etter «Behovsmeldingen gjelder». Ruter som ikkje kan lesast, er lesing/avkryssing-uklar og aldri dette.
    .source = Spørsmålet i skjemaet: «Behovsmeldingen gjelder». Dei tre ordningane står i { -retningslinjer }.
explain-avkryssing-ordning-flere = Ei behovsmelding gjeld éi ordning. Den samla oversikta over alle ordningane står i tabellen.
    .what = Rutene etter «Behovsmeldingen gjelder».
    .source = { -nordland }, «Behovsmeldingen gjelder» og «Partnerskapet leverer behovsmelding i flere ordninger?». Dei tre ordningane står i { -retningslinjer }.
explain-avkryssing-ja-nei-mangler = Eit spørsmål utan kryss er ikkje svart på. Tomt er ikkje det same som Nei.
    .what = Alle spørsmål med rutene Ja og Nei. Koordinatoren i eit tiltak har berre ruta Ja, og er ikkje med.
    .source = Spørsmåla med Ja og Nei i skjemaa.
explain-avkryssing-ja-nei-begge = To kryss opphevar kvarandre: det er ikkje råd å vite kva som er svart.
    .what = Alle spørsmål med rutene Ja og Nei.
    .source = Spørsmåla med Ja og Nei i skjemaa.
explain-avkryssing-varighet-mangler = Kor lenge tiltaket varer, viser kva halvår tilskotet skal dekkje.
    .what = Rutene for halvår i kvart tiltak som er fylt ut, eller i vidareføringa.
    .source = { -nordland }, «Tiltakets varighet» (2024) og «Varighet» (2025).

## Samsvar

explain-samsvar-flere-eiere = Er det fleire eigarar, må det stå kven dei er: dei er partar i partnarskapet.
    .what = Svaret på «Partnerskapet består av flere eiere?» og eigarane i lista. Ja treng minst éin eigar i lista; ved Nei kan det stå høgst éin.
    .source = { -nordland }, «Partnerskapet består av flere eiere? Ja (Fyll ut liste)».
explain-samsvar-flere-uh = Er det fleire UH, må det stå kven dei er og kva kvar av dei skal ha.
    .what = Svaret på «Partnerskapet består av flere UH?», UH i lista, og namn i parentes ved beløp som er delte på fleire.
    .source = { -nordland }, «Partnerskapet består av flere UH? Ja (Fyll ut liste)».
explain-samsvar-flere-ordninger = Svaret fortel om det finst fleire behovsmeldingar som skal sjåast saman.
    .what = Svaret på «Partnerskapet leverer behovsmelding i flere ordninger?» og kor mange ordningar som har beløp i tabellen.
    .source = { -nordland }, «Partnerskapet leverer behovsmelding i flere ordninger?»
explain-samsvar-antall-tiltak = Stemmer ikkje talet, manglar det eit tiltak, eller så er talet frå ei tidlegare utgåve.
    .what = Talet som er oppgitt, og tiltaka som er fylte ut, eller numra som blir vidareførte.
    .source = { -nordland }, «Totalt antall tiltak det er behov for tilskudd til?»
explain-samsvar-partner-duplikat = Står den same eigaren to gonger, manglar det truleg ein annan, og talet på partnarar blir feil.
    .what = Namna i «Liste over andre eiere og UH i partnerskapet». Små skilnader i skrivemåten tel ikkje; ei anna rolle og det som står i parentes, gjer det.
    .source = { -nordland }, «Liste over andre eiere og UH i partnerskapet».
explain-samsvar-tiltak-nummer = Tiltaka blir omtala med nummer, òg året etter. To med same nummer kan ikkje skiljast.
    .what = Nummeret i overskrifta for kvart tiltak, og numra som blir vidareførte.
    .source = { -nordland }, overskriftene «Tiltak 1», «Tiltak 2» og «Tiltak fra … som videreføres».
explain-samsvar-ordning-uten-belop = Utan beløp er det ikkje meldt noko behov i ordninga. Som regel er det kryssa av i feil rute, eller beløpet står i feil rad.
    .what = Ordninga som er kryssa av, og rada for henne i tabellen.
    .source = { -nordland }, «Behovsmeldingen gjelder» og tabellen «Total sum det meldes behov for».
explain-samsvar-ordning-utgaatt = Frå 2026 er dei tre ordningane erstatta av éi. Eit skjema for eit seinare år i ei ordning som er avslutta, er som regel eit skjema frå eit tidlegare år.
    .what = Året skjemaet gjeld, ordninga som er kryssa av, og registeret over ordningar: frå når, til når og erstatta av kva.
    .source = Statsforvalteren i Rogaland, 18.12.2025: tilskotsordninga for kollektiv kompetanseutvikling gjeld frå 1. januar 2026.
explain-samsvar-aar = Tilskotet blir gitt for eitt år om gongen. Eit årstal som ikkje passar, kjem gjerne av at skjemaet frå i fjor vart brukt på nytt.
    .what = Året i overskrifta, halvåra i varigheita, åra for seinare behov, og åra over kolonnane i budsjettet. Året som blir vidareført, og om nokon av rutene er for det året det blir søkt for. Berre det som ikkje kan stemme, blir meldt.
    .source = Skjemaet: årstalet i «Total sum det meldes behov for» eller «Behovsmelding for», og åra ved rutene og over kolonnane.
explain-samsvar-koordinator = Midlar til koordinator skal grunngivast, så dei som prioriterer tiltaka, kan vurdere behovet.
    .what = Ruta for koordinator i kvart tiltak, og grunngivinga etter henne.
    .source = { -nordland }, 2024: «Det er behov for å bruke midler til koordinator for dette tiltaket?» og «Begrunn».
explain-samsvar-medbestemmelse = Dei tilsette skal vere med på å vurdere behovet. Skjemaet spør om det er gjort, og kven som var med.
    .what = Svaret på «Behovsmeldingen har vært drøftet i medbestemmelse» og lista «Hvem som har deltatt».
    .source = { -nordland }, «Behovsmeldingen har vært drøftet i medbestemmelse» og «Hvem som har deltatt».

## Utfylling

explain-utfylling-mangler = Utan desse svara kan behovsmeldinga ikkje behandlast, svarast på eller betalast ut.
    .what = Eigar, UH, namn og e-post til kontaktpersonane, mottakarane av tilskotet, namnet på kvart tiltak, og beløpa for den ordninga som er kryssa av.
    .source = Spørsmåla i skjemaa.
explain-utfylling-plassholder = Står leieteksten frå malen att, har ingen svart. Det er lett å oversjå i eit langt skjema.
    .what = Alle spørsmål som gjeld. Ubrukte rader i lister, seinare år og grunngiving for ein koordinator som det ikkje er bede om, kan stå urørte.
    .source = Skjemaet: «Klikk eller trykk her for å skrive inn tekst.»
explain-utfylling-ikke-tall = Eit kryss seier ikkje kor mange. Tala blir lagde saman for heile fylket.
    .what = Alle felt for tal på noko: barnehagar, skular, PP-tenester, deltakarar og tiltak.
    .source = { -nordland }, «Hvor mange enheter er inkludert i behovsmeldingen?»; { -troms }, spørsmål 2.4 til 2.10.

## Nummer og adresser

explain-id-orgnr = Organisasjonsnummeret avgjer kven tilskotet tilhøyrer. Kontrollsifferet avslører nesten alle tastefeil.
    .what = Alle felt for organisasjonsnummer: 9 siffer, og det siste skal passe til dei andre (modulus 11 med vektene 3 2 7 6 5 4 3 2). Mellomrom, punktum, «NO» og «MVA» er i orden.
    .source = Brønnøysundregistra: Organisasjonsnummeret (brreg.no).
explain-id-orgnr-annen-institusjon = Tilskotet går til den som eig nummeret. Eit nummer som er kopiert frå eit anna skjema, sender det til feil institusjon.
    .what = Organisasjonsnummeret til UH og namnet på UH, mot ei liste over universitet og høgskular som følgjer med programmet (registers/uh.toml). Eit namn eller nummer som ikkje står der, og fleire namn på éin gong, blir ikkje vurdert.
    .source = Einingsregisteret (brreg.no) og dei eigne sidene til institusjonane, nemnde ved kvart nummer i lista.
explain-id-kontonr = Tilskotet blir betalt til denne kontoen. Kontrollsifferet avslører nesten alle tastefeil før pengane blir sende.
    .what = Alle felt for kontonummer: 11 siffer, og det siste skal passe til dei andre (modulus 11 med vektene 5 4 3 2 7 6 5 4 3 2).
    .source = Bits, infrastrukturselskapet til bank- og finansnæringa: Kontonummer.
explain-id-epost = Svaret på behovsmeldinga blir sendt til denne adressa.
    .what = Alle felt for e-post: eit namn, @ og eit domene med ei ending, utan mellomrom og utan teikn som ikkje kan stå der.
    .source = RFC 5321 og RFC 5322, standardane for e-post.
explain-id-telefon = Eitt siffer for lite, og ingen når kontaktpersonen.
    .what = Alle felt for telefon: 8 siffer, med eller utan +47, 0047 eller 47 framfor. Fleire nummer i same felt er i orden.
    .source = Nkom: den norske nummerplanen (E.164).
explain-id-samme-konto = Eigar og UH får kvar sin del av tilskotet. Same konto to gonger tyder som regel at nummeret er kopiert til feil kolonne.
    .what = Kontonummeret til eigaren og kontonummeret til UH.
    .source = Skjemaet: eitt kontonummer for eigaren og eitt for UH.
