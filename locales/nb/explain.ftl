### Hvorfor reglene finnes: hva hver av dem betyr (selve teksten), hva den ser på (.what), og hvor kravet står (.source).
### For det som ikke kan leses: et eksempel på hva som gir funnet (.wrong), og på hva som ikke gjør det (.right).

-nordland = Skjemaet for Nordland
-troms = Skjemaet for Troms og Finnmark
-retningslinjer = Retningslinjer for tilskuddsordning for lokal kompetanseutvikling i barnehage og grunnopplæring (FOR-2021-01-26-230)
-pdf-eksempel = En PDF som er laget i Word med Fil → Lagre som → PDF.

## Det som ikke kan leses

explain-lesing-uleselig = Det som ikke kan leses, er ikke kontrollert. En skadet fil kan se ut som et tomt skjema, og det skal ingen tro at er i orden.
    .what = Om filen kan åpnes og leses fra ende til annen, og om skrifttypene i en PDF sier hvilke bokstaver de viser.
    .wrong = En PDF som ble avbrutt under nedlasting, eller en fil på 0 byte.
    .right = { -pdf-eksempel }
explain-lesing-kryptert = Uten passordet ser programmet bare at det finnes en fil. Den som skal behandle behovsmeldingen, kan ha det samme problemet.
    .what = Om filen kan åpnes uten passord.
    .wrong = Et Word-dokument som er lagret med Beskytt dokument → Krypter med passord.
    .right = Det samme dokumentet, lagret uten passord.
explain-lesing-uten-tekst = Et bilde av et skjema har ingen tekst: beløpene i det kan ikke legges sammen, søkes i eller kopieres.
    .what = Om filen, og hver side i den, har tekst.
    .wrong = Skjemaet skrevet ut, underskrevet og skannet.
    .right = { -pdf-eksempel }
explain-lesing-for-stor = Grensene hindrer at én fil stopper alle de andre. En behovsmelding er noen hundre kilobyte.
    .what = Filens størrelse, antall sider, og hvor stor den blir når den pakkes ut.
    .wrong = Et Word-dokument med 80 MB bilder limt inn.
    .right = Det samme dokumentet uten bildene.
explain-lesing-tidsavbrudd = Hver fil får en viss tid, så én fil ikke stopper alle de andre. Et vanlig skjema leses på noen millisekunder.
    .what = Hvor lang tid det tar å lese filen.
    .wrong = En PDF med hundretusenvis av streker på en side, som et kart eller en tegning.
    .right = { -pdf-eksempel }
explain-lesing-krasj = Stopper programmet på en fil, sier det fra om det, og kontrollerer de andre filene likevel.
    .what = Om lesingen av filen kom til en slutt.
    .wrong = En fil som treffer en feil i programmet.
    .right = Den samme filen, lagret på nytt fra Word.
explain-lesing-ukjent-format = Bare formater som leses uten å gjette, blir kontrollert. Filtypen avgjøres av innholdet, for navnet kan være feil.
    .what = De første tegnene i filen, og for ZIP-filer hva de inneholder.
    .wrong = Et fotografi med navnet skjema.pdf.
    .right = Skjemaet som Word-dokument (.docx), PDF eller ren tekst.
explain-lesing-ukjent-skjema = Et skjema kan bare kontrolleres når det er kjent hva det spør om.
    .what = Tittelen og ledetekstene i filen, sammenlignet med skjemaene som programmet kjenner.
    .wrong = En årsplan eller et brev i samme mappe som behovsmeldingene.
    .right = En behovsmelding med malens overskrifter og ledetekster i behold.
explain-lesing-flere-skjemaer = Står flere skjemaer i én fil, kontrolleres hvert for seg. Er det ikke til å se hvor ett slutter og det neste begynner, ville svar fra det ene blitt regnet sammen med det andre.
    .what = Om tittelen og ledetekstene til et skjema står én gang til i filen.
    .wrong = To skjemaer limt inn etter hverandre i ett dokument, det andre uten tittel.
    .right = Hvert skjema i sin egen fil, eller med tittelen øverst i hvert skjema.
