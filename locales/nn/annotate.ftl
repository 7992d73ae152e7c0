### Funna skrivne inn i dokumentet til avsendaren

## Merknadene

annotate-error = Feil: må rettast før innsending
annotate-warning = Åtvaring: må sjekkast
annotate-info = Til orientering
annotate-form = { $heading } – skjema { $number } av { $of } i fila
annotate-rule = (Regel: { $code })

## På skjermen

annotate-done = { $count ->
    [0] Ingen funn. «{ $path }» er lik originalen.
    [one] Éin merknad er skriven inn i «{ $path }».
   *[other] { $count } merknader er skrivne inn i «{ $path }».
}
annotate-signed = Originalen er signert. { $format ->
    [pdf] Signaturen ligg urørt i kopien, men han gjeld ikkje merknadene.
   *[docx] Signaturen gjeld ikkje kopien.
}
annotate-refused = Kan ikkje skrive merknader i «{ $path }»: { $reason ->
    [text] det er rein tekst. Berre Word-dokument (.docx) og PDF kan få merknader. Bruk «behov check» og les rapporten, eller lagre skjemaet som .docx.
    [image] det er eit bilete. Berre Word-dokument (.docx) og PDF kan få merknader. Bruk «behov check --ocr» og les rapporten.
    [odt] det er eit OpenDocument-dokument (.odt). Berre Word-dokument (.docx) og PDF kan få merknader. Opne det i LibreOffice og lagre det som .docx.
    [encrypted] fila er låst mot endringar (kryptert). Lagre henne utan passord og vern, eller bruk «behov check».
    [altered] skjemaet ville ikkje ha sagt det same i kopien. Ingenting er skrive. Lagre dokumentet på nytt frå programmet det er laga i, og prøv igjen.
    [archive] det er ei ZIP-fil eller ein e-post. Pakk ut skjemaet, og bruk «behov annotate» på det.
    [time] det tok for lang tid å lese og skrive dokumentet. Sjå «--timeout».
    [memory] det trengst meir minne enn ei fil får bruke. Sjå «--max-memory».
    [crash] prosessen som skulle skrive merknadene, krasja. Lagre dokumentet på nytt frå programmet det er laga i, og prøv igjen.
   *[damaged] fila er skadd, sjølv om innhaldet lèt seg lese. Lagre henne på nytt frå programmet ho er laga i, og prøv igjen.
}
annotate-needs-name = Skriv kvar kopien skal liggje når dokumentet kjem frå standard inn: -o FIL
annotate-numbered = «{ $path }» finst frå før og er ikkje slik behov ville skrive ho, så ho er ikkje rørt: nokon kan ha arbeidd i ho. Kopien har fått eit nummer.
annotate-occupied = «{ $path }» finst frå før og er ikkje slik behov ville skrive ho, så ho er ikkje rørt: nokon kan ha arbeidd i ho. Vel eit anna namn med -o, eller flytt fila.
