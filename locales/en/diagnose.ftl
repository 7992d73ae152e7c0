### Why a sum is off: which amount is probably wrong, and what should have stood there.

## What to correct

cause-name = { $section ->
    [none] «{ $label }»
   *[other] «{ $label }» in { $section }
}
cause = { $kind ->
    [misread] We may have read { $name } wrongly: the line can be divided so that it says { $to }, not { $from }
    [exchanged] { $name } and { $other } are probably exchanged, and should be { $to } and { $from }
    [not-filled-in] { $name } should probably be { $to }; it is not filled in
   *[other] { $name } should probably be { $to }, not { $from }{ cause-slip }
}; { $mends ->
    [all] then all sums hold
    [together] with the other amounts corrected, all sums hold
   *[some] then the sums that rest on it hold
}.
cause-slip = { $kind ->
    [digits-swapped] { " " }(two digits swapped)
    [digit-changed] { " " }(one digit wrong)
    [digit-lost] { " " }(a digit is missing)
    [digit-added] { " " }(a digit too many)
    [sign] { " " }(wrong sign)
    [thousands] { " " }(thousands and kroner confused)
    [coordinator] { " " }(the coordinator is counted in one place but not in another)
    [part-left-out] { " " }(an amount is left out of the sum)
    [part-twice] { " " }(an amount is counted twice)
    [other-row] { " " }(the same amount as in another row)
   *[unknown] { "" }
}

## Several explanations

causes-possible = Several explanations are about equally good
cause-option = { $kind ->
    [misread] { $name } is read as { $from }, but can be read as { $to }
    [exchanged] { $name } and { $other } are exchanged, and should be { $to } and { $from }
    [not-filled-in] { $name } should be { $to }, and is not filled in
   *[other] { $name } should be { $to }, not { $from }{ cause-slip }
}
causes-more = { $count ->
    [one] one more explanation
   *[other] { $count } more explanations
}

## What follows from the same mistake

cause-follows = «{ $label }»: the form says { $actual }, the parts add up to { $expected }
note-cause = probably { $to }
