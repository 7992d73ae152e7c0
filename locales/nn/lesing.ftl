### Det som ikkje kan lesast: kva som er gale, kva ein gjer med det (.help), og ei linje til lista over reglar (.title).

-help-cut-off = Last ned fila på nytt der du fekk henne frå, eller be avsendaren sende henne igjen. Kontroller den nye fila.
-help-picture = Eit bilete kan ikkje kontrollerast. Be avsendaren om skjemaet som Word-fil, eller som PDF laga i Word med Fil → Lagre som → PDF.
-help-scan = Be avsendaren om skjemaet som Word-fil, eller som PDF laga i Word med Fil → Lagre som → PDF. Med «--ocr» kan programmet tesseract lese biletet, om det er installert, men då må kvart tal samanliknast med biletet.
-help-word = Opne fila i Word, og vel Fil → Lagre som og filtypen Word-dokument (*.docx).
-help-wrong-file = Sjekk at det er rett fil. Skjemaet skal vere eit Word-dokument eller ein PDF.

lesing-uleselig = { $kind ->
    [tom] Fila er tom.
    [uten-sider] PDF-fila har ingen sider.
    [avkuttet] Fila er ikkje heil: slutten manglar, og utan han kan ikkje resten lesast.
    [skadet-pdf] PDF-fila er skadd og kan ikkje lesast.
    [avkuttet-del] Fila er ikkje heil: slutten manglar. Det som er lese, er kontrollert, men svar eller heile sider kan vere borte.
    [skadet] Fila er skadd og kan ikkje lesast ({ $detail }).
    [fotografi] Biletet er eit fotografi, ikkje ei skanning: lyset er ujamt og linjene er ikkje rette. Det er ikkje lese.
    [xfa] Skjemaet er av ein eldre type (XFA) som berre Adobe Acrobat kan vise, så svara kan ikkje lesast.
    [apning] Fila kan ikkje lesast: { unread-why }
    [tegn] Ein del av teikna i PDF-fila kan ikkje lesast ({ $detail } %): skrifttypen seier ikkje kva bokstavar dei er.
    [skrift] Teksten i PDF-fila kan ikkje lesast: skrifttypen seier ikkje kva bokstavar han er skriven med.
    [tegn-i-svar] Svaret i feltet «{ $label }» kan ikkje lesast: skrifttypen seier ikkje kva bokstavar det er.
    [utydelig] Svaret i feltet «{ $label }» er for utydeleg i biletet til å lesast sikkert, så det er ikkje kontrollert.
    [sidehopp] Sidetala i fila hoppar ({ $detail }), så minst éi side manglar. Det som er lese, er kontrollert, men svar kan vere borte.
    [del] Ein del av fila kan ikkje lesast ({ $detail }). Resten er lesen.
    [sideorden] Sidene i fila ligg i motsett rekkjefølgje, med den siste først. Svar og tabellar som går over to sider, kan då ikkje setjast saman, så skjemaet er ikkje kontrollert.
    [ingen-svar] Skjemaet er kjent att, men ingen svar i det kan lesast, så ingenting er kontrollert.
    [overtrykt] To tekstar ligg oppå kvarandre («{ $detail }»), så det kan ikkje lesast kva som står der.
    [kanskje-strok] Ein strek går over «{ $detail }», og det kan ikkje avgjerast om det er stroke.
    [tegnet] Ein figur er teikna ved «{ $detail }», og det kan ikkje avgjerast kva han vel eller stryk.
    [dekket] Noko er dekt til utan at noko er skrive i staden, så det kan ikkje avgjerast kva som skal stå der.
    [skadet-skrift] Ei skrifttype i PDF-fila er skadd, så bokstavane kan vere andre enn dei som blir viste. Svara herfrå er ikkje lesne.
    [svak] «{ $detail }» har nesten same farge som bakgrunnen, og kan ikkje lesast sikkert.
    [steder] På { $count } stader kan det ikkje avgjerast kva som står: noko går over teksten, dekkjer han eller har nesten same farge.
   *[annet] Fila kan ikkje lesast.
}
    .help = { $kind ->
        [tom] Sjekk at det er rett fil. Lagre skjemaet på nytt, og kontroller den nye fila.
        [uten-sider] Sjekk at det er rett fil. Er det skjemaet, må avsendaren lage PDF-en på nytt.
        [avkuttet] { -help-cut-off }
        [avkuttet-del] { -help-cut-off }
        [fotografi] Skann arket i ein skannar, eller bruk skannefunksjonen på telefonen (i Notat, Google Disk eller OneDrive), som rettar opp arket. Aller best er Word-fila, eller ein PDF laga i Word med Fil → Lagre som → PDF.
        [xfa] Opne fila i Adobe Acrobat Reader, vel Skriv ut, og skriv ut til «Microsoft Print to PDF» eller «Lagre som PDF». Kontroller den nye fila.
        [apning] Sjekk at fila finst, at du har tilgang til henne, og at ho ikkje er open i eit anna program.
        [tegn] Samanlikn tala her med dei du ser i PDF-en. Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF.
        [skrift] Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF. Elles be avsendaren om Word-fila.
        [tegn-i-svar] Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF. Elles be avsendaren om Word-fila.
        [utydelig] Sjå på sida kva som står der. Kan skjemaet skannast på nytt, vel 300 punkt per tomme (dpi) og gråtonar.
        [sidehopp] Be avsendaren sende alle sidene, og kontroller den nye fila.
        [del] Opne fila, og samanlikn med det som er lese. Det som manglar, kan vere sett inn frå ei anna fil eller stå i ein eldre type felt: skriv det inn som vanleg tekst, og lagre på nytt.
        [overtrykt] Sjå i fila kva som skal stå der, og slett den eine teksten. Kontroller den nye fila.
        [kanskje-strok] Sjå i fila om det er stroke. Slett det som ikkje gjeld, eller streken.
        [tegnet] Sjå i fila kva figuren gjeld. Kryss av i ruta eller skriv svaret, og slett figuren.
        [dekket] Sjå i fila kva som skal stå der. Gjeld ikkje det som er dekt til, slett det og skriv svaret på nytt.
        [skadet-skrift] Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF. Elles last ned fila på nytt, eller be avsendaren sende henne igjen.
        [svak] Sjå i fila kva som står der, og gi teksten ein farge som kan lesast.
        [steder] Sjå i fila kva som står der. Slett det som ikkje gjeld, og kontroller den nye fila.
        [sideorden] Skann eller lagre skjemaet på nytt med første side først. I ein PDF-lesar: Skriv ut → Lagre som PDF, med «Omvendt rekkjefølgje» vald.
       *[annet] Prøv å opne fila i Word eller i ein PDF-lesar, og vel Fil → Lagre som. Lèt ho seg ikkje opne, må avsendaren sende henne på nytt.
    }
    .title = Fila, eller ein del av henne, er tom eller skadd

