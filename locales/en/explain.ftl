### Why the rules exist: what each of them means (the text itself), what it looks at (.what), and where it is asked for (.source).
### For what cannot be read: an example of what gives the finding (.wrong), and of what does not (.right).

-nordland = The form of Nordland
-troms = The form of Troms og Finnmark
-retningslinjer = Retningslinjer for tilskuddsordning for lokal kompetanseutvikling i barnehage og grunnopplæring (FOR-2021-01-26-230)
-pdf-eksempel = A PDF made in Word with File → Save As → PDF.

## What cannot be read

explain-lesing-uleselig = What cannot be read has not been checked. A damaged file can look like an empty form, and nobody should take that to be in order.
    .what = Whether the file can be opened and read from end to end, and whether the fonts of a PDF say which letters they show.
    .wrong = A PDF whose download was cut off, or a file of 0 bytes.
    .right = { -pdf-eksempel }
explain-lesing-kryptert = Without the password the program sees only that there is a file. Whoever handles the form may have the same problem.
    .what = Whether the file can be opened without a password.
    .wrong = A Word document saved with Protect Document → Encrypt with Password.
    .right = The same document, saved without a password.
explain-lesing-uten-tekst = A picture of a form has no text: its amounts cannot be added up, searched or copied.
    .what = Whether the file, and each page of it, has text.
    .wrong = The form printed, signed and scanned.
    .right = { -pdf-eksempel }
explain-lesing-for-stor = The limits keep one file from stopping all others. A form is a few hundred kilobytes.
    .what = The size of the file, its number of pages, and how large it becomes when unpacked.
    .wrong = A Word document with 80 MB of pictures pasted in.
    .right = The same document without the pictures.
explain-lesing-tidsavbrudd = Each file is given some time, so that one file does not stop all others. A usual form is read in a few milliseconds.
    .what = How long it takes to read the file.
    .wrong = A PDF with hundreds of thousands of lines on a page, such as a map or a drawing.
    .right = { -pdf-eksempel }
explain-lesing-krasj = If the program stops at a file, it says so, and checks the other files all the same.
    .what = Whether the reading of the file came to an end.
    .wrong = A file that meets a fault in the program.
    .right = The same file, saved again from Word.
explain-lesing-ukjent-format = Only formats that are read without guessing are checked. A file is recognised by its content, since its name may be wrong.
    .what = The first bytes of the file, and for ZIP files what they contain.
    .wrong = A photograph named skjema.pdf.
    .right = The form as a Word document (.docx), a PDF or plain text.
explain-lesing-ukjent-skjema = A form can be checked only when it is known what it asks.
    .what = The title and the labels in the file, compared with the forms that the program knows.
    .wrong = A yearly plan or a letter in the same folder as the forms.
    .right = A form with the headings and labels of its template untouched.
explain-lesing-flere-skjemaer = Several forms in one file are checked one by one. Where it cannot be seen where one ends and the next begins, answers of one would be added up with those of another.
    .what = Whether the title and the labels of a form stand in the file once more.
    .wrong = Two forms pasted one after the other into one document, the second without its title.
    .right = Each form in a file of its own, or with the title at the top of each form.
explain-lesing-ufullstendig = Where most of the form is missing, what is left says too little. What is gone never counts as empty.
    .what = How many of the template's fields are found in the file.
    .wrong = The first two pages of the form, or the text of an e-mail that was cut.
    .right = The whole form, with all its pages.
explain-lesing-felt-ikke-funnet = If the label is gone, there is no telling whether the answer is gone too. A field that is not found never counts as blank.
    .what = Whether each label of the template stands in the form, even if it is worded a little differently.
    .wrong = The label “Org. Nr” was deleted from the table “Kontaktpersoner”.
    .right = All labels stand where the template has them.
