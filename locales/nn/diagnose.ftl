### Kvifor ein sum ikkje stemmer: kva beløp som truleg er feil, og kva som skulle ha stått der.

## Kva som skal rettast

cause-name = { $section ->
    [none] «{ $label }»
   *[other] «{ $label }» i { $section }
}
cause = { $kind ->
    [misread] Vi kan ha lese { $name } feil: linja kan delast slik at det står { $to }, ikkje { $from }
    [exchanged] Truleg er { $name } og { $other } bytte om, slik at dei skal vere { $to } og { $from }
    [not-filled-in] Truleg skal det stå { $to } i { $name }, som ikkje er fylt ut
   *[other] Truleg skal { $name } vere { $to }, ikkje { $from }{ cause-slip }
}; { $mends ->
    [all] då stemmer alle summane
    [together] blir dei andre beløpa òg retta, stemmer alle summane
   *[some] då stemmer summane som byggjer på det
}.
cause-slip = { $kind ->
    [digits-swapped] { " " }(to siffer bytte om)
    [digit-changed] { " " }(eitt siffer feil)
    [digit-lost] { " " }(eit siffer manglar)
    [digit-added] { " " }(eit siffer for mykje)
    [sign] { " " }(feil forteikn)
    [thousands] { " " }(tusen kroner og kroner forveksla)
    [coordinator] { " " }(koordinatoren er rekna med éin stad, men ikkje ein annan)
    [part-left-out] { " " }(eit beløp er ikkje teke med i summen)
    [part-twice] { " " }(eit beløp er rekna med to gonger)
    [other-row] { " " }(same beløp som i ei anna rad)
   *[unknown] { "" }
}

## Fleire forklaringar

causes-possible = Fleire forklaringar er om lag like gode
cause-option = { $kind ->
    [misread] { $name } er lese som { $from }, men kan lesast som { $to }
    [exchanged] { $name } og { $other } er bytte om, og skal vere { $to } og { $from }
    [not-filled-in] { $name } skal vere { $to }, og er ikkje fylt ut
   *[other] { $name } skal vere { $to }, ikkje { $from }{ cause-slip }
}
causes-more = { $count ->
    [one] éi forklaring til
   *[other] { $count } forklaringar til
}

## Det som følgjer av same feil

cause-follows = «{ $label }»: det står { $actual }, delane er til saman { $expected }
note-cause = truleg { $to }