explain-lesing-ufullstendig = Mangler det meste av skjemaet, sier det som er igjen, for lite. Det som er borte, regnes aldri som tomt.
    .what = Hvor mange av malens felt som finnes igjen i filen.
    .wrong = De to første sidene av skjemaet, eller teksten i en e-post som ble kuttet.
    .right = Hele skjemaet, med alle sider.
explain-lesing-felt-ikke-funnet = Er ledeteksten borte, er det ikke mulig å vite om svaret også er det. Et felt som ikke er funnet, regnes aldri som tomt.
    .what = Om hver ledetekst i malen står i skjemaet, også når den er skrevet litt annerledes.
    .wrong = Ledeteksten «Org. Nr» er slettet fra tabellen «Kontaktpersoner».
    .right = Alle ledetekstene står der malen har dem.
explain-lesing-avkryssing-uklar = En rute som ikke kan leses, regnes aldri som tom. Når det er uklart hva som er krysset av, er det også uklart hva skjemaet gjelder.
    .what = Hver avkryssingsrute, og om det den viser, er det samme som det filen har lagret.
    .wrong = Et skjema som er kopiert inn som ren tekst, slik at rutene er borte.
    .right = Regional ordning ☐ Desentralisert ordning ☒ Kompetanseløftet ☐
explain-lesing-belop-ulest = Et tall som kan høre til flere ruter, blir ikke gjettet. Summer som trenger det, blir ikke kontrollert, og skjemaet regnes som delvis kontrollert.
    .what = Hver rute med tall, og om filen viser sikkert hvilken rad og kolonne tallet står i.
    .wrong = En tabell kopiert inn som ren tekst, der to kolonner ikke kan skilles.
    .right = { -pdf-eksempel }
explain-lesing-svar-ulest = Et svar som kan være blandet med et annet, blir ikke gjettet. Det regnes aldri som tomt.
    .what = Hvert svar, og om filen viser sikkert hvor det begynner og slutter.
    .wrong = To kolonner med navn som er kopiert inn som ren tekst på samme linje.
    .right = { -pdf-eksempel }
explain-lesing-rest = Det som står i skjemaet uten å høre til et felt i malen, kan endre en sum eller et svar. Da er det ikke sikkert at det som er lest, er alt.
    .what = Tall, kryss og streker ved rutene, som ingen av svarene gjør rede for.
    .wrong = En ekstra kolonne «Fagskole» med beløp i tabellen «Total sum».
    .right = Bare de radene og kolonnene som malen har.
explain-lesing-sporede-endringer = En endring som ikke er godtatt, kan bli godtatt eller avvist av den neste som åpner filen. Da er det et annet skjema enn det som ble kontrollert.
    .what = Innsatt og slettet tekst som Word eller LibreOffice har sporet. Innsatt tekst er lest, slettet tekst er utelatt.
    .wrong = Et dokument der et beløp er rettet med «Spor endringer» slått på.
    .right = Det samme dokumentet etter Se gjennom → Godta → Godta alle endringer.
explain-lesing-annet-aar = Skjemaene endres fra år til år. En beskrivelse som sier hvilke år den gjelder, kan lese en annen utgave uten å kjenne det som er nytt i den.
    .what = Året skjemaet gjelder, og årene i «gjelder» i skjemabeskrivelsen.
    .wrong = Et skjema for 2026, lest med en beskrivelse som har gjelder = { "{" } fra = 2024, til = 2025 { "}" }.
    .right = Det samme skjemaet, lest med en beskrivelse for 2026.
explain-lesing-maskinlest = Tekstgjenkjenning kan ta 3 for 8. En feillesing er aldri avsenderens feil, så det som bygger på den, er ikke meldt som feil før noen har sett på siden.
    .what = Hvordan hver side er lest: av bokstavene i filen, eller av et bilde (med «--ocr», eller fordi skanneren la til teksten).
    .wrong = Skjemaet skrevet ut, underskrevet, skannet og kontrollert med «--ocr».
    .right = { -pdf-eksempel }

