### Det som ikke kan leses: hva som er galt, hva man gjør med det (.help), og en linje til listen over regler (.title).

-help-cut-off = Last ned filen på nytt der du fikk den fra, eller be avsenderen sende den igjen. Kontroller den nye filen.
-help-picture = Et bilde kan ikke kontrolleres. Be avsenderen om skjemaet som Word-fil, eller som PDF laget i Word med Fil → Lagre som → PDF.
-help-scan = Be avsenderen om skjemaet som Word-fil, eller som PDF laget i Word med Fil → Lagre som → PDF. Med «--ocr» kan programmet tesseract lese bildet, om det er installert, men da må hvert tall sammenlignes med bildet.
-help-word = Åpne filen i Word, og velg Fil → Lagre som og filtypen Word-dokument (*.docx).
-help-wrong-file = Sjekk at det er riktig fil. Skjemaet skal være et Word-dokument eller en PDF.

lesing-uleselig = { $kind ->
    [tom] Filen er tom.
    [uten-sider] PDF-filen har ingen sider.
    [avkuttet] Filen er ikke hel: slutten mangler, og uten den kan ikke resten leses.
    [skadet-pdf] PDF-filen er skadet og kan ikke leses.
    [avkuttet-del] Filen er ikke hel: slutten mangler. Det som er lest, er kontrollert, men svar eller hele sider kan være borte.
    [skadet] Filen er skadet og kan ikke leses ({ $detail }).
    [fotografi] Bildet er et fotografi, ikke en skanning: lyset er ujevnt og linjene er ikke rette. Det er ikke lest.
    [xfa] Skjemaet er av en eldre type (XFA) som bare Adobe Acrobat kan vise, så svarene kan ikke leses.
    [apning] Filen kan ikke leses: { unread-why }
    [tegn] En del av tegnene i PDF-filen kan ikke leses ({ $detail } %): skrifttypen sier ikke hvilke bokstaver de er.
    [skrift] Teksten i PDF-filen kan ikke leses: skrifttypen sier ikke hvilke bokstaver den er skrevet med.
    [tegn-i-svar] Svaret i feltet «{ $label }» kan ikke leses: skrifttypen sier ikke hvilke bokstaver det er.
    [utydelig] Svaret i feltet «{ $label }» er for utydelig i bildet til å leses sikkert, så det er ikke kontrollert.
    [sidehopp] Sidetallene i filen hopper ({ $detail }), så minst én side mangler. Det som er lest, er kontrollert, men svar kan være borte.
    [del] En del av filen kan ikke leses ({ $detail }). Resten er lest.
    [sideorden] Sidene i filen ligger i motsatt rekkefølge, med den siste først. Svar og tabeller som går over to sider, kan da ikke settes sammen, så skjemaet er ikke kontrollert.
    [ingen-svar] Skjemaet er kjent igjen, men ingen svar i det kan leses, så ingenting er kontrollert.
    [overtrykt] To tekster ligger oppå hverandre («{ $detail }»), så det kan ikke leses hva som står der.
    [kanskje-strok] En strek går over «{ $detail }», og det kan ikke avgjøres om det er strøket.
    [tegnet] En figur er tegnet ved «{ $detail }», og det kan ikke avgjøres hva den velger eller stryker.
    [dekket] Noe er dekket til uten at noe er skrevet i stedet, så det kan ikke avgjøres hva som skal stå der.
    [skadet-skrift] En skrifttype i PDF-filen er skadet, så bokstavene kan være andre enn de som vises. Svarene herfra er ikke lest.
    [svak] «{ $detail }» har nesten samme farge som bakgrunnen, og kan ikke leses sikkert.
    [steder] På { $count } steder kan det ikke avgjøres hva som står: noe går over teksten, dekker den eller har nesten samme farge.
   *[annet] Filen kan ikke leses.
}
    .help = { $kind ->
        [tom] Sjekk at det er riktig fil. Lagre skjemaet på nytt, og kontroller den nye filen.
        [uten-sider] Sjekk at det er riktig fil. Er det skjemaet, må avsenderen lage PDF-en på nytt.
        [avkuttet] { -help-cut-off }
        [avkuttet-del] { -help-cut-off }
        [fotografi] Skann arket i en skanner, eller bruk skannefunksjonen på telefonen (i Notater, Google Disk eller OneDrive), som retter opp arket. Aller best er Word-filen, eller en PDF laget i Word med Fil → Lagre som → PDF.
        [xfa] Åpne filen i Adobe Acrobat Reader, velg Skriv ut, og skriv ut til «Microsoft Print to PDF» eller «Lagre som PDF». Kontroller den nye filen.
        [apning] Sjekk at filen finnes, at du har tilgang til den, og at den ikke er åpen i et annet program.
        [tegn] Sammenlign tallene her med dem du ser i PDF-en. Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF.
        [skrift] Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF. Ellers be avsenderen om Word-filen.
        [tegn-i-svar] Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF. Ellers be avsenderen om Word-filen.
        [utydelig] Se på siden hva som står der. Kan skjemaet skannes på nytt, velg 300 punkter per tomme (dpi) og gråtoner.
        [sidehopp] Be avsenderen sende alle sidene, og kontroller den nye filen.
        [del] Åpne filen, og sammenlign med det som er lest. Det som mangler, kan være satt inn fra en annen fil eller stå i en eldre type felt: skriv det inn som vanlig tekst, og lagre på nytt.
        [overtrykt] Se i filen hva som skal stå der, og slett den ene teksten. Kontroller den nye filen.
        [kanskje-strok] Se i filen om det er strøket. Slett det som ikke gjelder, eller streken.
        [tegnet] Se i filen hva figuren gjelder. Kryss av i ruten eller skriv svaret, og slett figuren.
        [dekket] Se i filen hva som skal stå der. Gjelder ikke det som er dekket til, slett det og skriv svaret på nytt.
        [skadet-skrift] Har du skjemaet i Word, lag PDF-en på nytt: Fil → Lagre som → PDF. Ellers last ned filen på nytt, eller be avsenderen sende den igjen.
        [svak] Se i filen hva som står der, og gi teksten en farge som kan leses.
        [steder] Se i filen hva som står der. Slett det som ikke gjelder, og kontroller den nye filen.
        [sideorden] Skann eller lagre skjemaet på nytt med første side først. I en PDF-leser: Skriv ut → Lagre som PDF, med «Omvendt rekkefølge» valgt.
       *[annet] Prøv å åpne filen i Word eller i en PDF-leser, og velg Fil → Lagre som. Lar den seg ikke åpne, må avsenderen sende den på nytt.
    }
    .title = Filen, eller en del av den, er tom eller skadet

