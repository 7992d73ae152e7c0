## Brevet til den som har sendt inn

letter-about = { $ordning ->
    [none] behovsmeldingen
   *[other] behovsmeldingen for { $ordning }
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
   *[other] { " " }fra { $from }
}. Vi har gått gjennom skjemaet («{ $file }») og funnet { $count ->
    [one] én ting som må rettes
   *[other] { $count } ting som må rettes
} før vi kan behandle det.
letter-errors = Dette må rettes
letter-warnings = Dette ber vi dere se på
letter-deadline = Rett opp i skjemaet og send det til oss på nytt innen { $day }. { $month } { $year }.
letter-no-deadline = Rett opp i skjemaet og send det til oss på nytt så snart dere kan.
letter-questions = Ta kontakt hvis noe er uklart, eller hvis dere mener at vi har lest skjemaet feil.
letter-regards = Med vennlig hilsen

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

## Brevet om en fil som ikke kunne leses

letter-unread-subject = Filen dere sendte oss, kunne ikke leses
letter-unread-intro = Takk for filen «{ $file }». Vi har ikke kunnet lese den, og vet derfor ikke hva som står i den.
letter-unread-why = { $why ->
    [locked] Filen er beskyttet, og vi kan ikke åpne den.
    [picture] Filen ser ut til å være et bilde av skjemaet, for eksempel en skannet eller fotografert utskrift. Den har ingen tekst og ingen tall som vi kan lese ut.
    [empty] Filen var tom da den kom fram til oss. Noe kan ha gått galt på veien.
    [damaged] Filen er ikke hel slik den ligger hos oss. Det kan ha skjedd på veien, så den kan være i orden hos dere.
    [xfa] Skjemaet er en type PDF-skjema (XFA) som viser svarene bare i Adobe Acrobat. Vi kan ikke lese dem.
    [letters] Vi finner ingen lesbare svar i filen, selv om de kan være synlige på skjermen hos dere. Det hender med PDF-er som er laget i enkelte programmer.
    [format] Filen er verken et Word-dokument eller en PDF, og vi kan ikke lese skjemaer i andre slags filer.
    [large] Filen er større enn dem vi kan lese, eller den er en mappe pakket inne i en annen.
   *[ours] Programmet vårt klarte ikke å lese filen. Det er ikke sikkert at det er noe galt med den.
}
letter-unread-judged = Vi har altså ikke vurdert skjemaet, og dette sier ingenting om det dere har skrevet i det.
letter-unread-ask = Dette ber vi dere sende
letter-unread-ways = { $why ->
    [locked] Samme skjema uten passord. I Word: Fil → Informasjon → Beskytt dokument → Krypter med passord, slett passordet og lagre.
        Er det en PDF: åpne den, og velg Skriv ut → Lagre som PDF.
    [picture] Word-filen som skjemaet ble fylt ut i.
        Har dere den ikke som Word-fil: en PDF laget på datamaskinen, i Word med Fil → Lagre som → PDF, og ikke skannet.
    [xfa] Det samme skjemaet skrevet ut til en vanlig PDF: åpne det i Adobe Acrobat Reader, og velg Skriv ut → Microsoft Print to PDF (på Mac: Lagre som PDF).
        Eller skjemaet som Word-fil.
    [large] Skjemaet alene som Word-fil eller PDF, uten vedlegg og ikke pakket i en mappe. Ta gjerne ut store bilder først.
   *[other] Skjemaet som Word-fil, slik det ble fylt ut.
        Eller en PDF laget i Word med Fil → Lagre som → PDF.
}
letter-unread-deadline = Send filen til oss på nytt innen { $day }. { $month } { $year }.
letter-unread-no-deadline = Send filen til oss på nytt så snart dere kan.
letter-unread-questions = Ta kontakt hvis noe er uklart, eller hvis dere ikke har skjemaet i en annen form. Var filen ikke ment som en behovsmelding, kan dere se bort fra dette brevet.

## Hvem som fikk brev, og hvem som ikke fikk

letters-corrections = { $count ->
    [0] Ingen brev om retting
    [one] 1 brev om retting
   *[other] { $count } brev om retting
}
letters-unread = { $count ->
    [0] ingen om filer som ikke kunne leses
    [one] 1 om en fil som ikke kunne leses
   *[other] { $count } om filer som ikke kunne leses
}
letters-in-order = { $count ->
    [one] 1 skjema uten feil som må rettes, fikk ikke brev.
   *[other] { $count } skjemaer uten feil som må rettes, fikk ikke brev.
}
letter-not-written = Ikke brev om { $files }: { $reason ->
    [empty] { $count ->
        [one] den er tom. Spør avsenderen.
       *[other] de er tomme. Spør avsenderne.
    }
    [picture] { $count ->
        [one] den er et bilde i en e-post, trolig en logo.
       *[other] de er bilder i e-poster, trolig logoer.
    }
    [sheet] { $count ->
        [one] den er et regneark eller en presentasjon, og trolig ikke ment som et skjema.
       *[other] de er regneark eller presentasjoner, og trolig ikke ment som skjemaer.
    }
    [again] { $count ->
        [one] den er den samme som en annen, som brevet er om.
       *[other] de er de samme som andre, som brevene er om.
    }
    [known] { $count ->
        [one] at den ikke kan leses, står i baseline.
       *[other] at de ikke kan leses, står i baseline.
    }
    [here] { $count ->
        [one] den kan ikke åpnes på denne maskinen.
       *[other] de kan ikke åpnes på denne maskinen.
    }
    [partly] { $count ->
        [one] skjemaet er bare delvis kontrollert, for noe i det kunne ikke leses sikkert. Se på det selv.
       *[other] skjemaene er bare delvis kontrollert, for noe i dem kunne ikke leses sikkert. Se på dem selv.
    }
   *[other] { $count ->
        [one] den er ikke en behovsmelding som programmet kjenner, og kan være noe annet. Se på den selv.
       *[other] de er ikke behovsmeldinger som programmet kjenner, og kan være noe annet. Se på dem selv.
    }
}

## Ett brev om flere skjemaer

letter-many-subject = Retting av behovsmeldingene{ $from ->
    [none] { "" }
   *[other] { " " }fra { $from }
}
letter-many-intro = Takk for behovsmeldingene{ $from ->
    [none] { "" }
   *[other] { " " }fra { $from }
}. Vi har gått gjennom { $forms } skjemaer og funnet { $count } ting som må rettes før vi kan behandle dem.
letter-many-form = { $file }: { $about }
letter-many-deadline = Rett opp i skjemaene og send dem til oss på nytt innen { $day }. { $month } { $year }.
letter-many-no-deadline = Rett opp i skjemaene og send dem til oss på nytt så snart dere kan.
letter-many-questions = Ta kontakt hvis noe er uklart, eller hvis dere mener at vi har lest skjemaene feil.
