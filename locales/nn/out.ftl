### Kvar rapportane går, og kva som kan hindre det

folder-name = mappa
cannot-write = Kan ikkje skrive til «{ $path }»: { $reason ->
    [not-found] mappa finst ikkje. Lag henne først, eller vel ei anna.
    [denied] du har ikkje lov til å skrive der. Vel ei anna mappe.
    [full] det er ikkje plass til meir der. Rydd plass, eller vel ein annan disk.
    [folder] det er ei mappe. Skriv eit filnamn etter mappa.
    [no-folder] det er ei fil, og ikkje ei mappe. Vel eit anna namn.
    [input] det er ei av filene som blir kontrollerte, og ho blir ikkje skriven over. Legg rapporten utanfor mappa som blir kontrollert.
    [outside] sida skulle hamne utanfor mappa.
   *[other] { $detail }.
}
two-to-one-place = To rapportar kan ikkje skrivast til same staden: «{ $path }». Gi dei kvar si fil: -o { $format }:FIL
not-for-the-screen = { $shape ->
    [folder] «{ $format }» blir ei mappe med ei side for kvart skjema. Skriv kvar ho skal liggje, med skråstrek til slutt: -o { $format }:mappe/
   *[binary] «{ $format }» kan ikkje visast på skjermen. Skriv kvar rapporten skal liggje: -o { $format }:FIL
}
not-a-folder = «{ $format }» blir éi fil, men «{ $path }» er ei mappe. Skriv eit filnamn etter henne.

## Rapporten i Markdown

md-heading = Kontroll av behovsmeldingar
md-finding = Funn
md-help = Kva du gjer
md-code = Kode
md-folder = På tvers av skjema
