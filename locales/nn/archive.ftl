### Oversikta over mange filer, snøgglageret, baselinen, og samanlikninga av to utgåver.

## Oversikta til slutt

overview-heading = Oversikt over { $count ->
    [one] 1 skjema
   *[other] { $count } skjema
}
overview-heading-files = Oversikt over { $count ->
    [0] { $others }
    [one] 1 skjema og { $others }
   *[other] { $count } skjema og { $others }
}
overview-others = { $count ->
    [one] 1 fil som ikkje kunne kontrollerast
   *[other] { $count } filer som ikkje kunne kontrollerast
}
overview-clean = { $count } i orden
overview-errors = { $count } med feil
overview-warnings = { $count } med berre åtvaringar
overview-partly-checked = { $count } delvis kontrollert
overview-not-checked = { $count } ikkje kontrollert
overview-across = På tvers av skjemaa
overview-more-of-a-code = … og { $count } til. Alle står i rapporten med -o json eller --concise.
overview-amounts = Meldt behov
overview-amounts-how = Kvart skjema er rekna med for ordninga det gjeld, med beløpa som står i det.
overview-repeated = { $count ->
    [one] Eitt skjema som seier det same som eit anna, er rekna med éin gong.
   *[other] { $count } skjema som seier det same som eit anna, er rekna med éin gong.
}
overview-conflicting = { $count ->
    [one] Eitt skjema er ikkje rekna med, fordi partnarskapet har eit anna med andre beløp.
   *[other] { $count } skjema er ikkje rekna med, fordi partnarskapet har fleire for same ordning med ulike beløp.
}
overview-unknown = { $count ->
    [one] Eitt skjema er ikkje rekna med, fordi året, ordninga eller eit beløp ikkje kunne fastslåast.
   *[other] { $count } skjema er ikkje rekna med, fordi året, ordninga eller eit beløp ikkje kunne fastslåast.
}
overview-forms = Skjema
overview-frequent = Vanlegaste funn
overview-statistics = Kvar regel
statistics-findings = Funn
statistics-files = Filer
statistics-judged = Vurdert
statistics-not-evaluated = Ikkje vurdert
overview-same-reason = { $count ->
    [one] 1 fil: { $reason }
   *[other] { $count } filer: { $reason }
}
overview-and-more = og { $count } til
summary-known = { $count ->
    [one] 1 kjent funn
   *[other] { $count } kjende funn
}
known-here = { $count ->
    [one] 1 kjent funn står i baselinen og blir ikkje vist.
   *[other] { $count } kjende funn står i baselinen og blir ikkje viste.
}
known-heading = Kjend frå baselinen
known-not-checked = (kjend frå baselinen)
unmatched-gone = { $count ->
    [one] 1 oppføring i baselinen gjeld noko som er retta. «behov baseline prune» tek ho ut.
   *[other] { $count } oppføringar i baselinen gjeld noko som er retta. «behov baseline prune» tek dei ut.
}
unmatched-elsewhere = { $count ->
    [one] 1 oppføring i baselinen gjeld ei fil som ikkje er med her.
   *[other] { $count } oppføringar i baselinen gjeld filer som ikkje er med her.
}

## Snøgglageret og baselinen

cache-used = Snøgglager: { $found } henta, { $read } lesne på nytt.
cache-unwritten = Noko kunne ikkje takast vare på i snøgglageret: { $reason }
cache-unusable = Kan ikkje bruke «{ $path }» som snøgglager: { $reason }
baseline-unreadable = «{ $path }» er ikkje ein baseline som kan lesast: { $reason }
baseline-shape = han er ikkje skriven av «behov baseline create», eller han er endra eller avkutta. Lag han på nytt med «behov baseline create».
baseline-version = han er skriven av ei nyare utgåve av behov (versjon { $version }). Lag han på nytt, eller oppgrader.
baseline-created = { $count ->
    [one] 1 funn er skrive til «{ $path }».
   *[other] { $count } funn er skrivne til «{ $path }».
}
baseline-pruned = { $count ->
    [0] Alt i «{ $path }» er der framleis.
    [one] 1 oppføring er teken ut av «{ $path }».
   *[other] { $count } oppføringar er tekne ut av «{ $path }».
}

## To utgåver av eit skjema

diff-not-a-file = «{ $path }» er ei mappe. «behov diff» samanliknar to filer.
diff-question = Vart det retta?
diff-answer = { $before ->
    [0] Det var ingen funn å rette.
   *[other] { $gone ->
        [0] { $before ->
            [one] Nei, funnet er ikkje retta.
           *[other] Nei, ingen av { $before } funn er retta.
        }
       *[other] { $open ->
            [0] { $before ->
                [one] Ja, funnet er retta.
               *[other] Ja, alle { $before } funn er retta.
            }
           *[other] Delvis: { $gone } av { $before } funn er retta.
        }
    }
} { $left ->
    [0] { "" }
    [one] Eitt står att.
   *[other] { $left } står att.
} { $unsettled ->
    [0] { "" }
    [one] Eitt kan ikkje avgjerast, fordi svaret ikkje kunne lesast i den nye utgåva.
   *[other] { $unsettled } kan ikkje avgjerast, fordi svara ikkje kunne lesast i den nye utgåva.
} { $new ->
    [0] Ingen nye.
    [one] Eitt er nytt.
   *[other] { $new } er nye.
}
diff-cannot-tell = Kan ikkje seie: dette er to ulike skjema.
diff-unlike-form = Dei er ulike typar skjema.
diff-unlike-year = Året er ikkje det same: { $old } og { $new }.
diff-unlike-partnership = Partnarskapet er ikkje det same: «{ $old }» og «{ $new }».
diff-unlike-ordning = Ordninga er ikkje den same: { $old } og { $new }.
diff-unlike-names = Partnarskapet er ikkje skrive likt: «{ $old }» og «{ $new }».
diff-changes = Endra felt
diff-no-changes = Ingen felt er endra.
diff-nothing = ikkje fylt ut
diff-not-there = finst ikkje
diff-uncompared = Kunne ikkje samanliknast
diff-new = Nye funn
diff-unsettled = Kan ikkje avgjerast
diff-left = Står att
diff-gone = Retta

## Kven som må rette

write-to = Skriv til ({ $count ->
    [one] 1 avsendar
   *[other] { $count } avsendarar
})
write-to-letter = Brev: { $file }
write-to-make = Lag breva med -o brev:mappe/
write-to-more = { $count ->
    [one] 1 avsendar til.
   *[other] { $count } avsendarar til.
} Alle står i reknearket (-o oversikt.xlsx).
write-to-nobody = utan namn
write-to-errors = { $count ->
    [one] 1 feil
   *[other] { $count } feil
}