explain-lesing-avkryssing-uklar = A box that cannot be read never counts as empty. When it is unclear what is ticked, it is unclear what the form is about.
    .what = Each checkbox, and whether what it shows is what the file has stored.
    .wrong = A form copied as plain text, so that the boxes are gone.
    .right = Regional ordning ☐ Desentralisert ordning ☒ Kompetanseløftet ☐
explain-lesing-belop-ulest = A number that may belong to several cells is not guessed at. Sums that need it are not checked, and the form counts as partly checked.
    .what = Each cell with a number, and whether the file shows for certain which row and column the number stands in.
    .wrong = A table copied in as plain text, in which two columns cannot be told apart.
    .right = { -pdf-eksempel }
explain-lesing-svar-ulest = An answer that may be mixed with another is not guessed at. It never counts as empty.
    .what = Each answer, and whether the file shows for certain where it begins and ends.
    .wrong = Two columns of names, copied in as plain text on one line.
    .right = { -pdf-eksempel }
explain-lesing-rest = What stands in the form and belongs to no field of the template may change a sum or an answer. What was read may then not be all.
    .what = Numbers, ticks and strokes beside the cells that none of the answers accounts for.
    .wrong = An extra column “Fagskole” with amounts in the table “Total sum”.
    .right = Only the rows and columns that the template has.
explain-lesing-sporede-endringer = A change that is not accepted may be accepted or rejected by the next one who opens the file. Then it is another form than the one that was checked.
    .what = Text that Word or LibreOffice has tracked as inserted or deleted. What was inserted is read, what was deleted is left out.
    .wrong = A document in which an amount was corrected with Track Changes switched on.
    .right = The same document after Review → Accept → Accept All Changes.
explain-lesing-annet-aar = Forms change from year to year. A definition that says which years it is for can read another edition without knowing what is new in it.
    .what = The year that the form is for, and the years in “gjelder” of its definition.
    .wrong = A form for 2026, read with a definition that has gjelder = { "{" } fra = 2024, til = 2025 { "}" }.
    .right = The same form, read with a definition for 2026.
explain-lesing-maskinlest = Text recognition may take a 3 for an 8. A misreading is never the sender’s mistake, so what rests on it is not reported as an error before someone has looked at the page.
    .what = How each page was read: by the letters in the file, or from a picture (with “--ocr”, or because the scanner added the text).
    .wrong = The form printed, signed, scanned and checked with “--ocr”.
    .right = { -pdf-eksempel }

## Sums

explain-sum-rad-avvik = The grant is split between eier and UH. If the row does not add up, nobody can know which of the three amounts is the need.
    .what = Each row of the table “Total sum det meldes behov for”, the row “Sum” included: the amounts under Eier and UH are added up and compared with Totalt. A blank cell counts as 0 and is named.
    .source = { -nordland }, the table “Total sum det meldes behov for”, columns Eier, UH and Totalt.
explain-sum-kolonne-avvik = The row “Sum” is all that the partnership needs. If it is wrong, so is what the County Governor reckons with.
    .what = Each column of the table “Total sum det meldes behov for”: the three schemes are added up and compared with the row “Sum”.
    .source = { -nordland }, the table “Total sum det meldes behov for”, row “Sum”.
explain-sum-tiltak-avvik = “Sum totalt” is what the tiltak costs. If it does not match its parts, it is unclear what eier and UH are to have.
    .what = “Tilskuddet fordeles” in each tiltak: Eier and UH are added up and compared with “Sum totalt”.
    .source = { -nordland }, 2024: “Tilskuddet fordeles”, columns Eier, UH and “Sum totalt”.
explain-sum-tiltak-mot-ordning = The row of the scheme is what the tiltak cost together. Often a tiltak is changed at the end, and the table on the first page is forgotten.
    .what = Eier, UH and sum of all tiltak, added up and compared with the row of the scheme that is ticked. What is continued beside new tiltak is included.
    .source = { -nordland }, 2024: the table “Total sum det meldes behov for” and “Tilskuddet fordeles” in each tiltak.
