### The rules: what does not hold, what to do about it (.help), and what the rule asks for (.title).

## Phrases that several rules use

about-difference = { $difference } kr { $direction ->
    [over] too much
   *[under] too little
}
about-sum = { $part_count ->
    [1] { $expected } kr
   *[other] { $sum } = { $expected } kr
}
about-should = { $part_count ->
    [1] it should be { $expected } kr
   *[other] { $sum } = { $expected } kr
}
about-blanks = { $blank_count ->
    [0] { "" }
   *[other] { " " }Left blank, and counted as 0: { $blanks }.
}
about-egen = “{ $navn }”
about-bound = { $share ->
    [yes] { $per_cent } % of “{ $of }”, that is { $expected } kr
   *[no] { $expected } kr
}
about-number = { $problem ->
    [length] { $digits } { $digits ->
        [one] digit
       *[other] digits
    }
    [letters] a letter among its digits
   *[no-digits] no digits
}
about-check-digit = { $problem ->
    [check-digit] its check digit (the last one) does not fit the others. If they are right, the last one should be { $fits }.
   *[no-check-digit] no check digit fits its first digits.
}

## Sums

sum-egen = { $bound ->
    [least] { about-egen } is { $actual } kr, but has to be at least { about-bound } ({ $difference } kr too little).
    [most] { about-egen } is { $actual } kr, but may be at most { about-bound } ({ $difference } kr too much).
    [exact] { about-egen } is { $actual } kr, but has to be { about-bound } ({ about-difference }).
   *[sum] The sum “{ $navn }” does not add up: “{ $label }” is { $actual } kr, but { about-should } ({ about-difference }).{ about-blanks }
}
    .help = Compare the amounts with what they rest on, and correct what is wrong. The form itself describes what has to add up.
    .title = A sum that the form itself describes
sum-rad-avvik = The row “{ $row }” does not add up: the form says { $actual } kr, but { about-should } ({ about-difference }).{ about-blanks }
    .help = Compare the amounts of the row with your own figures. Most often two digits were swapped, a digit was lost or doubled, or the total was not updated when an amount was. Correct the amount that is wrong.
    .title = In each row of the totals table, Eier + UH = Totalt
sum-kolonne-avvik = The column “{ $column }” does not add up: the form says { $actual } kr in the row “{ $row }”, but the { $rows ->
    [ordninger] schemes
   *[other] other rows
} come to { about-sum } ({ about-difference }).{ about-blanks }
    .help = Add the column up again. If the sum is right, one of the amounts above it is wrong; if they are right, the row “Sum” must be corrected.
    .title = In each column of the totals table the schemes add up to the row “Sum”
sum-tiltak-avvik = Tiltak { $tiltak } does not add up: the form says { $actual } kr, but { about-should } ({ about-difference }).{ about-blanks }
    .help = Look at “Tilskuddet fordeles” in the tiltak: Eier and UH together must be “Sum totalt”. Correct the amount that is wrong.
    .title = In each tiltak, Eier + UH = Sum totalt
sum-tiltak-mot-ordning = The tiltak do not match the totals table: the row “{ $row }” says { $actual } kr in the column “{ $column }”, but the tiltak come to { about-sum } ({ about-difference }).{ about-blanks }
    .help = See whether a tiltak was changed and the totals table was not, whether a tiltak is missing, or whether the amount stands in the row of another scheme.
    .title = The tiltak add up to the row of the scheme that is ticked
sum-okonomi-avvik = “Økonomi” does not add up: “{ $label }” is { $actual } kr, but { about-should } ({ about-difference }).{ about-blanks }
    .help = Add up the sums for eier, UH and coordinator again, and correct the amount that is wrong.
    .title = In a continuation, eier + UH + coordinator = Total sum
sum-okonomi-mot-ordning = “Økonomi” does not match the totals table: the row “{ $row }” says { $actual } kr in the column “{ $column }”, but { $parts } { $part_count ->
    [1] is
   *[other] come to
} { about-sum } ({ about-difference }).{ about-blanks }
    .help = The amounts of the continuation must be those of the totals table; the coordinator belongs to eier. See whether only one of the two places was updated.
    .title = In a continuation the amounts equal the row of the scheme that is ticked
sum-koordinator-uklar = It is unclear whether the coordinator is included: “{ $label }” is { $actual } kr, which is { $sum } without the coordinator’s { $koordinator } kr.{ about-blanks }
    .help = If the coordinator comes on top, the total should be { $expected } kr. If the coordinator is part of eier’s sum, take the amount out there, so that it stands in one place only.
    .title = In a continuation it is clear whether the coordinator comes on top
sum-aar-avvik = The sum for { $year } is wrong: the form says { $actual } kr, but { about-should } ({ about-difference }).{ about-blanks }
    .help = Add up points 3.1 and 3.2 for this year again, and correct the amount that is wrong.
    .title = For each year, eier + UH = total
