sum-rad-avvik = { $label }: { $sum } = { $expected } kr, men det står { $actual } kr, altså { $difference } kr { $direction ->
    [over] for mye
   *[under] for lite
}.
    .help = Rett totalen, eller det beløpet som er feil.
    .title = Raden i totaltabellen summerer ikke
