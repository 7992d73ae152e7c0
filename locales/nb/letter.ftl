## Brevet til den som har sendt inn

letter-about = { $ordning ->
    [none] behovsmeldingen
   *[other] behovsmeldingen for { $ordning }
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
   *[other] { " " }fra { $from }
}. Vi har gått gjennom skjemaet («{ $file }») og funnet { $count ->
    [one] én ting som må rettes
   *[other] { $count } ting som må rettes
} før vi kan behandle det.
letter-errors = Dette må rettes
letter-warnings = Dette ber vi dere se på
letter-deadline = Rett opp i skjemaet og send det til oss på nytt innen { $day }. { $month } { $year }.
letter-no-deadline = Rett opp i skjemaet og send det til oss på nytt så snart dere kan.
letter-questions = Ta kontakt hvis noe er uklart, eller hvis dere mener at vi har lest skjemaet feil.
letter-regards = Med vennlig hilsen

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