## Summer

explain-sum-rad-avvik = Tilskuddet fordeles på eier og UH. Stemmer ikke raden, er det umulig å vite hvilket av de tre beløpene det meldes behov for.
    .what = Hver rad i tabellen «Total sum det meldes behov for», også raden «Sum»: beløpene i kolonnene Eier og UH legges sammen og sammenlignes med Totalt. Et tomt felt regnes som 0 og nevnes ved navn.
    .source = { -nordland }, tabellen «Total sum det meldes behov for», kolonnene Eier, UH og Totalt.
explain-sum-kolonne-avvik = Raden «Sum» er det samlede behovet til partnerskapet. Stemmer den ikke, stemmer heller ikke det Statsforvalteren regner videre med.
    .what = Hver kolonne i tabellen «Total sum det meldes behov for»: de tre ordningene legges sammen og sammenlignes med raden «Sum».
    .source = { -nordland }, tabellen «Total sum det meldes behov for», raden «Sum».
explain-sum-tiltak-avvik = «Sum totalt» er det tiltaket koster. Stemmer den ikke med fordelingen, er det uklart hva eier og UH skal ha.
    .what = «Tilskuddet fordeles» i hvert tiltak: Eier og UH legges sammen og sammenlignes med «Sum totalt».
    .source = { -nordland }, 2024: «Tilskuddet fordeles», kolonnene Eier, UH og «Sum totalt».
explain-sum-tiltak-mot-ordning = Raden for ordningen er det tiltakene koster til sammen. Ofte blir et tiltak endret på slutten, og tabellen på første side blir glemt.
    .what = Eier, UH og sum i alle tiltakene, lagt sammen og sammenlignet med raden for den ordningen som er krysset av. Det som videreføres ved siden av nye tiltak, er regnet med.
    .source = { -nordland }, 2024: tabellen «Total sum det meldes behov for» og «Tilskuddet fordeles» i hvert tiltak.
explain-sum-okonomi-avvik = «Total sum» er det videreføringen koster. Stemmer den ikke, er det uklart hvilket beløp som gjelder.
    .what = «Ønsket sum eier», «Ønsket sum UH» og «Ønsket sum til koordinator» under «Økonomi», lagt sammen og sammenlignet med «Total sum».
    .source = { -nordland }, 2025: «Økonomi» under «Ved videreføring av tiltak».
explain-sum-okonomi-mot-ordning = Det samme behovet står to steder i skjemaet, og det skal være det samme begge steder.
    .what = Beløpene under «Økonomi», sammenlignet med raden for den ordningen som er krysset av. Koordinatoren hører til eier.
    .source = { -nordland }, 2025: «Økonomi» og tabellen «Total sum det meldes behov for».
explain-sum-koordinator-uklar = Skjemaet spør om koordinatoren for seg. Er beløpet også med i eiers sum, blir det regnet to ganger, eller ikke i det hele tatt.
    .what = Om «Total sum» er eier + UH uten koordinatoren, selv om det står et beløp for koordinator. Da meldes dette i stedet for sum/okonomi-avvik.
    .source = { -nordland }, 2025: «Ønsket sum til koordinator» under «Økonomi».
explain-sum-aar-avvik = Skjemaet ber om én sum for hvert år. Stemmer den ikke, er det uklart hva det søkes om det året.
    .what = Punkt 3.1 (eier) og 3.2 (UH) for hvert år, lagt sammen og sammenlignet med «Total sum det søkes om fra eier og UH-miljø».
    .source = { -troms }, punkt 3: «Total sum det søkes om fra eier og UH-miljø».
explain-sum-prosent-avvik = Andelene sier hva hele tilskuddet skal brukes til. Blir de mer eller mindre enn 100 %, er noe regnet to ganger eller glemt.
    .what = Andelene i punkt 3.3 til 3.6, lagt sammen for hver part hvert år. En part som ikke søker om noe det året, trenger ingen fordeling.
    .source = { -troms }, punkt 3: «Summen av punkt 3.1 og 3.2 skal tilsvare summen av punktene 3.3 til og med punkt 3.6».
