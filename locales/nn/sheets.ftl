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
head-til = { $party } (kr)
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


sheet-sammendrag = Samandrag
head-fylke = Fylke
head-nettverk = Kompetansenettverk
head-avsender-navn = Eigar
head-part-navn = { $party }
head-kontakt = Kontaktperson
head-epost = E-post
head-regnet-med = Rekna med i summane
head-skjemaer = Skjema
sheets-page = Side &P av &N
row-counted = Sum av skjemaa som er rekna med

## Kva som er rekna med

counted-yes = Ja
counted-repeated = Nei, fordi det seier det same som «{ $file }»
counted-conflicting = Nei, fordi «{ $file }» frå same partnarskap bed om andre beløp
counted-year = Nei, fordi året ikkje kunne fastslåast
counted-ordning = Nei, fordi det ikkje er fastslått kva for ei ordning skjemaet gjeld
counted-amount = Nei, fordi eitt av beløpa ikkje kunne lesast
counted-not-checked = Nei, fordi fila ikkje kunne kontrollerast
counted-other-row = Nei, fordi rada ikkje er det skjemaet sjølv melder behov for
