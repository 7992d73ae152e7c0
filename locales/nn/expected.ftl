### Venta skjema: kven som ikkje har sendt.

expected-heading = { $count ->
    [one] Venta skjema: { $received } av 1 er kome inn
   *[other] Venta skjema: { $received } av { $count } er komne inn
}
expected-received = Kome inn
expected-unsure = Usikkert
expected-missing = Manglar
expected-late = Manglar, fristen er ute
expected-unexpected = Ikkje venta
expected-form = Kven
expected-detail = Kva som er kome inn
expected-files = { $count ->
    [one] { $files }.
   *[other] { $count } skjema passar: { $files }. Finn ut kva for eit som gjeld.
}
expected-due = Fristen er { $day }.
expected-was-due = { $count ->
    [one] Fristen var { $day }, for 1 dag sidan.
   *[other] Fristen var { $day }, for { $count } dagar sidan.
}
expected-others = { $count ->
    [one] Partnarskapet har sendt eit skjema for noko anna: { $files }.
   *[other] Partnarskapet har sendt { $count } skjema for noko anna: { $files }.
}
expected-doubt = { $why ->
    [names] { $file } kan vere skjemaet, men namna er ikkje like. Er det same partnarskap, skriv namnet i lista slik det står i skjemaet.
    [ordning] { $file } er frå partnarskapet, men det er ikkje fastslått kva for ei ordning skjemaet gjeld. Sjå i skjemaet.
    [year] { $file } er frå partnarskapet, men året kunne ikkje lesast. Sjå i skjemaet.
    [other-entry] { $file } passar like godt til { $entry }. Slå dei to saman, eller skriv dei så dei kan skiljast, til dømes med ordning eller år.
   *[other-forms] { $file } passar, men det gjer òg eit skjema frå eit anna partnarskap. Skriv namnet på nettverket, eller alle eigarane, i lista.
}
expected-ask = Skriv til { $contact }.
expected-not-checked = { $count ->
    [one] 1 fil kunne ikkje kontrollerast. Ho kan vere eit av skjemaa som manglar.
   *[other] { $count } filer kunne ikkje kontrollerast. Skjema som manglar, kan vere mellom dei.
}
expected-unexpected-heading = { $count ->
    [one] 1 skjema som ikkje er venta
   *[other] { $count } skjema som ikkje er venta
}
expected-not-listed = { $file }: { $why ->
    [partnership] partnarskapet står ikkje i lista.
    [other] lista har partnarskapet, men ikkje for denne ordninga og dette året.
   *[unread] kven skjemaet er frå, kunne ikkje lesast, så det er ikkje samanlikna med lista.
}
expected-more = { $count ->
    [one] og 1 til. Dei andre rapportane har alle.
   *[other] og { $count } til. Dei andre rapportane har alle.
}
sheet-ventet = Venta
head-frist = Frist
head-merknad = Merknad