lesing-kryptert = { $kind ->
    [feil-passord] Passordet åpner ikke filen.
    [annen-kryptering] PDF-filen er kryptert på en måte som programmet ikke kan åpne.
    [zip] Filen i ZIP-en er beskyttet med passord.
    [office] Dokumentet er beskyttet med passord.
   *[pdf] PDF-filen er beskyttet med passord.
}
    .help = { $kind ->
        [feil-passord] Sjekk passordet: store og små bokstaver teller. Æ, ø og å åpner bare nyere filer. Gjelder det flere filer med hvert sitt passord, kontroller dem én om gangen.
        [annen-kryptering] Åpne filen i programmet den er laget for, og velg Skriv ut → Lagre som PDF. Kontroller den nye filen.
        [zip] Pakk ut ZIP-filen med passordet, og kontroller filene som var i den.
        [office] Åpne dokumentet med passordet og lagre det uten. I Word: Fil → Informasjon → Beskytt dokument → Krypter med passord, slett passordet og lagre.
       *[pdf] Har du passordet, kontroller filen med «--password PASSORDET». Ellers: åpne den med passordet, og velg Skriv ut → Lagre som PDF.
    }
    .title = Filen er beskyttet med passord

lesing-uten-tekst = { $kind ->
    [side] Side { $detail } har ingen tekst, trolig bare et bilde. Det som står der, er ikke kontrollert.
    [side-usett] Side { $detail } er et bilde, og tesseract så ingen tekst på den, eller brukte for lang tid. Det som står der, er ikke kontrollert.
    [word] Dokumentet har ingen tekst. Skjemaet er kanskje limt inn som bilde.
   *[pdf] PDF-filen har ingen tekst. Den er trolig skannet eller fotografert.
}
    .help = Bruk skjemaet som ble fylt ut på datamaskin, ikke et bilde av det. Har du det i Word, velg Fil → Lagre som → PDF i stedet for å skanne utskriften. Hvis ikke, be avsenderen om Word-filen. Med «--ocr» kan programmet tesseract lese bildet, om det er installert, men da må hvert tall sammenlignes med siden.
    .title = Filen eller en side har ingen tekst, som når skjemaet er skannet

