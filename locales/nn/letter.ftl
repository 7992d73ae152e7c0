## Brevet til den som har sendt inn

letter-about = { $ordning ->
    [none] behovsmeldinga
   *[other] behovsmeldinga for { $ordning }
}{ $year ->
    [none] { "" }
   *[other] { " " }{ $year }
}
letter-subject = Retting av { $about }
letter-reference = Vår referanse: { $reference }
letter-attention = ved { $name }
letter-greeting = Hei,
letter-intro = Takk for { $about }{ $from ->
    [none] { "" }
   *[other] { " " }frå { $from }
}. Vi har gått gjennom skjemaet («{ $file }») og funne { $count ->
    [one] éin ting som må rettast
   *[other] { $count } ting som må rettast
} før vi kan behandle det.
letter-errors = Dette må rettast
letter-warnings = Dette ber vi dykk sjå på
letter-deadline = Rett opp i skjemaet og send det til oss på nytt innan { $day }. { $month } { $year }.
letter-no-deadline = Rett opp i skjemaet og send det til oss på nytt så snart de kan.
letter-questions = Ta kontakt viss noko er uklart, eller viss de meiner at vi har lese skjemaet feil.
letter-regards = Med venleg helsing

month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember
