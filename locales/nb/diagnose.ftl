### Hvorfor en sum ikke stemmer: hvilket beløp som trolig er feil, og hva som skulle ha stått der.

## Hva som skal rettes

cause-name = { $section ->
    [none] «{ $label }»
   *[other] «{ $label }» i { $section }
}
cause = { $kind ->
    [misread] Vi kan ha lest { $name } feil: linjen kan deles slik at det står { $to }, ikke { $from }
    [exchanged] Trolig er { $name } og { $other } byttet om, slik at de skal være { $to } og { $from }
    [not-filled-in] Trolig skal det stå { $to } i { $name }, som ikke er fylt ut
   *[other] Trolig skal { $name } være { $to }, ikke { $from }{ cause-slip }
}; { $mends ->
    [all] da stemmer alle summene
    [together] rettes også de andre beløpene, stemmer alle summene
   *[some] da stemmer summene som bygger på det
}.
cause-slip = { $kind ->
    [digits-swapped] { " " }(to siffer byttet om)
    [digit-changed] { " " }(ett siffer feil)
    [digit-lost] { " " }(et siffer mangler)
    [digit-added] { " " }(et siffer for mye)
    [sign] { " " }(feil fortegn)
    [thousands] { " " }(tusen kroner og kroner forvekslet)
    [coordinator] { " " }(koordinatoren er regnet med ett sted, men ikke et annet)
    [part-left-out] { " " }(et beløp er ikke tatt med i summen)
    [part-twice] { " " }(et beløp er regnet med to ganger)
    [other-row] { " " }(samme beløp som i en annen rad)
   *[unknown] { "" }
}

## Flere forklaringer

causes-possible = Flere forklaringer er omtrent like gode
cause-option = { $kind ->
    [misread] { $name } er lest som { $from }, men kan leses som { $to }
    [exchanged] { $name } og { $other } er byttet om, og skal være { $to } og { $from }
    [not-filled-in] { $name } skal være { $to }, og er ikke fylt ut
   *[other] { $name } skal være { $to }, ikke { $from }{ cause-slip }
}
causes-more = { $count ->
    [one] én forklaring til
   *[other] { $count } forklaringer til
}

## Det som følger av samme feil

cause-follows = «{ $label }»: det står { $actual }, delene er til sammen { $expected }
note-cause = trolig { $to }
