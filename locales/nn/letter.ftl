## Brevet til den som har sendt inn

letter-about = { $ordning ->
    [none] behovsmeldinga
   *[other] behovsmeldinga for { $ordning }
}{ $year ->
    [none] { "" }
   *[other] { " " }{ $year }
}
letter-subject = Retting av { $about }
letter-reference = Vår referanse: { $reference }
letter-attention = ved { $name }
letter-greeting = Hei,
letter-intro = Takk for { $about }{ $from ->
    [none] { "" }
   *[other] { " " }frå { $from }
}. Vi har gått gjennom skjemaet («{ $file }») og funne { $count ->
    [one] éin ting som må rettast
   *[other] { $count } ting som må rettast
} før vi kan behandle det.
letter-errors = Dette må rettast
letter-warnings = Dette ber vi dykk sjå på
letter-deadline = Rett opp i skjemaet og send det til oss på nytt innan { $day }. { $month } { $year }.
letter-no-deadline = Rett opp i skjemaet og send det til oss på nytt så snart de kan.
letter-questions = Ta kontakt viss noko er uklart, eller viss de meiner at vi har lese skjemaet feil.
letter-regards = Med venleg helsing

month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

## Brevet om ei fil som ikkje kunne lesast

letter-unread-subject = Fila de sende oss, kunne ikkje lesast
letter-unread-intro = Takk for fila «{ $file }». Vi har ikkje kunna lese henne, og veit derfor ikkje kva som står i henne.
letter-unread-why = { $why ->
    [locked] Fila er verna, og vi kan ikkje opne henne.
    [picture] Fila ser ut til å vere eit bilete av skjemaet, til dømes ei skanna eller fotografert utskrift. Ho har ingen tekst og ingen tal som vi kan lese ut.
    [empty] Fila var tom då ho kom fram til oss. Noko kan ha gått gale på vegen.
    [damaged] Fila er ikkje heil slik ho ligg hos oss. Det kan ha skjedd på vegen, så ho kan vere i orden hos dykk.
    [xfa] Skjemaet er ein type PDF-skjema (XFA) som viser svara berre i Adobe Acrobat. Vi kan ikkje lese dei.
    [letters] Vi finn ingen lesbare svar i fila, sjølv om dei kan vere synlege på skjermen hos dykk. Det hender med PDF-ar som er laga i enkelte program.
    [format] Fila er verken eit Word-dokument eller ein PDF, og vi kan ikkje lese skjema i andre slags filer.
    [large] Fila er større enn dei vi kan lese, eller ho er ei mappe pakka inne i ei anna.
   *[ours] Programmet vårt klarte ikkje å lese fila. Det er ikkje sikkert at det er noko gale med henne.
}
letter-unread-judged = Vi har altså ikkje vurdert skjemaet, og dette seier ingenting om det de har skrive i det.
letter-unread-ask = Dette ber vi dykk sende
letter-unread-ways = { $why ->
    [locked] Det same skjemaet utan passord. I Word: Fil → Informasjon → Vern dokument → Krypter med passord, slett passordet og lagre.
        Er det ein PDF: opne han, og vel Skriv ut → Lagre som PDF.
    [picture] Word-fila som skjemaet vart fylt ut i.
        Har de ikkje skjemaet som Word-fil: ein PDF laga på datamaskina, i Word med Fil → Lagre som → PDF, og ikkje skanna.
    [xfa] Det same skjemaet skrive ut til ein vanleg PDF: opne det i Adobe Acrobat Reader, og vel Skriv ut → Microsoft Print to PDF (på Mac: Lagre som PDF).
        Eller skjemaet som Word-fil.
    [large] Skjemaet åleine som Word-fil eller PDF, utan vedlegg og ikkje pakka i ei mappe. Ta gjerne ut store bilete først.
   *[other] Skjemaet som Word-fil, slik det vart fylt ut.
        Eller ein PDF laga i Word med Fil → Lagre som → PDF.
}
letter-unread-deadline = Send fila til oss på nytt innan { $day }. { $month } { $year }.
letter-unread-no-deadline = Send fila til oss på nytt så snart de kan.
letter-unread-questions = Ta kontakt viss noko er uklart, eller viss de ikkje har skjemaet i ei anna form. Var fila ikkje meint som ei behovsmelding, kan de sjå bort frå dette brevet.

## Kven som fekk brev, og kven som ikkje fekk

letters-corrections = { $count ->
    [0] Ingen brev om retting
    [one] 1 brev om retting
   *[other] { $count } brev om retting
}
letters-unread = { $count ->
    [0] ingen om filer som ikkje kunne lesast
    [one] 1 om ei fil som ikkje kunne lesast
   *[other] { $count } om filer som ikkje kunne lesast
}
letters-in-order = { $count ->
    [one] 1 skjema utan feil som må rettast, fekk ikkje brev.
   *[other] { $count } skjema utan feil som må rettast, fekk ikkje brev.
}
letter-not-written = Ikkje brev om { $files }: { $reason ->
    [empty] { $count ->
        [one] ho er tom. Spør avsendaren.
       *[other] dei er tomme. Spør avsendarane.
    }
    [picture] { $count ->
        [one] ho er eit bilete i ein e-post, truleg ein logo.
       *[other] dei er bilete i e-postar, truleg logoar.
    }
    [sheet] { $count ->
        [one] ho er eit rekneark eller ein presentasjon, og truleg ikkje meint som eit skjema.
       *[other] dei er rekneark eller presentasjonar, og truleg ikkje meinte som skjema.
    }
    [again] { $count ->
        [one] ho er den same som ei anna, som brevet er om.
       *[other] dei er dei same som andre, som breva er om.
    }
    [known] { $count ->
        [one] at ho ikkje kan lesast, står i baseline.
       *[other] at dei ikkje kan lesast, står i baseline.
    }
    [here] { $count ->
        [one] ho kan ikkje opnast på denne maskina.
       *[other] dei kan ikkje opnast på denne maskina.
    }
    [partly] { $count ->
        [one] skjemaet er berre delvis kontrollert, for noko i det kunne ikkje lesast sikkert. Sjå på det sjølv.
       *[other] skjemaa er berre delvis kontrollerte, for noko i dei kunne ikkje lesast sikkert. Sjå på dei sjølv.
    }
   *[other] { $count ->
        [one] ho er ikkje ei behovsmelding som programmet kjenner, og kan vere noko anna. Sjå på henne sjølv.
       *[other] dei er ikkje behovsmeldingar som programmet kjenner, og kan vere noko anna. Sjå på dei sjølv.
    }
}

## Eitt brev om fleire skjema

letter-many-subject = Retting av behovsmeldingane{ $from ->
    [none] { "" }
   *[other] { " " }frå { $from }
}
letter-many-intro = Takk for behovsmeldingane{ $from ->
    [none] { "" }
   *[other] { " " }frå { $from }
}. Vi har gått gjennom { $forms } skjema og funne { $count } ting som må rettast før vi kan behandle dei.
letter-many-form = { $file }: { $about }
letter-many-deadline = Rett opp i skjemaa og send dei til oss på nytt innan { $day }. { $month } { $year }.
letter-many-no-deadline = Rett opp i skjemaa og send dei til oss på nytt så snart de kan.
letter-many-questions = Ta kontakt viss noko er uklart, eller viss de meiner at vi har lese skjemaa feil.
