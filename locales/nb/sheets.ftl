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
head-til = { $party } (kr)
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


sheet-sammendrag = Sammendrag
head-fylke = Fylke
head-nettverk = Kompetansenettverk
head-avsender-navn = Eier
head-part-navn = { $party }
head-kontakt = Kontaktperson
head-epost = E-post
head-regnet-med = Regnet med i summene
head-skjemaer = Skjemaer
sheets-page = Side &P av &N
row-counted = Sum av skjemaene som er regnet med

## Hva som er regnet med

counted-yes = Ja
counted-repeated = Nei, fordi det sier det samme som «{ $file }»
counted-conflicting = Nei, fordi «{ $file }» fra samme partnerskap ber om andre beløp
counted-year = Nei, fordi året ikke kunne fastslås
counted-ordning = Nei, fordi det ikke er fastslått hvilken ene ordning skjemaet gjelder
counted-amount = Nei, fordi et av beløpene ikke kunne leses
counted-not-checked = Nei, fordi filen ikke kunne kontrolleres
counted-other-row = Nei, fordi raden ikke er det skjemaet selv melder behov for
