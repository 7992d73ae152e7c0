## Rekneark

sheets-title = Kontroll av behovsmeldingar
sheets-full = Arket er fullt. Bruk CSV for å få med alle radene.
sheet-oversikt = Oversikt
sheet-funn = Funn
sheet-belop = Beløp
sheet-ikke-kontrollert = Ikkje kontrollert

head-status = Status
head-partnerskap = Partnarskap
head-ordning = Ordning
head-aar = År
head-eier = Eigar (kr)
head-uh = UH (kr)
head-totalt = Totalt (kr)
head-feil = Feil
head-advarsler = Åtvaringar
head-opplysninger = Opplysningar
head-ikke-vurdert = Reglar som ikkje kunne vurderast
head-fil = Fil
head-alvorlighet = Kva det krev
head-felt = Felt
head-melding = Kva som er gale
head-sier = Skjemaet seier
head-skal-vaere = Skal vere
head-differanse = Differanse
head-sted = Stad
head-hjelp = Kva som må gjerast
head-folger-av = Følgjer av
head-kode = Kode
head-sti = Sti i JSON
head-tabell = Tabell
head-rad = Rad
head-part = Part
head-kroner = Kroner
head-slik-det-star = Slik det står i skjemaet
head-arsak = Kvifor

status-not-checked = Ikkje kontrollert
status-partly-checked = Delvis kontrollert
status-errors = Må rettast
status-warnings = Må sjekkast
status-clean = I orden

table-tiltak = Tiltak
table-later = Overslag for seinare år
table-videreforing = Vidareføring
column-koordinator = Koordinator
