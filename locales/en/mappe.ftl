### What does not hold across the forms of a call: what it is, what to do, and what the rule looks at.

mappe-duplikat = { $kind ->
    [innhold] { $file_count ->
        [one] The file { $files } is given several times in one call.
       *[other] { $file_count } files have exactly the same content: { $files }.
    }
    [like] { $partnerskap } has several forms for { $ordning } { $aar }, with the same amounts: { $files }.
    [ulike] { $partnerskap } has several forms for { $ordning } { $aar }, and the amounts are not the same ({ $cells }): { $files }.
   *[uvisst] { $partnerskap } has several forms for { $ordning } { $aar }: { $files }. The amounts could not be compared in full, because some of them could not be read.
}
    .help = { $kind ->
        [ulike] Find out which form is the valid one, and remove the other. “behov diff” shows what changed.
       *[andre] Keep one of them, so that the partnership is not counted twice.
    }
    .title = No form is in the folder twice
mappe-ulik-totalsum = The forms from { $partnerskap } for { $aar } do not state the same table of totals: { $cells }. Forms: { $files }.
    .help = The table is to show all schemes of the partnership, and to be the same in every form. Find out which amounts are right, and correct the other forms.
    .title = The forms of one partnership and year have the same table of totals
mappe-mangler-ordning = { $unknown ->
    [0] { $partnerskap } asks for { $ordninger } in { $aar }, but the folder has no form for { $count ->
        [one] that scheme
       *[other] those
    }.
   *[other] { $partnerskap } asks for { $ordninger } in { $aar }, but the folder lacks a form for at least { $count } of these. (The scheme could not be read in every form.)
}{ $assumed_count ->
    [0] { "" }
   *[other] { " " }What a form without a readable tick is for, was taken from its amounts: { $assumed }.
}{ $not_checked ->
    [0] { "" }
    [one] { " " }The folder also has one file that could not be checked; the form may be that one.
   *[other] { " " }The folder also has { $not_checked } files that could not be checked; the form may be one of them.
} Seen in: { $files }.
    .help = Ask the partnership for the form, or put it in the folder. If nothing is asked for, take the amount out of the table.
    .title = Every scheme with an amount in the totals has a form in the folder
mappe-tiltak-nummer = { $count ->
    [one] Tiltak { $numbers } stands in several forms from { $partnerskap } for { $aar }: { $files }.
   *[other] Tiltak { $numbers } stand in several forms from { $partnerskap } for { $aar }: { $files }.
}
    .help = If it is the same tiltak, it belongs in one scheme only. If there are two, each needs a number of its own.
    .title = A tiltak number stands in only one of a partnership's forms
mappe-eier-i-flere = { $count ->
    [one] { $owners } is listed as owner in several partnerships of { $ordning } { $aar }: { $partnerships }. Forms: { $files }.
   *[other] { $owners } are listed as owners in several partnerships of { $ordning } { $aar }: { $partnerships }. Forms: { $files }.
}
    .help = Ask which partnership the owner belongs to. If it is one partnership, its network or owners are written differently in the forms.
    .title = An owner is in only one partnership of each scheme and year
mappe-samme-konto = Account number { $digits } is given for different organisations: { $names }. Forms: { $files }.
    .help = Find out whose account it is before anything is paid. The number may have been copied from another form.
    .title = An account number is given for only one organisation
mappe-orgnr-ulik-navn = Organisation number { $digits } is given under different names: { $names }. Forms: { $files }.
    .help = Look up the number in the Norwegian register of legal entities (brreg.no), and correct it or the name.
    .title = An organisation number is given under only one name

group-mappe = Across the forms

explain-mappe-duplikat = The same need twice easily becomes twice the grant in the overview. Often one is a PDF of the other, or an earlier version.
    .what = Files with the same content, and forms of the same partnership, scheme and year. The amounts are compared: the totals, the tiltak and what is continued. A partnership is known by its network, owners and year, whatever the order, the capitals, “kommune” and small slips.
    .wrong = “lofoten.docx” and “lofoten-corrected.docx”, both for Desentralisert ordning 2024.
    .right = One form for each scheme.
explain-mappe-ulik-totalsum = The table is about the whole partnership. When two forms state different amounts, nobody can know what is asked for.
    .what = Every cell of «Total sum det meldes behov for», in all forms of the same partnership and year. A cell that cannot be read is not compared. Two versions of one form are reported by mappe/duplikat.
    .wrong = The form for Regional ordning says 350 000 to the owner, and the form for Kompetanseløftet says 360 000 in the same cell.
    .right = The same table in every form.
explain-mappe-mangler-ordning = An amount without a form cannot be handled, and somebody may believe that the form was sent.
    .what = The schemes with an amount in the table, against those that the partnership's forms are for. Where the tick cannot be read, the amounts decide where they fit only one row of the table; otherwise the form may be for any of them.
    .wrong = The table has 759 000 for Regional ordning, but the folder only has forms for the two other schemes.
    .right = One form for each scheme that has an amount.
explain-mappe-tiltak-nummer = The grant refers to tiltak by number. The same number in two places may be one tiltak asked for twice.
    .what = The numbers of the tiltak, those that are continued included, in forms for different schemes of the same partnership and year.
    .wrong = Tiltak 3 in the form for Regional ordning, and tiltak 3 in the form for Kompetanseløftet.
    .right = Tiltak 1 to 3 in one form, and tiltak 4 to 6 in the other.
explain-mappe-eier-i-flere = An owner is to be in one partnership. Twice may give the grant twice.
    .what = The owners in the form and in its list, in forms of one kind for the same scheme and year. The names must be the same, but for capitals, hyphens and “kommune”.
    .wrong = Flakstad is an owner in the form from Lofoten and in the form from Salten, both for Desentralisert ordning 2024.
    .right = Flakstad is an owner in one of them.
explain-mappe-samme-konto = The grant is paid to the account. If it belongs to somebody else, the money goes astray.
    .what = Account numbers that can be right (the check digit fits). Two organisations are different when their organisation numbers are; where one lacks a number, when none of the names are alike.
    .wrong = Nordvik kommune and Sørvik kommune give the same account.
    .right = Each municipality gives its own account.
explain-mappe-orgnr-ulik-navn = The organisation number decides whose grant it is. When it stands beside two names, one of them is wrong.
    .what = Organisation numbers that can be right, in forms for the same year. Abbreviations and longer forms of a name are in order.
    .wrong = 812 345 672 is Nordvik kommune in one form, and Sørvik kommune in another.
    .right = 812 345 672 is Nordvik kommune in both.
