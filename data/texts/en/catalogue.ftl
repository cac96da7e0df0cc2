# What is wrong in the curated files; read by whoever maintains them.
catalogue-unsound = The curated data is not sound, so nothing starts: { $count ->
    [one] one problem
   *[other] { $count } problems
} at { $places }. Run “contrepoint data check” for the reasons.
catalogue-problem = { $place }, { $field }: { $reason }
catalogue-problem-file = { $place }: { $reason }
catalogue-file-missing = This file is missing.
catalogue-file-unreadable = This file cannot be read: { $detail }
catalogue-not-toml = This is not valid TOML: { $detail }
catalogue-unknown-table = This table has no place here; expected: { $allowed }.
catalogue-unknown-field = This field does not exist; look for a slip of the keys, or remove it.
catalogue-missing-field = This field is required and missing.
catalogue-language-missing = The text is missing in one language: { $language }. Give both.
catalogue-invalid-value = { $value } does not fit here: { $detail }
catalogue-address-or-admission = Give either url, or `address_unknown = true`.
catalogue-title-or-address = A source without a title needs an address.
catalogue-period-start = With this precision, give the first day of the month, quarter or year.
catalogue-numbers-comparator = The numbers do not fit “{ $comparator }”: exact takes value; about takes value, low and high, or both ends; at_least takes low; at_most takes high; between takes low and high.
catalogue-numbers-order = The numbers are not in order: low, then value, then high.
catalogue-strict-alone = strict goes with at_least (more than) or at_most (less than) only.
catalogue-unit-metric = The unit { $unit } does not fit the metric { $metric }.
catalogue-date-unknown = Give as_of, or `as_of_precision = "unknown"`: one of them, not both.
catalogue-date-ahead = The date lies after recorded, which only planned and predicted figures may.
catalogue-formula-origin = formula and inputs go with `origin = "derived"`, and all three together.
catalogue-hardware-breakdown = Give hardware or breakdown, not both.
catalogue-refers-to-itself = A figure cannot replace, contradict or derive from itself.
catalogue-conflict-note = conflicts_with and conflict_note go together: say what the disagreement is.
catalogue-id-twice = The id { $id } is already used in { $other }.
catalogue-unknown-target = Nothing has the id { $id }.
catalogue-name-twice = “{ $name }” is listed as ambiguous twice; put all its meanings into one entry.
catalogue-one-meaning = “{ $name }” has one meaning here; make it an alias, or give the other meanings.
catalogue-name-taken = “{ $name }” already means something else; list all its meanings under [[ambiguous]].
catalogue-misfiled = A figure stands in the file of its organisation: { $expected }.
catalogue-breakdown-sum = The kinds add up to { NUMBER($total) }, more than the figure’s { NUMBER($value) }.
catalogue-breakdown-one-kind = One kind that makes up the whole number is no breakdown; give it as hardware.
catalogue-formula-without-value = A formula needs a value here and in every input; a range or a bound will not do.
catalogue-formula-ratio = A ratio needs two inputs, the second not zero.
catalogue-formula-value = The formula gives { NUMBER($expected) }, not { NUMBER($value) }.
catalogue-conflict-one-sided = { $id } says that it contradicts this figure; say it here too.
catalogue-plan-supersedes = A plan or a prediction cannot replace { $id }, which is no plan.
catalogue-cycle = Following this field from { $id } leads back to it.
catalogue-counted-twice = These machines are counted again by { $others }: make one replace the other, contradict it, or add up to a derived sum.