explain-sum-enheter-avvik = Antallet sier hvor mange som får nytte av tilskuddet. Er det et annet enn det kommunene har til sammen, er ett av tallene feil.
    .what = Svar som fordeler et antall på steder, som «9 skoler totalt fordelt på: Nordvik 6, Sørvik 3».
    .source = { -troms }, spørsmål 2.4, 2.5, 2.9 og 2.10: «Hvor mange … skal delta/deltar i kompetanseutviklingsarbeidet?»
explain-sum-spesifikasjon-avvik = Teksten forklarer hva tilskuddet går til. Er alle utgiftene listet opp, skal de til sammen være tilskuddet.
    .what = Svarene om hva eiers og UHs tilskudd skal brukes til, når de bare er en liste med beløp. Tekst med satser, anslag eller delsummer blir ikke vurdert.
    .source = { -nordland }, 2024: «Eiers tilskudd skal brukes på følgende måte» og «UH sitt tilskudd skal brukes på følgende måte».

## Beløp

explain-belop-uleselig = Et beløpsfelt uten beløp kan ikke legges sammen med de andre, og ingen vet hva det meldes behov for.
    .what = Alle felt for beløp. Kr foran eller bak, «,-», punktum eller mellomrom mellom tusenene, «(anslag)» og navn i parentes er i orden.
    .source = Beløpsfeltene i skjemaene.
explain-belop-tvetydig = «1.524» kan være 1 524 kroner eller 1 524 000 kroner. Programmet velger aldri for deg.
    .what = Alle felt for beløp: finnes det mer enn én rimelig måte å lese sifrene på? Skriver skjemaet andre beløp med punktum mellom tusenene, gjelder det her også.
    .source = Språkrådets skriveregler: lange tall deles i grupper på tre siffer, med mellomrom imellom.
explain-belop-mangler = Et tomt felt kan bety 0, glemt eller ikke avgjort. Står det 0, er det ingen tvil.
    .what = Tomme beløpsfelt i en rad, et tiltak, en videreføring eller et år der de andre beløpene er fylt ut. Raden for den ordningen som er krysset av, er påkrevd (utfylling/mangler).
    .source = Tabellene og beløpsfeltene i skjemaene.
explain-belop-negativt = Et behov for tilskudd kan ikke være mindre enn 0. Som regel er det en strek som er lest som minus.
    .what = Alle felt for beløp, også delene når flere beløp står i samme felt.
    .source = Skjemaene ber om «total sum det meldes behov for».

## Avkryssing

explain-avkryssing-ordning-mangler = Ordningen avgjør hvilket regelverk og hvilken pott behovsmeldingen gjelder, og hvilken rad tiltakene skal stemme med.
    .what = Rutene etter «Behovsmeldingen gjelder». Ruter som ikke kan leses, er lesing/avkryssing-uklar og aldri dette.
    .source = Skjemaets eget spørsmål: «Behovsmeldingen gjelder». De tre ordningene står i { -retningslinjer }.
explain-avkryssing-ordning-flere = En behovsmelding gjelder én ordning. Den samlede oversikten over alle ordningene står i tabellen.
    .what = Rutene etter «Behovsmeldingen gjelder».
    .source = { -nordland }, «Behovsmeldingen gjelder» og «Partnerskapet leverer behovsmelding i flere ordninger?». De tre ordningene står i { -retningslinjer }.
explain-avkryssing-ja-nei-mangler = Et spørsmål uten kryss er ikke besvart. Tomt er ikke det samme som Nei.
    .what = Alle spørsmål med rutene Ja og Nei. Koordinatoren i et tiltak har bare ruten Ja, og er ikke med.
    .source = Spørsmålene med Ja og Nei i skjemaene.
explain-avkryssing-ja-nei-begge = To kryss opphever hverandre: det er ikke mulig å vite hva som er svart.
    .what = Alle spørsmål med rutene Ja og Nei.
    .source = Spørsmålene med Ja og Nei i skjemaene.
