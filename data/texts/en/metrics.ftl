# What is counted or measured
metric-gpu-count = AI processors
metric-fleet-count = AI processors of the whole fleet
metric-h100-equivalents = computing power in H100-equivalents
metric-units-sold = processors sold
metric-power-mw = power
metric-capital-cost = cost of construction
metric-training-cost = cost of training
metric-investment = investment
metric-capex = capital expenditure
metric-compute-spend = spending on computing
metric-unit-price = price of one processor
metric-training-compute-flop = training compute
metric-parameters = parameters
metric-peak-pflops = peak performance
metric-build-time-months = time to build
metric-duration-years = duration
metric-predicted-year = predicted year
metric-growth-ratio = growth
metric-robots-ratio = robots per person
metric-share = share

# Numbers with their unit
figures-dollar-number = ${ $low }
figures-unit-h100-equivalent = { $number } H100-equivalents
figures-unit-megawatt = { $number } MW
figures-unit-dollar = { $magnitude ->
    [trillion] { $number } trillion
    [billion] { $number } bn
    [million] { $number } m
   *[unit] { $number }
}
figures-unit-dollar-a-year = { $magnitude ->
    [trillion] { $number } trillion a year
    [billion] { $number } bn a year
    [million] { $number } m a year
   *[unit] { $number } a year
}
figures-unit-currency = { $magnitude ->
    [trillion] { $number } trillion (currency not stated)
    [billion] { $number } bn (currency not stated)
    [million] { $number } m (currency not stated)
   *[unit] { $number } (currency not stated)
}
figures-unit-flop = { $number } FLOP
figures-unit-parameter = { $number }{ $magnitude ->
    [trillion] { " " }trillion
    [billion] { " " }billion
    [million] { " " }million
   *[unit] { "" }
} { $plural ->
   *[other] parameters
}
figures-unit-petaflops = { $number } PFLOP/s
figures-unit-month = { $number } { $plural ->
    [one] month
   *[other] months
}
figures-unit-year = { $number } { $plural ->
    [one] year
   *[other] years
}
figures-unit-times = { $number } { $plural ->
    [one] time
   *[other] times
}
figures-unit-percent = { $number }%