lesing-for-stor = { $kind ->
    [fil] Filen er større enn { $limit } MB.
    [sider] PDF-filen har flere enn { $limit } sider.
    [utpakket] Filen blir for stor når den pakkes ut.
    [arkiv] Filen pakkes ut til mer enn { $limit } filer, eller til mye mer enn skjemaer gjør. Resten av den er ikke kontrollert.
    [dybde] Filen er en ZIP-mappe eller e-post inne i flere andre, og er ikke pakket ut.
    [minne] Det tok mer enn { $limit } MiB minne å lese filen, så den er ikke kontrollert.
   *[innhold] Filen har mer innhold enn et skjema kan ha.
}
    .help = { $kind ->
        [arkiv] Pakk ut mappen (høyreklikk → Pakk ut alle), og kontroller skjemaene som ligger i den.
        [dybde] Pakk ut mappen (høyreklikk → Pakk ut alle), og kontroller skjemaene som ligger i den.
       *[annet] Sjekk at det er riktig fil, og at den bare inneholder skjemaet. Ta ut vedlegg og store bilder, lagre på nytt og kontroller den nye filen.
    }
    .title = Filen er for stor til å være et skjema

lesing-tidsavbrudd = Det tok for lang tid å lese filen, så den er ikke kontrollert.
    .help = Åpne filen i Word eller i en PDF-leser, velg Fil → Lagre som, og kontroller den nye filen. Ta ut vedlegg og store bilder om det ikke hjelper.
    .title = Det tok for lang tid å lese filen

lesing-krasj = Programmet klarte ikke å lese filen, så den er ikke kontrollert. Feilen ligger i programmet.
    .help = Åpne filen i Word eller i en PDF-leser, velg Fil → Lagre som, og kontroller den nye filen. Meld gjerne fra om feilen.
    .title = Programmet stoppet mens det leste filen

lesing-ukjent-format = { $kind ->
    [egen] Filen er en rapport fra behov, ikke et skjema.
    [xlsx] Filen er et regneark (Excel eller Calc).
    [pptx] Filen er en presentasjon (PowerPoint eller Impress).
    [pages] Filen er laget i Pages, Numbers eller Keynote på Mac.
    [zip] Filen er en ZIP-mappe uten skjemaer i.
    [doc] Filen er et Word-dokument i det gamle formatet fra før 2007 (DOC).
    [msg] Filen er en e-post lagret fra Outlook.
    [eml] Filen er en e-post.
    [gdoc] Filen er bare en lenke til et dokument i Google Disk, ikke dokumentet selv.
    [rtf] Filen er et RTF-dokument.
    [html] Filen er en nettside (HTML).
    [xml] Filen er en XML-fil.
    [jpeg] Filen er et bilde (JPEG).
    [png] Filen er et bilde (PNG).
    [gif] Filen er et bilde (GIF).
    [tiff] Filen er et bilde (TIFF), trolig fra en skanner.
    [heic] Filen er et bilde fra en mobiltelefon (HEIC).
   *[annet] Filen er verken PDF, Word-dokument, OpenDocument-tekst eller ren tekst.
} { $kind ->
    [egen] Den er ikke kontrollert.
    [annet] Navnet kan likevel slutte på .pdf eller .docx: det er innholdet som teller.
   *[kjent] Bare PDF, Word (.docx), OpenDocument-tekst (.odt) og ren tekst kan kontrolleres, og med «--ocr» skannede sider som er lagret som JPEG, PNG eller TIFF.
}
    .help = { $kind ->
        [egen] Velg skjemaet som rapporten handler om. I mapper hoppes slike filer over.
        [doc] { -help-word }
        [rtf] { -help-word }
        [xml] { -help-word }
        [pages] Åpne filen i Pages, og velg Arkiv → Eksporter til → Word eller PDF.
        [zip] Pakk ut mappen (høyreklikk → Pakk ut alle), og kontroller skjemaene som ligger i den.
        [msg] Åpne e-posten i Outlook, lagre vedlegget, og kontroller det.
        [eml] Åpne e-posten, lagre vedlegget, og kontroller det.
        [gdoc] Åpne dokumentet i Google Dokumenter, og velg Fil → Last ned → Microsoft Word (.docx) eller PDF-dokument.
        [html] Åpne siden i nettleseren, og velg Skriv ut → Lagre som PDF.
        [jpeg] { -help-scan }
        [png] { -help-scan }
        [gif] { -help-picture }
        [tiff] { -help-scan }
        [heic] { -help-picture }
        [xlsx] { -help-wrong-file }
        [pptx] { -help-wrong-file }
       *[annet] Åpne filen i programmet den er laget i, og lagre den som PDF eller Word (.docx). I Word: Fil → Lagre som.
    }
    .title = Filen er verken PDF, Word (.docx), OpenDocument (.odt) eller tekst