explain-avkryssing-varighet-mangler = Varigheten viser hvilke halvår tilskuddet skal dekke.
    .what = Rutene for halvår i hvert tiltak som er fylt ut, eller i videreføringen.
    .source = { -nordland }, «Tiltakets varighet» (2024) og «Varighet» (2025).

## Samsvar

explain-samsvar-flere-eiere = Er det flere eiere, må det stå hvem de er: de er parter i partnerskapet.
    .what = Svaret på «Partnerskapet består av flere eiere?» og eierne i listen. Ja trenger minst én eier i listen; ved Nei kan det stå høyst én.
    .source = { -nordland }, «Partnerskapet består av flere eiere? Ja (Fyll ut liste)».
explain-samsvar-flere-uh = Er det flere UH, må det stå hvem de er og hva hver av dem skal ha.
    .what = Svaret på «Partnerskapet består av flere UH?», UH i listen, og navn i parentes ved beløp som er delt på flere.
    .source = { -nordland }, «Partnerskapet består av flere UH? Ja (Fyll ut liste)».
explain-samsvar-flere-ordninger = Svaret forteller om det finnes flere behovsmeldinger som skal ses sammen.
    .what = Svaret på «Partnerskapet leverer behovsmelding i flere ordninger?» og hvor mange ordninger som har beløp i tabellen.
    .source = { -nordland }, «Partnerskapet leverer behovsmelding i flere ordninger?»
explain-samsvar-antall-tiltak = Stemmer ikke antallet, mangler det et tiltak, eller så er antallet fra en tidligere utgave.
    .what = Antallet som er oppgitt, og tiltakene som er fylt ut, eller numrene som videreføres.
    .source = { -nordland }, «Totalt antall tiltak det er behov for tilskudd til?»
explain-samsvar-partner-duplikat = Står den samme eieren to ganger, mangler det trolig en annen, og antallet partnere blir feil.
    .what = Navnene i «Liste over andre eiere og UH i partnerskapet». Små forskjeller i skrivemåten teller ikke; en annen rolle og det som står i parentes, gjør det.
    .source = { -nordland }, «Liste over andre eiere og UH i partnerskapet».
explain-samsvar-tiltak-nummer = Tiltakene blir omtalt med nummer, også året etter. To med samme nummer kan ikke skilles.
    .what = Nummeret i overskriften for hvert tiltak, og numrene som videreføres.
    .source = { -nordland }, overskriftene «Tiltak 1», «Tiltak 2» og «Tiltak fra … som videreføres».
explain-samsvar-ordning-uten-belop = Uten beløp er det ikke meldt noe behov i ordningen. Som regel er det krysset av i feil rute, eller beløpet står i feil rad.
    .what = Ordningen som er krysset av, og raden for den i tabellen.
    .source = { -nordland }, «Behovsmeldingen gjelder» og tabellen «Total sum det meldes behov for».
explain-samsvar-ordning-utgaatt = Fra 2026 er de tre ordningene erstattet av én. Et skjema for et senere år i en ordning som er avsluttet, er som regel et skjema fra et tidligere år.
    .what = Året skjemaet gjelder, ordningen som er krysset av, og registeret over ordninger: fra når, til når og erstattet av hva.
    .source = Statsforvalteren i Rogaland, 18.12.2025: tilskuddsordningen for kollektiv kompetanseutvikling gjelder fra 1. januar 2026.
explain-samsvar-aar = Tilskuddet gis for ett år om gangen. Et årstall som ikke passer, kommer gjerne av at fjorårets skjema ble brukt på nytt.
    .what = Året i overskriften, halvårene i varigheten, årene for senere behov, og årene over kolonnene i budsjettet. Året som videreføres, og om noen av rutene er for det året det søkes for. Bare det som ikke kan stemme, blir meldt.
    .source = Skjemaet: årstallet i «Total sum det meldes behov for» eller «Behovsmelding for», og årene ved rutene og over kolonnene.
