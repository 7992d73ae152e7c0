### Svaret på eit kall som ikkje vart forstått: kva som er gale, og kva ein skriv i staden.

call-wrong = { $what } { $meant ->
    [none] { $values ->
        [none] «{ $help }» viser kva som finst.
       *[some] Moglege verdiar: { $values }.
    }
   *[some] Meinte du «{ $meant }»?
}
call-unknown-flag = Kjenner ikkje «{ $word }».
call-unknown-command = Kjenner ikkje kommandoen «{ $word }».
call-unknown-word = Kjenner ikkje kommandoen «{ $word }», og inga fil heiter det her.
call-surplus = «{ $word }» er til overs etter «{ $command }».
call-missing = Etter «{ $command }» manglar { $missing }: { $help }. { $example ->
    [none] { "" }
   *[some] Døme: { $example }
}
call-no-command = Skriv ein kommando etter «{ $command }»: { $commands }.
call-no-value = «{ $flag }» manglar ein verdi.
call-wrong-value = «{ $value }» passar ikkje til «{ $flag }».
call-wrong-value-because = «{ $value }» passar ikkje til «{ $flag }»: { $reason }
call-once = «{ $flag }» kan berre givast éin gong.
call-conflict = «{ $flag }» og «{ $other }» kan ikkje brukast saman.
call-not-unicode = Eitt av orda i kallet er ikkje gyldig tekst (UTF-8).
call-not-understood = Kallet vart ikkje forstått.
call-variable = «{ $value }» passar ikkje til miljøvariabelen { $name }. Moglege verdiar: { $values }.

## Kvifor ein verdi ikkje passar

value-number = det skal vere eit heilt tal frå { $least } til { $most }.
value-date = det er ikkje ein dato. Skriv han som 1.2.2025, «1. februar 2025» eller 2025-02-01.
value-no-file = filnamnet etter kolon manglar.
value-unclear-report = namnet seier ikkje kva rapport det skal vere. Skriv han framfor: FORMAT:{ $text }. Desse finst: { $formats }.
value-unknown-report = den rapporten finst ikkje. { $meant ->
    [none] Desse finst: { $formats }.
   *[some] Meinte du «{ $meant }»?
}
value-not-written = { $kind ->
    [pdf] behov lagar ikkje PDF. Skriv -o rapport.html, opne han i nettlesaren, og vel Skriv ut → Lagre som PDF.
    [docx] rapporten blir ikkje laga i Word. Brev til avsendarane: -o brev:brev/. Funna i ein kopi av dokumentet: behov annotate. Til å lese: -o rapport.html.
   *[xlsx] reknearket heiter xlsx: -o oversikt.xlsx. Det blir opna i Excel og LibreOffice.
}

## Det som liknar eit kall, men er sett av Word eller ein telefon

slip-dash = «{ $word }» byrjar med ein tankestrek, som Word og telefonar set inn for bindestrekar. Skriv «{ $meant }».
slip-quote = «{ $word }» har hermeteikn slik Word set dei. Skriv namnet i rette hermeteikn ("…").
schema-form-of-forms = Valet «--form» gjeld berre «behov schema behovsmelding».