lesing-kryptert = { $kind ->
    [feil-passord] Passordet opnar ikkje fila.
    [annen-kryptering] PDF-fila er kryptert på ein måte som programmet ikkje kan opne.
    [zip] Fila i ZIP-en er verna med passord.
    [office] Dokumentet er verna med passord.
   *[pdf] PDF-fila er verna med passord.
}
    .help = { $kind ->
        [feil-passord] Sjekk passordet: store og små bokstavar tel. Æ, ø og å opnar berre nyare filer. Gjeld det fleire filer med kvart sitt passord, kontroller dei éi om gongen.
        [annen-kryptering] Opne fila i programmet ho er laga for, og vel Skriv ut → Lagre som PDF. Kontroller den nye fila.
        [zip] Pakk ut ZIP-fila med passordet, og kontroller filene som var i henne.
        [office] Opne dokumentet med passordet og lagre det utan. I Word: Fil → Informasjon → Beskytt dokument → Krypter med passord, slett passordet og lagre.
       *[pdf] Har du passordet, kontroller fila med «--password PASSORDET». Elles: opne henne med passordet, og vel Skriv ut → Lagre som PDF.
    }
    .title = Fila er verna med passord

lesing-uten-tekst = { $kind ->
    [side] Side { $detail } har ingen tekst, truleg berre eit bilete. Det som står der, er ikkje kontrollert.
    [side-usett] Side { $detail } er eit bilete, og tesseract såg ingen tekst på henne, eller brukte for lang tid. Det som står der, er ikkje kontrollert.
    [word] Dokumentet har ingen tekst. Skjemaet er kanskje limt inn som bilete.
   *[pdf] PDF-fila har ingen tekst. Ho er truleg skanna eller fotografert.
}
    .help = Bruk skjemaet som vart fylt ut på datamaskin, ikkje eit bilete av det. Har du det i Word, vel Fil → Lagre som → PDF i staden for å skanne utskrifta. Om ikkje, be avsendaren om Word-fila. Med «--ocr» kan programmet tesseract lese biletet, om det er installert, men då må kvart tal samanliknast med sida.
    .title = Fila eller ei side har ingen tekst, som når skjemaet er skanna

