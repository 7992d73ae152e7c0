sum-rad-avvik = { $label }: { $sum } = { $expected } kr, but the form says { $actual } kr, that is { $difference } kr { $direction ->
    [over] too much
   *[under] too little
}.
    .help = Correct the total, or the amount that is wrong.
    .title = The row of the totals table does not add up
