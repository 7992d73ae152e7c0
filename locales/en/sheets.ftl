## Spreadsheets

sheets-title = Check of behovsmelding forms
sheets-full = The sheet is full. Use CSV to get every row.
sheet-oversikt = Overview
sheet-funn = Findings
sheet-belop = Amounts
sheet-ikke-kontrollert = Not checked

head-status = Status
head-partnerskap = Partnership
head-ordning = Ordning
head-aar = Year
head-eier = Eier (kr)
head-uh = UH (kr)
head-totalt = Total (kr)
head-feil = Errors
head-advarsler = Warnings
head-opplysninger = Notes
head-ikke-vurdert = Rules that could not be evaluated
head-fil = File
head-alvorlighet = What it asks for
head-felt = Field
head-melding = What is wrong
head-sier = The form says
head-skal-vaere = Should be
head-differanse = Difference
head-sted = Place
head-hjelp = What to do
head-folger-av = Follows from
head-kode = Code
head-sti = Path in the JSON
head-tabell = Table
head-rad = Row
head-part = Party
head-kroner = Kroner
head-slik-det-star = As it stands in the form
head-arsak = Why

status-not-checked = Not checked
status-partly-checked = Partly checked
status-errors = Must be corrected
status-warnings = Must be looked at
status-clean = In order

table-tiltak = Tiltak
table-later = Estimates for later years
table-videreforing = Videreføring
column-koordinator = Coordinator