lesing-for-stor = { $kind ->
    [fil] Fila er større enn { $limit } MB.
    [sider] PDF-fila har fleire enn { $limit } sider.
    [utpakket] Fila blir for stor når ho blir pakka ut.
    [arkiv] Fila blir pakka ut til meir enn { $limit } filer, eller til mykje meir enn skjema gjer. Resten av henne er ikkje kontrollert.
    [dybde] Fila er ei ZIP-mappe eller ein e-post inne i fleire andre, og er ikkje pakka ut.
    [minne] Det tok meir enn { $limit } MiB minne å lese fila, så ho er ikkje kontrollert.
   *[innhold] Fila har meir innhald enn eit skjema kan ha.
}
    .help = { $kind ->
        [arkiv] Pakk ut mappa (høgreklikk → Pakk ut alle), og kontroller skjemaa som ligg i henne.
        [dybde] Pakk ut mappa (høgreklikk → Pakk ut alle), og kontroller skjemaa som ligg i henne.
       *[annet] Sjekk at det er rett fil, og at ho berre inneheld skjemaet. Ta ut vedlegg og store bilete, lagre på nytt og kontroller den nye fila.
    }
    .title = Fila er for stor til å vere eit skjema

lesing-tidsavbrudd = Det tok for lang tid å lese fila, så ho er ikkje kontrollert.
    .help = Opne fila i Word eller i ein PDF-lesar, vel Fil → Lagre som, og kontroller den nye fila. Ta ut vedlegg og store bilete om det ikkje hjelper.
    .title = Det tok for lang tid å lese fila

lesing-krasj = Programmet klarte ikkje å lese fila, så ho er ikkje kontrollert. Feilen ligg i programmet.
    .help = Opne fila i Word eller i ein PDF-lesar, vel Fil → Lagre som, og kontroller den nye fila. Meld gjerne frå om feilen.
    .title = Programmet stoppa medan det las fila

lesing-ukjent-format = { $kind ->
    [egen] Fila er ein rapport frå behov, ikkje eit skjema.
    [xlsx] Fila er eit rekneark (Excel eller Calc).
    [pptx] Fila er ein presentasjon (PowerPoint eller Impress).
    [pages] Fila er laga i Pages, Numbers eller Keynote på Mac.
    [zip] Fila er ei ZIP-mappe utan skjema i.
    [doc] Fila er eit Word-dokument i det gamle formatet frå før 2007 (DOC).
    [msg] Fila er ein e-post lagra frå Outlook.
    [eml] Fila er ein e-post.
    [gdoc] Fila er berre ei lenkje til eit dokument i Google Disk, ikkje dokumentet sjølv.
    [rtf] Fila er eit RTF-dokument.
    [html] Fila er ei nettside (HTML).
    [xml] Fila er ei XML-fil.
    [jpeg] Fila er eit bilete (JPEG).
    [png] Fila er eit bilete (PNG).
    [gif] Fila er eit bilete (GIF).
    [tiff] Fila er eit bilete (TIFF), truleg frå ein skannar.
    [heic] Fila er eit bilete frå ein mobiltelefon (HEIC).
   *[annet] Fila er verken PDF, Word-dokument, OpenDocument-tekst eller rein tekst.
} { $kind ->
    [egen] Ho er ikkje kontrollert.
    [annet] Namnet kan likevel slutte på .pdf eller .docx: det er innhaldet som tel.
   *[kjent] Berre PDF, Word (.docx), OpenDocument-tekst (.odt) og rein tekst kan kontrollerast, og med «--ocr» skanna sider som er lagra som JPEG, PNG eller TIFF.
}
    .help = { $kind ->
        [egen] Vel skjemaet som rapporten handlar om. I mapper blir slike filer hoppa over.
        [doc] { -help-word }
        [rtf] { -help-word }
        [xml] { -help-word }
        [pages] Opne fila i Pages, og vel Arkiv → Eksporter til → Word eller PDF.
        [zip] Pakk ut mappa (høgreklikk → Pakk ut alle), og kontroller skjemaa som ligg i henne.
        [msg] Opne e-posten i Outlook, lagre vedlegget, og kontroller det.
        [eml] Opne e-posten, lagre vedlegget, og kontroller det.
        [gdoc] Opne dokumentet i Google Dokument, og vel Fil → Last ned → Microsoft Word (.docx) eller PDF-dokument.
        [html] Opne sida i nettlesaren, og vel Skriv ut → Lagre som PDF.
        [jpeg] { -help-scan }
        [png] { -help-scan }
        [gif] { -help-picture }
        [tiff] { -help-scan }
        [heic] { -help-picture }
        [xlsx] { -help-wrong-file }
        [pptx] { -help-wrong-file }
       *[annet] Opne fila i programmet ho er laga i, og lagre henne som PDF eller Word (.docx). I Word: Fil → Lagre som.
    }
    .title = Fila er verken PDF, Word (.docx), OpenDocument (.odt) eller tekst

