### Svaret på et kall som ikke ble forstått: hva som er galt, og hva man skriver i stedet.

call-wrong = { $what } { $meant ->
    [none] { $values ->
        [none] «{ $help }» viser hva som finnes.
       *[some] Mulige verdier: { $values }.
    }
   *[some] Mente du «{ $meant }»?
}
call-unknown-flag = Kjenner ikke «{ $word }».
call-unknown-command = Kjenner ikke kommandoen «{ $word }».
call-unknown-word = Kjenner ikke kommandoen «{ $word }», og ingen fil heter det her.
call-surplus = «{ $word }» er til overs etter «{ $command }».
call-missing = Etter «{ $command }» mangler { $missing }: { $help }. { $example ->
    [none] { "" }
   *[some] Eksempel: { $example }
}
call-no-command = Skriv en kommando etter «{ $command }»: { $commands }.
call-no-value = «{ $flag }» mangler en verdi.
call-wrong-value = «{ $value }» passer ikke til «{ $flag }».
call-wrong-value-because = «{ $value }» passer ikke til «{ $flag }»: { $reason }
call-once = «{ $flag }» kan bare gis én gang.
call-conflict = «{ $flag }» og «{ $other }» kan ikke brukes sammen.
call-not-unicode = Et av ordene i kallet er ikke gyldig tekst (UTF-8).
call-not-understood = Kallet ble ikke forstått.
call-variable = «{ $value }» passer ikke til miljøvariabelen { $name }. Mulige verdier: { $values }.

## Hvorfor en verdi ikke passer

value-number = det skal være et helt tall fra { $least } til { $most }.
value-date = det er ikke en dato. Skriv den som 1.2.2025, «1. februar 2025» eller 2025-02-01.
value-no-file = filnavnet etter kolon mangler.
value-unclear-report = navnet sier ikke hvilken rapport det skal være. Skriv den foran: FORMAT:{ $text }. Disse finnes: { $formats }.
value-unknown-report = den rapporten finnes ikke. { $meant ->
    [none] Disse finnes: { $formats }.
   *[some] Mente du «{ $meant }»?
}
value-not-written = { $kind ->
    [pdf] behov lager ikke PDF. Skriv -o rapport.html, åpne den i nettleseren, og velg Skriv ut → Lagre som PDF.
    [docx] rapporten lages ikke i Word. Brev til avsenderne: -o brev:brev/. Funnene i en kopi av dokumentet: behov annotate. Til å lese: -o rapport.html.
   *[xlsx] regnearket heter xlsx: -o oversikt.xlsx. Det åpnes i Excel og LibreOffice.
}

## Det som ligner et kall, men er satt av Word eller en telefon

slip-dash = «{ $word }» begynner med en tankestrek, som Word og telefoner setter inn for bindestreker. Skriv «{ $meant }».
slip-quote = «{ $word }» har anførselstegn slik Word setter dem. Skriv navnet i rette anførselstegn ("…").
schema-form-of-forms = Valget «--form» gjelder bare «behov schema behovsmelding».