sum-prosent-avvik = The shares of { $party } in { $year } do not come to 100 per cent: { $sum } = { $actual } ({ $difference } { $direction ->
    [over] too much
   *[under] too little
}).{ about-blanks }
    .help = Points 3.3 to 3.6 must come to 100 % for each party in each year. Correct the share that is wrong.
    .title = For each party and year the shares add up to 100 %
sum-enheter-avvik = The count in “{ $label }” does not add up: the form says { $actual }, but { $sum } = { $expected } ({ $difference } { $direction ->
    [over] too many
   *[under] too few
}).{ about-blanks }
    .help = See whether a municipality is missing from the list, or whether one of the numbers is old.
    .title = The number of schools and kindergartens is what the municipalities add up to
sum-spesifikasjon-avvik = The amounts in the text of tiltak { $tiltak } do not match the grant: { $sum } = { $actual } kr, but “{ $grant }” is { $expected } kr ({ about-difference }).
    .help = If the text lists every expense, one of the amounts is wrong. If it only gives examples, all is well.
    .title = The amounts listed in the text add up to the grant

## Amounts

belop-uleselig = { $kind ->
    [unsure] The amount “{ $text }” in the field “{ $label }” could not be read with certainty.
   *[none] The field “{ $label }” says “{ $text }”, which is not an amount.
}
    .help = Write the amount in digits, for instance 357 500. Explanations belong in the text.
    .title = Each amount field holds an amount
belop-tvetydig = The amount “{ $text }” in the field “{ $label }” can be read in several ways, in kroner: { $readings }.
    .help = Write the amount in whole kroner, with a blank or a point at every third digit: 1 524 000. A digit may be missing or doubled.
    .title = Each amount can be read in one way only
belop-mangler = “{ $label }” is blank, though the other amounts of the same sum are filled in.
    .help = Fill in the amount. Write 0 if nothing is needed.
    .title = No amount is missing from a sum that is filled in
belop-negativt = The amount “{ $text }” in the field “{ $label }” is negative.
    .help = See whether the dash before the amount is there by mistake. A need cannot be less than 0.
    .title = No amount is negative

## Boxes

avkryssing-ordning-mangler = No scheme is ticked.
    .help = Tick the scheme that the form is for: Regional ordning, Desentralisert ordning or Kompetanseløftet.
    .title = A scheme is ticked
avkryssing-ordning-flere = Several schemes are ticked: { $ticked }.
    .help = Send one form for each scheme, and tick only the one that this form is for.
    .title = Only one scheme is ticked
avkryssing-ja-nei-mangler = The question “{ $label }” is not answered: neither Ja nor Nei is ticked.
    .help = Tick Ja or Nei.
    .title = Each question with Ja and Nei is answered
avkryssing-ja-nei-begge = The question “{ $label }” is answered with both Ja and Nei.
    .help = Remove one of the ticks.
    .title = No question is answered with both Ja and Nei
avkryssing-varighet-mangler = No duration is ticked: “{ $label }” is empty.
    .help = Tick the half-years in which the tiltak runs.
    .title = Each tiltak, or the continuation, has a duration

## Answers that should fit together

samsvar-flere-eiere = { $answer ->
    [ja] The form says Ja to several owners, but no owner stands in the list of other owners and UH.
   *[nei] The form says Nei to several owners, but the list has { $count }: { $names }.
}
    .help = Fill in “Liste over andre eiere og UH i partnerskapet”, or correct the tick.
    .title = The answer about several owners fits the list of owners
samsvar-flere-uh = { $answer ->
    [ja] The form says Ja to several UH, but no UH stands in the list of other owners and UH.
   *[nei] The form says Nei to several UH, but names several: { $names }.
}
    .help = Fill in “Liste over andre eiere og UH i partnerskapet”, or correct the tick.
    .title = The answer about several UH fits the list and the amounts
samsvar-flere-ordninger = { $answer ->
    [ja] The form says Ja to several schemes, but { $count ->
        [0] no scheme has an amount in the totals table.
       *[other] only { $names } has an amount in the totals table.
    }
   *[nei] The form says Nei to several schemes, but the totals table has amounts for { $names }.
}
    .help = Correct the tick, or the amounts. The totals table shows every scheme in which the partnership has a need.
    .title = The answer about several schemes fits the amounts
samsvar-antall-tiltak = The form says { $stated } tiltak, but { $kind ->
    [continued] { $found ->
        [0] none is listed as continued.
        [one] 1 is listed as continued.
       *[other] { $found } are listed as continued.
    }
    [both] there { $found ->
        [0] are none, neither new nor continued.
        [one] is only 1, new and continued counted together.
       *[other] are { $found } in all, new and continued.
    }
   *[sections] { $found ->
        [0] no tiltak is filled in.
        [one] { $found } is filled in.
       *[other] { $found } are filled in.
    }
}
    .help = See whether a tiltak is missing, or whether the number is from an earlier version of the form.
    .title = The number of tiltak is what is described or continued
samsvar-partner-duplikat = “{ $partner }” stands twice in the list of other owners and UH: also as “{ $name }”.
    .help = Delete one of the rows. Most likely another partner should stand there.
    .title = No partner is listed twice
