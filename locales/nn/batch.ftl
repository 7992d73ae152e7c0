## Det som vart hoppa over i mapper, ZIP-filer og e-postar

skipped = Hoppa over
skipped-placeholder = { $count ->
    [one] 1 fil som berre ligg i skya
   *[other] { $count } filer som berre ligg i skya
}
skipped-lock = { $count ->
    [one] 1 låsefil frå Word eller LibreOffice
   *[other] { $count } låsefiler frå Word eller LibreOffice
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
    [one] 1 lenkje ut av mappa (--follow-links)
   *[other] { $count } lenkjer ut av mappa (--follow-links)
}
skipped-ignored = { $count ->
    [one] 1 utelaten av .gitignore eller .behovignore
   *[other] { $count } utelatne av .gitignore eller .behovignore
}
skipped-excluded = { $count ->
    [one] 1 utelaten av --include eller --exclude
   *[other] { $count } utelatne av --include eller --exclude
}
skipped-report = { $count ->
    [one] 1 rapport frå behov
   *[other] { $count } rapportar frå behov
}
skipped-written = { $count ->
    [one] 1 brev eller merkt kopi frå behov
   *[other] { $count } brev og merkte kopiar frå behov
}
skipped-settings = { $count ->
    [one] 1 fil med innstillingar
   *[other] { $count } filer med innstillingar
}
skipped-attachment = { $count ->
    [one] 1 vedlegg til ein PDF, som ikkje er eit skjema
   *[other] { $count } vedlegg til PDF-ar, som ikkje er skjema
}
skipped-cover = { $count ->
    [one] 1 framside i ein PDF som har skjemaa som vedlegg
   *[other] { $count } framsider i PDF-ar som har skjemaa som vedlegg
}
skipped-picture = { $count ->
    [one] 1 bilete i teksten i ein e-post
   *[other] { $count } bilete i teksten i e-postar
}
clouded = { $count ->
    [one] Fila som berre ligg i skya, er ikkje kontrollert. Last henne ned til maskina, og kontroller på nytt.
   *[other] Filene som berre ligg i skya, er ikkje kontrollerte. Last dei ned til maskina, og kontroller på nytt.
}
not-reached = { $count ->
    [one] Avbrote: 1 fil er ikkje kontrollert.
   *[other] Avbrote: { $count } filer er ikkje kontrollerte.
}

## Kvifor ei fil ikkje blir lesen

unread-why = { $why ->
    [not-found] ho finst ikkje.
    [denied] du har ikkje tilgang til henne.
    [folder] det er ei mappe.
    [not-a-file] det er ikkje ei vanleg fil, men eit røyr, ei eining eller noko anna. Det som kjem gjennom eit røyr, blir lese frå standard inn: «-».
    [too-large] ho er større enn { $detail } MiB, som er det meste som blir lese.
    [not-text] ho er ikkje tekst i UTF-8.
    [loop] lenkja fører tilbake til { $detail }.
    [too-many-open] systemet tillèt ikkje fleire opne filer.
   *[other] { $detail }.
}

## Undervegs

progress-slow = ventar på
progress-left = att:
interrupted = Avbrote. { $files ->
    [one] Fila er ikkje kontrollert.
   *[other] { $left } av { $files } filer er ikkje kontrollerte.
}
no-worker = Filene er kontrollerte i dette programmet, ikkje i eigne prosessar ({ $reason }). Ei fil som får det til å krasje, stoppar alt.
fewer-workers = Berre { $jobs ->
    [one] 1 fil blir kontrollert om gongen
   *[other] { $jobs } filer blir kontrollerte samtidig
}: systemet tillèt ikkje fleire opne filer (ulimit -n).
worker-gap = { $gap ->
    [files] Systemet har ikkje Landlock, så prosessane som les filer, er ikkje stengde ute frå filsystemet på den måten.
    [calls] Systemet har ikkje seccomp, så prosessane som les filer, er ikkje stengde ute frå nett og andre prosessar.
   *[memory] Systemet kan ikkje avgrense minnet til prosessane som les filer, så --max-memory har ingen verknad.
}

## Feil i kallet

pattern-wrong = Mønsteret «{ $pattern }» kan ikkje brukast. Sjekk klammer og parentesar: * er nokre teikn, ? eitt teikn, [ab] eitt av teikna og { "{" }a,b{ "}" } eitt av orda.
stdin-twice = «-» og «--files-from -» kan ikkje brukast saman: begge les standard inn.
list-unreadable = Kan ikkje lese lista «{ $path }»: { $reason }
list-empty = Lista «{ $path }» har ingen stiar.
