### Hva «behov forms test» sier til den som skriver skjemabeskrivelsen.

trial-not-this-form = Ikke kjent igjen som «{ $form }»: for få av ledetekstene ble funnet. Det som er lest nedenfor, er usikkert.
trial-lacks-pages = Filen har sider som bare er bilder. De er ikke lest.
trial-file-unreadable = Kan ikke lese «{ $path }»: { $reason }
trial-labels = Ledetekster: { $found } av { $count } funnet
trial-not-found = ikke funnet
trial-not-found-optional = ikke funnet (valgfri)
trial-kind-title = tittel
trial-kind-section = avsnitt
trial-kind-heading = nummerert overskrift
trial-kind-question = spørsmål
trial-kind-column = kolonne
trial-kind-row = rad
trial-kind-box = boks
trial-answers = Svar: { $count }
trial-value = lest
trial-blank = tomt
trial-placeholder = bare plassholderen
trial-unreadable = ikke lest
trial-missing = ledeteksten mangler
trial-unaccounted = { $count ->
    [0] Ikke gjort rede for: ingenting
    [one] Ikke gjort rede for: ett sted
   *[other] Ikke gjort rede for: { $count } steder
}
trial-left = kan høre til et svar
trial-prose = utenfor svarene
trial-unaccounted-help = Spør skjemaet om dette? Legg til et spørsmål, en kolonne eller en rad. Er det trykt på alle skjemaer? Legg det til i «remarks» eller «placeholders». Har noen skrevet det til? Prøv med et skjema uten.
trial-rules = Regler som kjører
trial-rules-not-evaluated = Regler som ikke kunne kjøre, eller bare delvis
trial-rules-not-applicable = Regler som skjemaet ikke gir grunnlag for
trial-sums = { $count ->
    [one] Én sum holder i alle eksemplene, og er ikke med i beskrivelsen
   *[other] { $count } summer holder i alle eksemplene, og er ikke med i beskrivelsen
}
trial-sums-help = Skal de alltid stemme? Kopier dem nederst i beskrivelsen. En sum med en egen kode kan få et navn: navn = "…".
trial-sum-held = Holder i { $forms } av { $count } skjemaer.
trial-sums-declared = Summer i beskrivelsen som holder i alle eksemplene
trial-never-found = Påkrevde ledetekster som ikke står i noen av filene (rett ordlyden, eller skriv «optional = true»)
trial-whole = { $count ->
    [one] «{ $form }» gjør rede for alt i skjemaet.
   *[other] «{ $form }» gjør rede for alt i { $count } skjemaer.
}
trial-not-whole = «{ $form }» gjør ikke rede for alt ({ $count } lest). Se over.