lesing-ukjent-skjema = { $kind ->
    [epost] E-posten har ingen skjema ved seg: han har ingen vedlegg, eller berre bilete i teksten. Han er ikkje kontrollert.
   *[annet] Dette er ikkje ei behovsmelding som programmet kjenner, så ho er ikkje kontrollert.
}
    .help = { $kind ->
        [epost] Be avsendaren sende skjemaet som vedlegg. Ligg det som lenkje i e-posten, last det ned og kontroller den fila.
       *[annet] Sjekk at det er rett fil. Er det ei behovsmelding, sjekk at overskriftene og teksten i malen ikkje er sletta eller endra. Eit nytt skjema må først leggjast inn i programmet.
    }
    .title = Fila er ikkje ei behovsmelding som programmet kjenner

lesing-felt-ikke-funnet = { $kind ->
    [flere] Fann ikkje { $count } felt i skjemaet: { $labels }. Resten er lesen. Skjemaet er kanskje frå eit anna år, eller ei anna utgåve enn den programmet kjenner.
   *[ett] Fann ikkje feltet «{ $label }» i skjemaet.
}
    .help = Sjekk at leieteksten ikkje er sletta eller omskriven. Er han borte, skriv han inn att slik han står i malen, og fyll ut svaret ved sida av eller under.
    .title = Eit felt i malen finst ikkje att i skjemaet

lesing-avkryssing-uklar = { $kind ->
    [motstrid] Det er uklart om det er kryssa av i «{ $label }»: ruta viser noko anna enn det som er lagra i fila.
    [flere] Det er uklart kva som er kryssa av i { $count } spørsmål: { $labels }.
   *[uklar] Det er uklart kva som er kryssa av i «{ $label }».
}
    .help = { $kind ->
        [flere] Manglar rutene, gjekk dei truleg tapt då skjemaet vart lagra som tekst: kontroller Word-fila eller PDF-en i staden. Har du berre teksten, skriv x etter kvart svar som gjeld.
       *[uklar] Sjå etter i skjemaet. Klikk på ruta til krysset er slik det skal vere, og lagre fila på nytt. Er ruta borte, skriv x etter det svaret som gjeld.
    }
    .title = Det er uklart om ei rute er kryssa av

lesing-sporede-endringer = { $detail ->
    [1] Fila har éi spora endring som verken er godteken eller avvist.
   *[flere] Fila har { $detail } spora endringar som verken er godtekne eller avviste.
} Skjemaet er lese som om alle var godtekne.
    .help = Godta eller avvis endringane før skjemaet blir sendt. I Word: Se gjennom → Godta → Godta alle endringer. I LibreOffice: Rediger → Spor endringer → Godta alle.
    .title = Fila har spora endringar som ikkje er godtekne eller avviste

lesing-maskinlest = { $count ->
    [1] Side { $pages } er lesen
   *[flere] Sidene { $pages } er lesne
} av eit bilete med tekstattkjenning (OCR). Tal og avkryssingar kan vere feillesne.
    .help = Samanlikn tala med sida før dei blir brukte. Det som ikkje stemmer der, er meldt som åtvaringar, for feilen kan liggje i lesinga. Skjemaet som Word-fil, eller som PDF laga i Word, kan lesast utan tvil.
    .title = Sider er lesne av eit bilete (OCR), så tala må samanliknast med sida

lesing-belop-ulest = { $count ->
    [1] Talet i «{ $label }» vart ikkje lese: fila viser ikkje sikkert kva rute det høyrer til.
   *[flere] { $count } tal i «{ $context }» vart ikkje lesne: fila viser ikkje sikkert kva ruter dei høyrer til. Det gjeld { $labels }.
} Det som byggjer på dette, er ikkje kontrollert.
    .help = Sjå i skjemaet kva som står der. Kontroller det same skjemaet som Word-fil, eller som PDF laga i Word med Fil → Lagre som → PDF, om du har det. Skriv eitt tal i kvar rute, og lat overskriftene i tabellen stå som i malen.
    .title = Tal i ein tabell kan ikkje lesast sikkert

