## Regnearkene

sheets-title = Kontroll av behovsmeldinger
sheets-full = Arket er fullt. Bruk CSV for å få med alle radene.
sheet-oversikt = Oversikt
sheet-funn = Funn
sheet-belop = Beløp
sheet-ikke-kontrollert = Ikke kontrollert

head-status = Status
head-partnerskap = Partnerskap
head-ordning = Ordning
head-aar = År
head-eier = Eier (kr)
head-uh = UH (kr)
head-totalt = Totalt (kr)
head-feil = Feil
head-advarsler = Advarsler
head-opplysninger = Opplysninger
head-ikke-vurdert = Regler som ikke kunne vurderes
head-fil = Fil
head-alvorlighet = Hva det krever
head-felt = Felt
head-melding = Hva som er galt
head-sier = Skjemaet sier
head-skal-vaere = Skal være
head-differanse = Differanse
head-sted = Sted
head-hjelp = Hva som må gjøres
head-folger-av = Følger av
head-kode = Kode
head-sti = Sti i JSON
head-tabell = Tabell
head-rad = Rad
head-part = Part
head-kroner = Kroner
head-slik-det-star = Slik det står i skjemaet
head-arsak = Hvorfor

status-not-checked = Ikke kontrollert
status-partly-checked = Delvis kontrollert
status-errors = Må rettes
status-warnings = Må sjekkes
status-clean = I orden

table-tiltak = Tiltak
table-later = Anslag for senere år
table-videreforing = Videreføring
column-koordinator = Koordinator
