### Hvor rapportene går, og hva som kan hindre det

folder-name = mappen
cannot-write = Kan ikke skrive til «{ $path }»: { $reason ->
    [not-found] mappen finnes ikke. Lag den først, eller velg en annen.
    [denied] du har ikke lov til å skrive der. Velg en annen mappe.
    [full] det er ikke plass til mer der. Rydd plass, eller velg en annen disk.
    [folder] det er en mappe. Skriv et filnavn etter mappen.
    [no-folder] det er en fil, og ikke en mappe. Velg et annet navn.
    [input] det er en av filene som kontrolleres, og den skrives ikke over. Legg rapporten utenfor mappen som kontrolleres.
    [outside] siden skulle havne utenfor mappen.
   *[other] { $detail }.
}
two-to-one-place = To rapporter kan ikke skrives til samme sted: «{ $path }». Gi dem hver sin fil: -o { $format }:FIL
not-for-the-screen = { $shape ->
    [folder] «{ $format }» blir en mappe med en side for hvert skjema. Skriv hvor den skal ligge, med skråstrek til slutt: -o { $format }:mappe/
   *[binary] «{ $format }» kan ikke vises på skjermen. Skriv hvor rapporten skal ligge: -o { $format }:FIL
}
not-a-folder = «{ $format }» blir én fil, men «{ $path }» er en mappe. Skriv et filnavn etter den.

## Rapporten i Markdown

md-heading = Kontroll av behovsmeldinger
md-finding = Funn
md-help = Hva du gjør
md-code = Kode
md-folder = På tvers av skjemaene