lesing-ukjent-skjema = { $kind ->
    [epost] E-posten har ingen skjemaer ved seg: den har ingen vedlegg, eller bare bilder i teksten. Den er ikke kontrollert.
   *[annet] Dette er ikke en behovsmelding som programmet kjenner, så den er ikke kontrollert.
}
    .help = { $kind ->
        [epost] Be avsenderen sende skjemaet som vedlegg. Ligger det som lenke i e-posten, last det ned og kontroller den filen.
       *[annet] Sjekk at det er riktig fil. Er det en behovsmelding, sjekk at overskriftene og teksten i malen ikke er slettet eller endret. Et nytt skjema må først legges inn i programmet.
    }
    .title = Filen er ikke en behovsmelding som programmet kjenner

lesing-felt-ikke-funnet = { $kind ->
    [flere] Fant ikke { $count } felt i skjemaet: { $labels }. Resten er lest. Skjemaet er kanskje fra et annet år, eller en annen utgave enn den programmet kjenner.
   *[ett] Fant ikke feltet «{ $label }» i skjemaet.
}
    .help = Sjekk at ledeteksten ikke er slettet eller skrevet om. Er den borte, skriv den inn igjen slik den står i malen, og fyll ut svaret ved siden av eller under.
    .title = Et felt i malen finnes ikke igjen i skjemaet

lesing-avkryssing-uklar = { $kind ->
    [motstrid] Det er uklart om det er krysset av i «{ $label }»: ruten viser noe annet enn det som er lagret i filen.
    [flere] Det er uklart hva som er krysset av i { $count } spørsmål: { $labels }.
   *[uklar] Det er uklart hva som er krysset av i «{ $label }».
}
    .help = { $kind ->
        [flere] Mangler rutene, gikk de trolig tapt da skjemaet ble lagret som tekst: kontroller Word-filen eller PDF-en i stedet. Har du bare teksten, skriv x etter hvert svar som gjelder.
       *[uklar] Se etter i skjemaet. Klikk på ruten til krysset er slik det skal være, og lagre filen på nytt. Er ruten borte, skriv x etter det svaret som gjelder.
    }
    .title = Det er uklart om en rute er krysset av

lesing-sporede-endringer = { $detail ->
    [1] Filen har én sporet endring som verken er godtatt eller avvist.
   *[flere] Filen har { $detail } sporede endringer som verken er godtatt eller avvist.
} Skjemaet er lest som om alle var godtatt.
    .help = Godta eller avvis endringene før skjemaet sendes. I Word: Se gjennom → Godta → Godta alle endringer. I LibreOffice: Rediger → Spor endringer → Godta alle.
    .title = Filen har sporede endringer som ikke er godtatt eller avvist

lesing-maskinlest = { $count ->
    [1] Side
   *[flere] Sidene
} { $pages } er lest av et bilde med tekstgjenkjenning (OCR). Tall og avkryssinger kan være feillest.
    .help = Sammenlign tallene med siden før de brukes. Det som ikke stemmer der, er meldt som advarsler, for feilen kan ligge i lesingen. Skjemaet som Word-fil, eller som PDF laget i Word, kan leses uten tvil.
    .title = Sider er lest av et bilde (OCR), så tallene må sammenlignes med siden

lesing-belop-ulest = { $count ->
    [1] Tallet i «{ $label }» ble ikke lest: filen viser ikke sikkert hvilken rute det hører til.
   *[flere] { $count } tall i «{ $context }» ble ikke lest: filen viser ikke sikkert hvilke ruter de hører til. Det gjelder { $labels }.
} Det som bygger på dette, er ikke kontrollert.
    .help = Se i skjemaet hva som står der. Kontroller det samme skjemaet som Word-fil, eller som PDF laget i Word med Fil → Lagre som → PDF, om du har det. Skriv ett tall i hver rute, og la overskriftene i tabellen stå som i malen.
    .title = Tall i en tabell kan ikke leses sikkert

