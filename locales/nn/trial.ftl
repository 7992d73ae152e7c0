### Kva «behov forms test» seier til den som skriv skildringa av eit skjema.

trial-not-this-form = Ikkje kjent att som «{ $form }»: for få av leietekstane vart funne. Det som er lese nedanfor, er usikkert.
trial-lacks-pages = Fila har sider som berre er bilete. Dei er ikkje lesne.
trial-file-unreadable = Kan ikkje lese «{ $path }»: { $reason }
trial-labels = Leietekstar: { $found } av { $count } funne
trial-not-found = ikkje funnen
trial-not-found-optional = ikkje funnen (valfri)
trial-kind-title = tittel
trial-kind-section = avsnitt
trial-kind-heading = nummerert overskrift
trial-kind-question = spørsmål
trial-kind-column = kolonne
trial-kind-row = rad
trial-kind-box = boks
trial-answers = Svar: { $count }
trial-value = lese
trial-blank = tomt
trial-placeholder = berre plasshaldaren
trial-unreadable = ikkje lese
trial-missing = leieteksten manglar
trial-unaccounted = { $count ->
    [0] Ikkje gjort greie for: ingenting
    [one] Ikkje gjort greie for: éin stad
   *[other] Ikkje gjort greie for: { $count } stader
}
trial-left = kan høyre til eit svar
trial-prose = utanfor svara
trial-unaccounted-help = Spør skjemaet om dette? Legg til eit spørsmål, ei kolonne eller ei rad. Er det trykt på alle skjema? Legg det til i «remarks» eller «placeholders». Har nokon skrive det til? Prøv med eit skjema utan.
trial-rules = Reglar som køyrer
trial-rules-not-evaluated = Reglar som ikkje kunne køyre, eller berre delvis
trial-rules-not-applicable = Reglar som skjemaet ikkje gir grunnlag for
trial-sums = { $count ->
    [one] Éin sum held i alle døma, og er ikkje med i skildringa
   *[other] { $count } summar held i alle døma, og er ikkje med i skildringa
}
trial-sums-help = Skal dei alltid stemme? Kopier dei nedst i skildringa. Ein sum med ein eigen kode kan få eit namn: navn = "…".
trial-sum-held = Held i { $forms } av { $count } skjema.
trial-sums-declared = Summar i skildringa som held i alle døma
trial-never-found = Påkravde leietekstar som ikkje står i nokon av filene (rett ordlyden, eller skriv «optional = true»)
trial-whole = { $count ->
    [one] «{ $form }» gjer greie for alt i skjemaet.
   *[other] «{ $form }» gjer greie for alt i { $count } skjema.
}
trial-not-whole = «{ $form }» gjer ikkje greie for alt ({ $count } lesne). Sjå over.
