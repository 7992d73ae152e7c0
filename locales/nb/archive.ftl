### Oversikten over mange filer, hurtiglageret, baselinen, og sammenligningen av to utgaver.

## Oversikten til slutt

overview-heading = Oversikt over { $count ->
    [one] 1 skjema
   *[other] { $count } skjemaer
}
overview-heading-files = Oversikt over { $count ->
    [0] { $others }
    [one] 1 skjema og { $others }
   *[other] { $count } skjemaer og { $others }
}
overview-others = { $count ->
    [one] 1 fil som ikke kunne kontrolleres
   *[other] { $count } filer som ikke kunne kontrolleres
}
overview-clean = { $count } i orden
overview-errors = { $count } med feil
overview-warnings = { $count } med bare advarsler
overview-partly-checked = { $count } delvis kontrollert
overview-not-checked = { $count } ikke kontrollert
overview-across = På tvers av skjemaene
overview-more-of-a-code = … og { $count } til. Alle står i rapporten med -o json eller --concise.
overview-amounts = Meldt behov
overview-amounts-how = Hvert skjema er regnet med for ordningen det gjelder, med beløpene som står i det.
overview-repeated = { $count ->
    [one] Ett skjema som sier det samme som et annet, er regnet med én gang.
   *[other] { $count } skjemaer som sier det samme som et annet, er regnet med én gang.
}
overview-conflicting = { $count ->
    [one] Ett skjema er ikke regnet med, fordi partnerskapet har et annet med andre beløp.
   *[other] { $count } skjemaer er ikke regnet med, fordi partnerskapet har flere for samme ordning med ulike beløp.
}
overview-unknown = { $count ->
    [one] Ett skjema er ikke regnet med, fordi året, ordningen eller et beløp ikke kunne fastslås.
   *[other] { $count } skjemaer er ikke regnet med, fordi året, ordningen eller et beløp ikke kunne fastslås.
}
overview-forms = Skjemaer
overview-frequent = Vanligste funn
overview-statistics = Hver regel
statistics-findings = Funn
statistics-files = Filer
statistics-judged = Vurdert
statistics-not-evaluated = Ikke vurdert
overview-same-reason = { $count ->
    [one] 1 fil: { $reason }
   *[other] { $count } filer: { $reason }
}
overview-and-more = og { $count } til
summary-known = { $count ->
    [one] 1 kjent funn
   *[other] { $count } kjente funn
}
known-here = { $count ->
    [one] 1 kjent funn står i baselinen og vises ikke.
   *[other] { $count } kjente funn står i baselinen og vises ikke.
}
known-heading = Kjent fra baselinen
known-not-checked = (kjent fra baselinen)
unmatched-gone = { $count ->
    [one] 1 oppføring i baselinen gjelder noe som er rettet. «behov baseline prune» tar den ut.
   *[other] { $count } oppføringer i baselinen gjelder noe som er rettet. «behov baseline prune» tar dem ut.
}
unmatched-elsewhere = { $count ->
    [one] 1 oppføring i baselinen gjelder en fil som ikke er med her.
   *[other] { $count } oppføringer i baselinen gjelder filer som ikke er med her.
}

## Hurtiglageret og baselinen

cache-used = Hurtiglager: { $found } hentet, { $read } lest på nytt.
cache-unwritten = Noe kunne ikke tas vare på i hurtiglageret: { $reason }
cache-unusable = Kan ikke bruke «{ $path }» som hurtiglager: { $reason }
baseline-unreadable = «{ $path }» er ikke en baseline som kan leses: { $reason }
baseline-shape = den er ikke skrevet av «behov baseline create», eller den er endret eller avkuttet. Lag den på nytt med «behov baseline create».
baseline-version = den er skrevet av en nyere utgave av behov (versjon { $version }). Lag den på nytt, eller oppgrader.
baseline-created = { $count ->
    [one] 1 funn er skrevet til «{ $path }».
   *[other] { $count } funn er skrevet til «{ $path }».
}
baseline-pruned = { $count ->
    [0] Alt i «{ $path }» er der fortsatt.
    [one] 1 oppføring er tatt ut av «{ $path }».
   *[other] { $count } oppføringer er tatt ut av «{ $path }».
}

## To utgaver av et skjema

diff-not-a-file = «{ $path }» er en mappe. «behov diff» sammenligner to filer.
diff-question = Ble det rettet?
diff-answer = { $before ->
    [0] Det var ingen funn å rette.
   *[other] { $gone ->
        [0] { $before ->
            [one] Nei, funnet er ikke rettet.
           *[other] Nei, ingen av { $before } funn er rettet.
        }
       *[other] { $open ->
            [0] { $before ->
                [one] Ja, funnet er rettet.
               *[other] Ja, alle { $before } funn er rettet.
            }
           *[other] Delvis: { $gone } av { $before } funn er rettet.
        }
    }
} { $left ->
    [0] { "" }
    [one] Ett gjenstår.
   *[other] { $left } gjenstår.
} { $unsettled ->
    [0] { "" }
    [one] Ett kan ikke avgjøres, fordi svaret ikke kunne leses i den nye utgaven.
   *[other] { $unsettled } kan ikke avgjøres, fordi svarene ikke kunne leses i den nye utgaven.
} { $new ->
    [0] Ingen nye.
    [one] Ett er nytt.
   *[other] { $new } er nye.
}
diff-cannot-tell = Kan ikke si: dette er to ulike skjemaer.
diff-unlike-form = De er ulike typer skjema.
diff-unlike-year = Året er ikke det samme: { $old } og { $new }.
diff-unlike-partnership = Partnerskapet er ikke det samme: «{ $old }» og «{ $new }».
diff-unlike-ordning = Ordningen er ikke den samme: { $old } og { $new }.
diff-unlike-names = Partnerskapet er ikke skrevet likt: «{ $old }» og «{ $new }».
diff-changes = Endrede felt
diff-no-changes = Ingen felt er endret.
diff-nothing = ikke fylt ut
diff-not-there = finnes ikke
diff-uncompared = Kunne ikke sammenlignes
diff-new = Nye funn
diff-unsettled = Kan ikke avgjøres
diff-left = Gjenstår
diff-gone = Rettet

## Hvem som må rette

write-to = Skriv til ({ $count ->
    [one] 1 avsender
   *[other] { $count } avsendere
})
write-to-letter = Brev: { $file }
write-to-make = Lag brevene med -o brev:mappe/
write-to-more = { $count ->
    [one] 1 avsender til.
   *[other] { $count } avsendere til.
} Alle står i regnearket (-o oversikt.xlsx).
write-to-nobody = uten navn
write-to-errors = { $count ->
    [one] 1 feil
   *[other] { $count } feil
}