lesing-svar-ulest = { $count ->
    [1] Svaret på «{ $label }» ble ikke lest: filen viser ikke sikkert hva som hører til svaret.
   *[flere] { $count } svar i «{ $context }» ble ikke lest: filen viser ikke sikkert hva som hører til hvert svar. Det gjelder { $labels }.
} Det som bygger på dette, er ikke kontrollert.
    .help = Se i skjemaet hva som står der. Kontroller det samme skjemaet som Word-fil, eller som PDF laget i Word med Fil → Lagre som → PDF, om du har det. La ledetekstene stå som i malen, og skriv svaret rett ved sin ledetekst.
    .title = Et svar kan ikke leses sikkert

lesing-rest = { $kind ->
    [summer] «{ $rest }» står i skjemaet uten å høre til et felt som malen har. { $count ->
        [0] Summer som det kan gjelde,
       *[noen] Summer det kan gjelde ({ $labels }),
    } er ikke kontrollert.
    [del] «{ $rest }» står i skjemaet uten å høre til et felt som malen har. Regnet med som en av delene stemmer summene; uten stemmer de ikke. Derfor er { $count ->
        [0] summene
       *[noen] summene over { $labels }
    } ikke kontrollert.
    [utenom] «{ $rest }» står i skjemaet uten å høre til et felt som malen har. Summene stemmer uten, så det er ikke regnet med.
    [enhet] Det går ikke fram om «{ $rest }» er i kroner eller i tusen kroner. Beløpene er ikke lest.
    [bilde] Et bilde i skjemaet er ikke lest. { $count ->
        [0] Det som står i det, er ikke kontrollert.
       *[noen] Svar som det kan vise ({ $labels }), er ikke lest.
    }
    [annet-aar] «{ $rest }» gjelder et annet år enn skjemaet, så det er ikke regnet med.
   *[svar] «{ $rest }» står i skjemaet uten å høre til et felt som malen har. { $count ->
        [0] Svaret som det kan gjelde,
       *[noen] Svar det kan gjelde ({ $labels }),
    } er ikke lest.
}
    .help = { $kind ->
        [bilde] Se på bildet i filen. Viser det et svar, skriv det inn som tekst der det hører hjemme, og kontroller på nytt. Er det bare pynt, slett det.
        [annet-aar] Gjelder det likevel i år, rett årstallet i overskriften. Ellers er det ingenting å gjøre.
       *[annet] Se i skjemaet hva det hører til, og regn etter selv. Er det en ekstra rad, kolonne eller merknad, skriv beløpet i en rute som malen har, og forklar i teksten.
    }
    .title = Noe i skjemaet hører ikke til noe felt i malen

lesing-flere-skjemaer = Det står { $count } skjemaer i filen, og svarene i dem kan ikke holdes fra hverandre. Ingen av dem er kontrollert.
    .help = Lagre hvert skjema som sin egen fil, og kontroller filene. I en PDF-leser: Skriv ut → Lagre som PDF, med sidene til ett skjema om gangen.
    .title = Flere skjemaer i én fil, som ikke kan holdes fra hverandre

lesing-ufullstendig = { $kind ->
    [tiltak] Skjemaet sier { $all } tiltak, men bare { $found } finnes i filen, og beløpene i totalsummen eller numrene på tiltakene viser også at noe mangler. Trolig er en side eller et tiltak falt ut. Det som teller eller summerer tiltakene, er ikke kontrollert.
   *[felt] Bare { $found } av { $all } felt i skjemaet ble funnet igjen i filen. Det er for lite til at skjemaet kan kontrolleres.
}
    .help = { $kind ->
        [tiltak] Åpne filen og se om alle tiltakene er med. Mangler ett, be avsenderen sende hele skjemaet. Er tallet { $all } feil, må avsenderen rette det.
       *[felt] Åpne filen og se om hele skjemaet er med. Mangler det sider eller tabeller, be avsenderen sende hele skjemaet. Er alt med, kontroller det som Word-fil, eller som PDF laget i Word med Fil → Lagre som → PDF.
    }
    .title = Bare en del av skjemaet er med i filen
lesing-annet-aar = Skjemaet gjelder { $year }, men det er lest med en beskrivelse som gjelder { $detail }.
    .help = Se etter om en ledetekst, rad eller kolonne er ny i denne utgaven: da mangler svaret. Lag en beskrivelse for den nye malen med «behov forms draft MAL --like BESKRIVELSE», eller endre «gjelder» om den gjelder for flere år.
    .title = Skjemaet er for et år som beskrivelsen gjelder for