lesing-svar-ulest = { $count ->
    [1] Svaret på «{ $label }» vart ikkje lese: fila viser ikkje sikkert kva som høyrer til svaret.
   *[flere] { $count } svar i «{ $context }» vart ikkje lesne: fila viser ikkje sikkert kva som høyrer til kvart svar. Det gjeld { $labels }.
} Det som byggjer på dette, er ikkje kontrollert.
    .help = Sjå i skjemaet kva som står der. Kontroller det same skjemaet som Word-fil, eller som PDF laga i Word med Fil → Lagre som → PDF, om du har det. Lat leietekstane stå som i malen, og skriv svaret rett ved leieteksten sin.
    .title = Eit svar kan ikkje lesast sikkert

lesing-rest = { $kind ->
    [summer] «{ $rest }» står i skjemaet utan å høyre til eit felt som malen har. { $count ->
        [0] Summar som det kan gjelde,
       *[noen] Summar det kan gjelde ({ $labels }),
    } er ikkje kontrollerte.
    [del] «{ $rest }» står i skjemaet utan å høyre til eit felt som malen har. Rekna med som ein av delane stemmer summane; utan stemmer dei ikkje. Difor er { $count ->
        [0] summane
       *[noen] summane over { $labels }
    } ikkje kontrollerte.
    [utenom] «{ $rest }» står i skjemaet utan å høyre til eit felt som malen har. Summane stemmer utan, så det er ikkje rekna med.
    [enhet] Det går ikkje fram om «{ $rest }» er i kroner eller i tusen kroner. Beløpa er ikkje lesne.
    [bilde] Eit bilete i skjemaet er ikkje lese. { $count ->
        [0] Det som står i det, er ikkje kontrollert.
       *[noen] Svar som det kan vise ({ $labels }), er ikkje lesne.
    }
    [annet-aar] «{ $rest }» gjeld eit anna år enn skjemaet, så det er ikkje rekna med.
   *[svar] «{ $rest }» står i skjemaet utan å høyre til eit felt som malen har. { $count ->
        [0] Svaret som det kan gjelde,
       *[noen] Svar det kan gjelde ({ $labels }),
    } er ikkje lese.
}
    .help = { $kind ->
        [bilde] Sjå på biletet i fila. Viser det eit svar, skriv det inn som tekst der det høyrer heime, og kontroller på nytt. Er det berre pynt, slett det.
        [annet-aar] Gjeld det likevel i år, rett årstalet i overskrifta. Elles er det ingenting å gjere.
       *[annet] Sjå i skjemaet kva det høyrer til, og rekn etter sjølv. Er det ei ekstra rad, ein ekstra kolonne eller ein merknad, skriv beløpet i ei rute som malen har, og forklar i teksten.
    }
    .title = Noko i skjemaet høyrer ikkje til noko felt i malen

lesing-flere-skjemaer = Det står { $count } skjema i fila, og svara i dei kan ikkje haldast frå kvarandre. Ingen av dei er kontrollerte.
    .help = Lagre kvart skjema som si eiga fil, og kontroller filene. I ein PDF-lesar: Skriv ut → Lagre som PDF, med sidene til eitt skjema om gongen.
    .title = Fleire skjema i éi fil, som ikkje kan haldast frå kvarandre

lesing-ufullstendig = { $kind ->
    [tiltak] Skjemaet seier { $all } tiltak, men berre { $found } finst i fila, og beløpa i totalsummen eller numra på tiltaka viser òg at noko manglar. Truleg har ei side eller eit tiltak falle ut. Det som tel eller summerer tiltaka, er ikkje kontrollert.
   *[felt] Berre { $found } av { $all } felt i skjemaet vart funne att i fila. Det er for lite til at skjemaet kan kontrollerast.
}
    .help = { $kind ->
        [tiltak] Opne fila og sjå om alle tiltaka er med. Manglar eitt, be avsendaren sende heile skjemaet. Er talet { $all } feil, må avsendaren rette det.
       *[felt] Opne fila og sjå om heile skjemaet er med. Manglar det sider eller tabellar, be avsendaren sende heile skjemaet. Er alt med, kontroller det som Word-fil, eller som PDF laga i Word med Fil → Lagre som → PDF.
    }
    .title = Berre ein del av skjemaet er med i fila
lesing-annet-aar = Skjemaet gjeld { $year }, men det er lese med ei skildring som gjeld { $detail }.
    .help = Sjå etter om ein leietekst, ei rad eller ei kolonne er ny i denne utgåva: då manglar svaret. Lag ei skildring for den nye malen med «behov forms draft MAL --like SKILDRING», eller endre «gjelder» om ho gjeld for fleire år.
    .title = Skjemaet er for eit år som skildringa gjeld for
