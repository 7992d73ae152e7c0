## Spreadsheets

sheets-title = Check of behovsmelding forms
sheets-full = The sheet is full. Use CSV to get every row.
sheet-oversikt = Overview
sheet-funn = Findings
sheet-belop = Amounts
sheet-ikke-kontrollert = Not checked

head-status = Status
head-partnerskap = Partnership
head-ordning = Scheme
head-aar = Year
head-til = { $party } (kr)
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


sheet-sammendrag = Summary
head-fylke = County
head-nettverk = Network
head-avsender-navn = Owners
head-part-navn = { $party }
head-kontakt = Contact
head-epost = E-mail
head-regnet-med = Counted in the sums
head-skjemaer = Forms
sheets-page = Page &P of &N
row-counted = Sum of the forms that are counted

## What is counted

counted-yes = Yes
counted-repeated = No, because it says the same as «{ $file }»
counted-conflicting = No, because «{ $file }» of the same partnership asks for other amounts
counted-year = No, because the year could not be determined
counted-ordning = No, because it could not be determined which one ordning the form is for
counted-amount = No, because one of the amounts could not be read
counted-not-checked = No, because the file could not be checked
counted-other-row = No, because the row is not what the form itself asks for
