### Funnene skrevet inn i avsenderens eget dokument

## Merknadene

annotate-error = Feil: må rettes før innsending
annotate-warning = Advarsel: må sjekkes
annotate-info = Til orientering
annotate-form = { $heading } – skjema { $number } av { $of } i filen
annotate-rule = (Regel: { $code })

## På skjermen

annotate-done = { $count ->
    [0] Ingen funn. «{ $path }» er lik originalen.
    [one] Én merknad er skrevet inn i «{ $path }».
   *[other] { $count } merknader er skrevet inn i «{ $path }».
}
annotate-signed = Originalen er signert. { $format ->
    [pdf] Signaturen ligger urørt i kopien, men den gjelder ikke merknadene.
   *[docx] Signaturen gjelder ikke kopien.
}
annotate-refused = Kan ikke skrive merknader i «{ $path }»: { $reason ->
    [text] det er ren tekst. Bare Word-dokumenter (.docx) og PDF kan få merknader. Bruk «behov check» og les rapporten, eller lagre skjemaet som .docx.
    [image] det er et bilde. Bare Word-dokumenter (.docx) og PDF kan få merknader. Bruk «behov check --ocr» og les rapporten.
    [odt] det er et OpenDocument-dokument (.odt). Bare Word-dokumenter (.docx) og PDF kan få merknader. Åpne det i LibreOffice og lagre det som .docx.
    [encrypted] filen er låst mot endringer (kryptert). Lagre den uten passord og beskyttelse, eller bruk «behov check».
    [altered] skjemaet ville ikke ha sagt det samme i kopien. Ingenting er skrevet. Lagre dokumentet på nytt fra programmet det er laget i, og prøv igjen.
    [archive] det er en ZIP-fil eller en e-post. Pakk ut skjemaet, og bruk «behov annotate» på det.
    [time] det tok for lang tid å lese og skrive dokumentet. Se «--timeout».
    [memory] det trengs mer minne enn en fil får bruke. Se «--max-memory».
    [crash] prosessen som skulle skrive merknadene, krasjet. Lagre dokumentet på nytt fra programmet det er laget i, og prøv igjen.
   *[damaged] filen er skadet, selv om innholdet lar seg lese. Lagre den på nytt fra programmet den er laget i, og prøv igjen.
}
annotate-needs-name = Skriv hvor kopien skal ligge når dokumentet kommer fra standard inn: -o FIL
annotate-numbered = «{ $path }» finnes fra før og er ikke slik behov ville skrevet den, så den er ikke rørt: noen kan ha arbeidet i den. Kopien har fått et nummer.
annotate-occupied = «{ $path }» finnes fra før og er ikke slik behov ville skrevet den, så den er ikke rørt: noen kan ha arbeidet i den. Velg et annet navn med -o, eller flytt filen.