explain-samsvar-koordinator = Midler til koordinator skal begrunnes, så de som prioriterer tiltakene, kan vurdere behovet.
    .what = Ruten for koordinator i hvert tiltak, og begrunnelsen etter den.
    .source = { -nordland }, 2024: «Det er behov for å bruke midler til koordinator for dette tiltaket?» og «Begrunn».
explain-samsvar-medbestemmelse = De ansatte skal være med på å vurdere behovet. Skjemaet spør om det er gjort, og hvem som var med.
    .what = Svaret på «Behovsmeldingen har vært drøftet i medbestemmelse» og listen «Hvem som har deltatt».
    .source = { -nordland }, «Behovsmeldingen har vært drøftet i medbestemmelse» og «Hvem som har deltatt».

## Utfylling

explain-utfylling-mangler = Uten disse svarene kan behovsmeldingen ikke behandles, besvares eller betales ut.
    .what = Eier, UH, navn og e-post til kontaktpersonene, mottakerne av tilskuddet, navnet på hvert tiltak, og beløpene for den ordningen som er krysset av.
    .source = Spørsmålene i skjemaene.
explain-utfylling-plassholder = Står malens ledetekst igjen, har ingen svart. Det er lett å overse i et langt skjema.
    .what = Alle spørsmål som gjelder. Ubrukte rader i lister, senere år og begrunnelse for en koordinator som det ikke er bedt om, kan stå urørt.
    .source = Skjemaet: «Klikk eller trykk her for å skrive inn tekst.»
explain-utfylling-ikke-tall = Et kryss sier ikke hvor mange. Antallene blir lagt sammen for hele fylket.
    .what = Alle felt for antall: barnehager, skoler, PP-tjenester, deltakere og tiltak.
    .source = { -nordland }, «Hvor mange enheter er inkludert i behovsmeldingen?»; { -troms }, spørsmål 2.4 til 2.10.

## Numre og adresser

explain-id-orgnr = Organisasjonsnummeret avgjør hvem tilskuddet tilhører. Kontrollsifferet avslører nesten alle tastefeil.
    .what = Alle felt for organisasjonsnummer: 9 siffer, og det siste skal passe til de andre (modulus 11 med vektene 3 2 7 6 5 4 3 2). Mellomrom, punktum, «NO» og «MVA» er i orden.
    .source = Brønnøysundregistrene: Organisasjonsnummeret (brreg.no).
explain-id-orgnr-annen-institusjon = Tilskuddet går til den som eier nummeret. Et nummer som er kopiert fra et annet skjema, sender det til feil institusjon.
    .what = Organisasjonsnummeret til UH og navnet på UH, mot en liste over universiteter og høgskoler som følger med programmet (registers/uh.toml). Et navn eller nummer som ikke står der, og flere navn på én gang, blir ikke vurdert.
    .source = Enhetsregisteret (brreg.no) og institusjonenes egne sider, nevnt ved hvert nummer i listen.
explain-id-kontonr = Tilskuddet betales til denne kontoen. Kontrollsifferet avslører nesten alle tastefeil før pengene sendes.
    .what = Alle felt for kontonummer: 11 siffer, og det siste skal passe til de andre (modulus 11 med vektene 5 4 3 2 7 6 5 4 3 2).
    .source = Bits, bank- og finansnæringens infrastrukturselskap: Kontonummer.
explain-id-epost = Svaret på behovsmeldingen sendes til denne adressen.
    .what = Alle felt for e-post: et navn, @ og et domene med en endelse, uten mellomrom og uten tegn som ikke kan stå der.
    .source = RFC 5321 og RFC 5322, standardene for e-post.
explain-id-telefon = Et siffer for lite, og ingen når kontaktpersonen.
    .what = Alle felt for telefon: 8 siffer, med eller uten +47, 0047 eller 47 foran. Flere numre i samme felt er i orden.
    .source = Nkom: den norske nummerplanen (E.164).
explain-id-samme-konto = Eier og UH får hver sin del av tilskuddet. Samme konto to ganger betyr som regel at nummeret er kopiert til feil kolonne.
    .what = Kontonummeret til eier og kontonummeret til UH.
    .source = Skjemaet: ett kontonummer for eier og ett for UH.