explain-sum-okonomi-avvik = “Total sum” is what the continuation costs. If it does not add up, it is unclear which amount holds.
    .what = “Ønsket sum eier”, “Ønsket sum UH” and “Ønsket sum til koordinator” under “Økonomi”, added up and compared with “Total sum”.
    .source = { -nordland }, 2025: “Økonomi” under “Ved videreføring av tiltak”.
explain-sum-okonomi-mot-ordning = The same need stands in two places of the form, and must be the same in both.
    .what = The amounts under “Økonomi”, compared with the row of the scheme that is ticked. The coordinator belongs to eier.
    .source = { -nordland }, 2025: “Økonomi” and the table “Total sum det meldes behov for”.
explain-sum-koordinator-uklar = The form asks for the coordinator separately. If the amount is part of eier’s sum as well, it is counted twice, or not at all.
    .what = Whether “Total sum” is eier + UH without the coordinator, although an amount stands there for the coordinator. Then this is reported instead of sum/okonomi-avvik.
    .source = { -nordland }, 2025: “Ønsket sum til koordinator” under “Økonomi”.
explain-sum-aar-avvik = The form asks for one sum a year. If it is wrong, it is unclear what is applied for that year.
    .what = Points 3.1 (eier) and 3.2 (UH) for each year, added up and compared with “Total sum det søkes om fra eier og UH-miljø”.
    .source = { -troms }, point 3: “Total sum det søkes om fra eier og UH-miljø”.
explain-sum-prosent-avvik = The shares say what all of the grant is for. If they come to more or less than 100 %, something is counted twice or forgotten.
    .what = The shares of points 3.3 to 3.6, added up for each party and year. A party that applies for nothing that year needs no shares.
    .source = { -troms }, point 3: “Summen av punkt 3.1 og 3.2 skal tilsvare summen av punktene 3.3 til og med punkt 3.6”.
explain-sum-enheter-avvik = The number says how many benefit from the grant. If it is not what the municipalities add up to, one of the numbers is wrong.
    .what = Answers that spread a number over places, such as “9 skoler totalt fordelt på: Nordvik 6, Sørvik 3”.
    .source = { -troms }, questions 2.4, 2.5, 2.9 and 2.10: “Hvor mange … skal delta/deltar i kompetanseutviklingsarbeidet?”
explain-sum-spesifikasjon-avvik = The text explains what the grant goes to. If it lists every expense, they must come to the grant.
    .what = The answers about what the grants of eier and UH are for, when they are nothing but a list of amounts. Text with rates, estimates or subtotals is not judged.
    .source = { -nordland }, 2024: “Eiers tilskudd skal brukes på følgende måte” and “UH sitt tilskudd skal brukes på følgende måte”.

## Amounts

explain-belop-uleselig = A field without an amount cannot be added to the others, and nobody knows what is needed.
    .what = All amount fields. Kr before or after, “,-”, points or blanks between the thousands, “(anslag)” and names in brackets are all right.
    .source = The amount fields of the forms.
explain-belop-tvetydig = “1.524” can be 1 524 kroner or 1 524 000 kroner. The program never chooses for you.
    .what = All amount fields: is there more than one reasonable way to read the digits? If the form writes other amounts with points between the thousands, that holds here too.
    .source = Språkrådet’s rules of writing: long numbers are divided into groups of three digits, with blanks between them.
explain-belop-mangler = A blank field can mean 0, forgotten or not decided. If it says 0, there is no doubt.
    .what = Blank amount fields in a row, a tiltak, a continuation or a year whose other amounts are filled in. The row of the scheme that is ticked is required (utfylling/mangler).
    .source = The tables and amount fields of the forms.
explain-belop-negativt = A need cannot be less than 0. Mostly it is a dash that reads as a minus.
    .what = All amount fields, and the parts where several amounts stand in one field.
    .source = The forms ask for “total sum det meldes behov for”.

## Boxes

