### Ventede skjemaer: hvem som ikke har sendt.

expected-heading = { $count ->
    [one] Ventede skjemaer: { $received } av 1 er kommet inn
   *[other] Ventede skjemaer: { $received } av { $count } er kommet inn
}
expected-received = Kommet inn
expected-unsure = Usikkert
expected-missing = Mangler
expected-late = Mangler, fristen er ute
expected-unexpected = Ikke ventet
expected-form = Hvem
expected-detail = Hva som er kommet inn
expected-files = { $count ->
    [one] { $files }.
   *[other] { $count } skjemaer passer: { $files }. Finn ut hvilket som gjelder.
}
expected-due = Fristen er { $day }.
expected-was-due = { $count ->
    [one] Fristen var { $day }, for 1 dag siden.
   *[other] Fristen var { $day }, for { $count } dager siden.
}
expected-others = { $count ->
    [one] Partnerskapet har sendt et skjema for noe annet: { $files }.
   *[other] Partnerskapet har sendt { $count } skjemaer for noe annet: { $files }.
}
expected-doubt = { $why ->
    [names] { $file } kan være skjemaet, men navnene er ikke like. Er det samme partnerskap, skriv navnet i listen slik det står i skjemaet.
    [ordning] { $file } er fra partnerskapet, men det er ikke fastslått hvilken ene ordning skjemaet gjelder. Se i skjemaet.
    [year] { $file } er fra partnerskapet, men året kunne ikke leses. Se i skjemaet.
    [other-entry] { $file } passer like godt til { $entry }. Slå de to sammen, eller skriv dem så de kan skilles, for eksempel med ordning eller år.
   *[other-forms] { $file } passer, men det gjør også et skjema fra et annet partnerskap. Skriv navnet på nettverket, eller alle eierne, i listen.
}
expected-ask = Skriv til { $contact }.
expected-not-checked = { $count ->
    [one] 1 fil kunne ikke kontrolleres. Den kan være et av skjemaene som mangler.
   *[other] { $count } filer kunne ikke kontrolleres. Skjemaer som mangler, kan være blant dem.
}
expected-unexpected-heading = { $count ->
    [one] 1 skjema som ikke er ventet
   *[other] { $count } skjemaer som ikke er ventet
}
expected-not-listed = { $file }: { $why ->
    [partnership] partnerskapet står ikke i listen.
    [other] listen har partnerskapet, men ikke for denne ordningen og dette året.
   *[unread] hvem skjemaet er fra, kunne ikke leses, så det er ikke sammenlignet med listen.
}
expected-more = { $count ->
    [one] og 1 til. De andre rapportene har alle.
   *[other] og { $count } til. De andre rapportene har alle.
}
sheet-ventet = Ventet
head-frist = Frist
head-merknad = Merknad
