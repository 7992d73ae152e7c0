## Det som ble hoppet over i mapper, ZIP-filer og e-poster

skipped = Hoppet over
skipped-placeholder = { $count ->
    [one] 1 fil som bare ligger i skyen
   *[other] { $count } filer som bare ligger i skyen
}
skipped-lock = { $count ->
    [one] 1 låsefil fra Word eller LibreOffice
   *[other] { $count } låsefiler fra Word eller LibreOffice
}
skipped-system = { $count ->
    [one] 1 systemfil (som Thumbs.db)
   *[other] { $count } systemfiler (som Thumbs.db)
}
skipped-hidden = { $count ->
    [one] 1 skjult fil eller mappe
   *[other] { $count } skjulte filer og mapper
}
skipped-outside = { $count ->
    [one] 1 lenke ut av mappen (--follow-links)
   *[other] { $count } lenker ut av mappen (--follow-links)
}
skipped-ignored = { $count ->
    [one] 1 utelatt av .gitignore eller .behovignore
   *[other] { $count } utelatt av .gitignore eller .behovignore
}
skipped-excluded = { $count ->
    [one] 1 utelatt av --include eller --exclude
   *[other] { $count } utelatt av --include eller --exclude
}
skipped-report = { $count ->
    [one] 1 rapport fra behov
   *[other] { $count } rapporter fra behov
}
skipped-written = { $count ->
    [one] 1 brev eller merket kopi fra behov
   *[other] { $count } brev og merkede kopier fra behov
}
skipped-settings = { $count ->
    [one] 1 fil med innstillinger
   *[other] { $count } filer med innstillinger
}
skipped-attachment = { $count ->
    [one] 1 vedlegg til en PDF, som ikke er et skjema
   *[other] { $count } vedlegg til PDF-er, som ikke er skjemaer
}
skipped-cover = { $count ->
    [one] 1 forside i en PDF som har skjemaene som vedlegg
   *[other] { $count } forsider i PDF-er som har skjemaene som vedlegg
}
skipped-picture = { $count ->
    [one] 1 bilde i teksten i en e-post
   *[other] { $count } bilder i teksten i e-poster
}
clouded = { $count ->
    [one] Filen som bare ligger i skyen, er ikke kontrollert. Last den ned til maskinen, og kontroller på nytt.
   *[other] Filene som bare ligger i skyen, er ikke kontrollert. Last dem ned til maskinen, og kontroller på nytt.
}
not-reached = { $count ->
    [one] Avbrutt: 1 fil er ikke kontrollert.
   *[other] Avbrutt: { $count } filer er ikke kontrollert.
}

## Hvorfor en fil ikke leses

unread-why = { $why ->
    [not-found] den finnes ikke.
    [denied] du har ikke tilgang til den.
    [folder] det er en mappe.
    [not-a-file] det er ikke en vanlig fil, men et rør, en enhet eller noe annet. Det som kommer gjennom et rør, leses fra standard inn: «-».
    [too-large] den er større enn { $detail } MiB, som er det meste som leses.
    [not-text] den er ikke tekst i UTF-8.
    [loop] lenken fører tilbake til { $detail }.
    [too-many-open] systemet tillater ikke flere åpne filer.
   *[other] { $detail }.
}

## Underveis

progress-slow = venter på
progress-left = igjen:
interrupted = Avbrutt. { $files ->
    [one] Filen er ikke kontrollert.
   *[other] { $left } av { $files } filer er ikke kontrollert.
}
no-worker = Filene er kontrollert i dette programmet, ikke i egne prosesser ({ $reason }). En fil som får det til å krasje, stopper alt.
fewer-workers = Bare { $jobs ->
    [one] 1 fil blir kontrollert om gangen
   *[other] { $jobs } filer blir kontrollert samtidig
}: systemet tillater ikke flere åpne filer (ulimit -n).
worker-gap = { $gap ->
    [files] Systemet har ikke Landlock, så prosessene som leser filer, er ikke stengt ute fra filsystemet på den måten.
    [calls] Systemet har ikke seccomp, så prosessene som leser filer, er ikke stengt ute fra nett og andre prosesser.
   *[memory] Systemet kan ikke begrense minnet til prosessene som leser filer, så --max-memory har ingen virkning.
}

## Feil i kallet

pattern-wrong = Mønsteret «{ $pattern }» kan ikke brukes. Sjekk klammer og parenteser: * er noen tegn, ? ett tegn, [ab] ett av tegnene og { "{" }a,b{ "}" } ett av ordene.
stdin-twice = «-» og «--files-from -» kan ikke brukes sammen: begge leser standard inn.
list-unreadable = Kan ikke lese listen «{ $path }»: { $reason }
list-empty = Listen «{ $path }» har ingen stier.