explain-avkryssing-ordning-mangler = The scheme decides which rules and which budget the form is for, and which row the tiltak must match.
    .what = The boxes after “Behovsmeldingen gjelder”. Boxes that cannot be read are lesing/avkryssing-uklar and never this.
    .source = The form’s own question: “Behovsmeldingen gjelder”. The three schemes stand in { -retningslinjer }.
explain-avkryssing-ordning-flere = A form is for one scheme. The overview of all schemes is in the table.
    .what = The boxes after “Behovsmeldingen gjelder”.
    .source = { -nordland }, “Behovsmeldingen gjelder” and “Partnerskapet leverer behovsmelding i flere ordninger?”. The three schemes stand in { -retningslinjer }.
explain-avkryssing-ja-nei-mangler = A question without a tick is not answered. Blank is not the same as Nei.
    .what = All questions with the boxes Ja and Nei. The coordinator of a tiltak has the box Ja only, and is left out.
    .source = The questions with Ja and Nei of the forms.
explain-avkryssing-ja-nei-begge = Two ticks cancel each other: there is no telling what the answer is.
    .what = All questions with the boxes Ja and Nei.
    .source = The questions with Ja and Nei of the forms.
explain-avkryssing-varighet-mangler = The duration shows which half-years the grant is for.
    .what = The boxes for half-years in each tiltak that is filled in, or in the continuation.
    .source = { -nordland }, “Tiltakets varighet” (2024) and “Varighet” (2025).

## Answers that should fit together

explain-samsvar-flere-eiere = If there are several owners, the form must say who they are: they are parties to the partnership.
    .what = The answer to “Partnerskapet består av flere eiere?” and the owners in the list. Ja needs at least one owner in the list; with Nei there may be at most one.
    .source = { -nordland }, “Partnerskapet består av flere eiere? Ja (Fyll ut liste)”.
explain-samsvar-flere-uh = If there are several UH, the form must say who they are and what each of them is to have.
    .what = The answer to “Partnerskapet består av flere UH?”, the UH in the list, and names in brackets beside amounts that are split.
    .source = { -nordland }, “Partnerskapet består av flere UH? Ja (Fyll ut liste)”.
explain-samsvar-flere-ordninger = The answer shows whether there are other forms that must be seen together with this one.
    .what = The answer to “Partnerskapet leverer behovsmelding i flere ordninger?” and how many schemes have amounts in the table.
    .source = { -nordland }, “Partnerskapet leverer behovsmelding i flere ordninger?”
explain-samsvar-antall-tiltak = If the number does not fit, a tiltak is missing, or the number is from an earlier version.
    .what = The number stated, and the tiltak that are filled in or the numbers that are continued.
    .source = { -nordland }, “Totalt antall tiltak det er behov for tilskudd til?”
explain-samsvar-partner-duplikat = Where the same owner stands twice, another one is probably missing, and the number of partners is wrong.
    .what = The names in “Liste over andre eiere og UH i partnerskapet”. Small differences in spelling do not count; another role and what stands in brackets do.
    .source = { -nordland }, “Liste over andre eiere og UH i partnerskapet”.
explain-samsvar-tiltak-nummer = Tiltak are spoken of by number, the year after as well. Two with the same number cannot be told apart.
    .what = The number in the heading of each tiltak, and the numbers that are continued.
    .source = { -nordland }, the headings “Tiltak 1”, “Tiltak 2” and “Tiltak fra … som videreføres”.
explain-samsvar-ordning-uten-belop = Without an amount there is no need in the scheme. Mostly the wrong box is ticked, or the amount stands in the wrong row.
    .what = The scheme that is ticked, and its row in the table.
    .source = { -nordland }, “Behovsmeldingen gjelder” and the table “Total sum det meldes behov for”.
explain-samsvar-ordning-utgaatt = From 2026 on one scheme replaces the three. A form for a later year on a scheme that has ended is mostly a form of an earlier year.
    .what = The year of the form, the scheme that is ticked, and the register of schemes: from when, until when, and replaced by what.
    .source = Statsforvalteren i Rogaland, 18.12.2025: the scheme for collective competence development is in force from 1 January 2026.
