## The letter to the sender

letter-about = { $ordning ->
    [none] the behovsmelding
   *[other] the behovsmelding for { $ordning }
}{ $year ->
    [none] { "" }
   *[other] { " " }{ $year }
}
letter-subject = Correction of { $about }
letter-reference = Our reference: { $reference }
letter-attention = attn. { $name }
letter-greeting = Hello,
letter-intro = Thank you for { $about }{ $from ->
    [none] { "" }
   *[other] { " " }from { $from }
}. We have gone through the form («{ $file }») and found { $count ->
    [one] one thing that must be corrected
   *[other] { $count } things that must be corrected
} before we can process it.
letter-errors = This must be corrected
letter-warnings = Please look at this as well
letter-deadline = Please correct the form and send it to us again by { $day } { $month } { $year }.
letter-no-deadline = Please correct the form and send it to us again as soon as you can.
letter-questions = Get in touch if anything is unclear, or if you think that we have misread the form.
letter-regards = Kind regards

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