samsvar-tiltak-nummer = More than one tiltak has number { $numbers }.
    .help = Give each tiltak its own number. Most likely a tiltak was copied and its number was not changed.
    .title = No tiltak number is used twice
samsvar-ordning-uten-belop = { $row } is ticked, but has no amount in the totals table.
    .help = See whether the wrong scheme is ticked, or whether the amounts stand in the wrong row.
    .title = The scheme that is ticked has an amount
samsvar-ordning-utgaatt = The form is for { $year }, but { $ordning } gives grants until { $last_year }. It was replaced by { $replaced_by }.
    .help = See whether the form is of an earlier year. If the year is right, the need has to be stated in the scheme that is in force now.
    .title = The scheme gives grants for the year of the form
samsvar-aar = “{ $label }” is about { $problem ->
    [durations] { $year }
   *[other] { $years }
}, but { $problem ->
    [none] the form is for { $year }.
    [durations] no box of a duration is of that year: they are of { $years }.
    [continued] the form that is continued is of { $year }.
   *[other] should be about { $expected_year }: the form is for { $year }, and its columns go year by year.
}
    .help = See whether an earlier year’s form was used, or whether the year is mistyped.
    .title = The years of headings, durations and columns fit together
samsvar-koordinator = { $problem ->
    [not-ticked] The reason in tiltak { $tiltak } names { $amount } for a coordinator, but the box for a coordinator is not ticked.
   *[no-reason] Tiltak { $tiltak } asks for a coordinator, but the reason is missing.
}
    .help = { $problem ->
        [not-ticked] Tick the box for a coordinator, or take the amount out of the reason.
       *[no-reason] Write why the tiltak needs a coordinator, or remove the tick.
    }
    .title = The need for a coordinator is ticked and explained
samsvar-medbestemmelse = { $problem ->
    [nei] The form says Nei to having been discussed with the employees’ representatives (medbestemmelse).
   *[nobody] The form says Ja to having been discussed with the employees’ representatives (medbestemmelse), but lists no participants.
}
    .help = Discuss the form with the employees’ representatives, and list who took part.
    .title = The form was discussed in medbestemmelse, and the participants are listed

## What is filled in

utfylling-mangler = “{ $label }” is not filled in.
    .help = Fill in the field. It is needed to process the form, to get in touch or to pay out the grant.
    .title = What must be filled in is filled in
utfylling-plassholder = “{ $label }” is not answered: the form’s own prompt still stands there.
    .help = Answer the question, or write that it does not apply.
    .title = No question still shows the form’s own prompt
utfylling-ikke-tall = { $kind ->
    [unsure] The number “{ $text }” in the field “{ $label }” could not be read with certainty.
   *[none] The field “{ $label }” says “{ $text }”, which is not a number.
}
    .help = Write the count in digits, and 0 if there are none.
    .title = There is a number where the form asks for a count

## Numbers and addresses

id-orgnr = The organisation number “{ $text }” (“{ $label }”) is wrong: { $problem ->
    [check-digit] { about-check-digit }
    [no-check-digit] { about-check-digit }
    [length] it has { about-number }, but an organisation number has { $needed }.
   *[other] it has { about-number }.
}
    .help = Look the number up in Enhetsregisteret at brreg.no. Most often two digits were swapped, or one was lost.
    .title = Organisation numbers have 9 digits and the right check digit
id-orgnr-annen-institusjon = The organisation number “{ $text }” is that of { $owner }, but UH is { $named }, which has number { $right }.
    .help = Check which institution the grant is for. Correct the number or the name, so that they belong together.
    .title = The organisation number is not that of another institution than the one written
id-kontonr = The account number “{ $text }” (“{ $label }”) is wrong: { $problem ->
    [check-digit] { about-check-digit }
    [no-check-digit] { about-check-digit }
    [length] it has { about-number }, but an account number has { $needed }.
   *[other] it has { about-number }.
}
    .help = Check the number with your finance department; the grant is paid to this account. Most often two digits were swapped, or one was lost or doubled.
    .title = Account numbers have 11 digits and the right check digit
id-epost = The e-mail address “{ $text }” (“{ $label }”) is wrong: { $problem ->
    [no-at] it has no @.
    [blank] there is a blank in it.
    [no-name] the name before the @ is missing.
    [no-ending] its ending is missing, for instance “.no”.
    [character] the character “{ $character }” cannot stand there.
   *[points] a point or a dash is in the wrong place.
}
    .help = Correct the address, so that the reply arrives.
    .title = E-mail addresses can be used
id-telefon = The telephone number “{ $text }” (“{ $label }”) is probably wrong: it has { about-number }{ $problem ->
    [length] , but a Norwegian number has { $needed }.
   *[other] .
}
    .help = See whether a digit is missing or doubled. The country code +47 may stand before it.
    .title = Telephone numbers have 8 digits
id-samme-konto = Eier and UH have the same account number: { $text }.
    .help = Check whose account it is. Most likely the number was copied from one column to the other.
    .title = Eier and UH have an account each