explain-samsvar-aar = Grants are given for one year at a time. A year that does not fit mostly comes of last year’s form being used again.
    .what = The year in the heading, the half-years of the duration, the years of later needs, and the years above the columns of the budget. The year that is continued, and whether any box is of the year that is applied for. Only what cannot be right is reported.
    .source = The form: the year in “Total sum det meldes behov for” or “Behovsmelding for”, and the years beside the boxes and above the columns.
explain-samsvar-koordinator = Money for a coordinator must be explained, so that those who choose between tiltak can judge the need.
    .what = The box for the coordinator in each tiltak, and the reason after it.
    .source = { -nordland }, 2024: “Det er behov for å bruke midler til koordinator for dette tiltaket?” and “Begrunn”.
explain-samsvar-medbestemmelse = The employees are to take part in judging the need. The form asks whether they did, and who took part.
    .what = The answer to “Behovsmeldingen har vært drøftet i medbestemmelse” and the list “Hvem som har deltatt”.
    .source = { -nordland }, “Behovsmeldingen har vært drøftet i medbestemmelse” and “Hvem som har deltatt”.

## What is filled in

explain-utfylling-mangler = Without these answers the form cannot be processed, answered or paid out.
    .what = Eier, UH, names and e-mail addresses of the contacts, those who receive the grant, the name of each tiltak, and the amounts of the scheme that is ticked.
    .source = The questions of the forms.
explain-utfylling-plassholder = If the template’s prompt still stands there, nobody has answered. It is easy to overlook in a long form.
    .what = All questions that apply. Unused rows of lists, later years and the reason for a coordinator that is not asked for may stay as they are.
    .source = The form: “Klikk eller trykk her for å skrive inn tekst.”
explain-utfylling-ikke-tall = A cross does not say how many. The counts are added up for the whole county.
    .what = All fields for counts: kindergartens, schools, PP services, participants and tiltak.
    .source = { -nordland }, “Hvor mange enheter er inkludert i behovsmeldingen?”; { -troms }, questions 2.4 to 2.10.

## Numbers and addresses

explain-id-orgnr = The organisation number decides whose grant it is. The check digit gives away almost every slip of the keys.
    .what = All fields for organisation numbers: 9 digits, the last of which must fit the others (modulus 11, weights 3 2 7 6 5 4 3 2). Blanks, points, “NO” and “MVA” are all right.
    .source = Brønnøysundregistrene: Organisasjonsnummeret (brreg.no).
explain-id-orgnr-annen-institusjon = The grant goes to the owner of the number. A number copied from another form sends it to the wrong institution.
    .what = The organisation number of UH and the name of UH, against a list of universities and university colleges that is part of the program (registers/uh.toml). A name or number that is not in it, and several names at once, are not judged.
    .source = Enhetsregisteret (brreg.no) and the institutions’ own pages, named with each number in the list.
explain-id-kontonr = The grant is paid to this account. The check digit gives away almost every slip of the keys before the money is sent.
    .what = All fields for account numbers: 11 digits, the last of which must fit the others (modulus 11, weights 5 4 3 2 7 6 5 4 3 2).
    .source = Bits, the infrastructure company of the Norwegian banks: Kontonummer.
explain-id-epost = The reply to the form is sent to this address.
    .what = All fields for e-mail: a name, @ and a domain with an ending, without blanks and without characters that cannot stand there.
    .source = RFC 5321 and RFC 5322, the standards of e-mail.
explain-id-telefon = One digit too few, and nobody reaches the contact.
    .what = All fields for telephone numbers: 8 digits, with or without +47, 0047 or 47 before them. Several numbers in one field are all right.
    .source = Nkom: the Norwegian numbering plan (E.164).
explain-id-samme-konto = Eier and UH have a part of the grant each. The same account twice mostly means that the number was copied to the wrong column.
    .what = The account numbers of eier and of UH.
    .source = The form: one account number for eier and one for UH.
