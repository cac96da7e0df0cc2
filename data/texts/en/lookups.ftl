# Refusals of look-ups
figures-several = “{ $typed }” can mean several organisations. Which one do you mean?

# Other words for what is counted or measured, parted by commas; no two metrics share one
metric-words-gpu-count = GPU, GPUs, gpu count, processors, chips, accelerators, machines
metric-words-fleet-count = fleet, whole fleet, fleet count, installed base
metric-words-h100-equivalents = H100e, H100 equivalents, equivalents, computing power
metric-words-units-sold = units sold, sales, sold, deliveries
metric-words-power-mw = MW, megawatts, GW, gigawatts, electricity, electric power, energy
metric-words-capital-cost = capital cost, construction cost, cost, building cost
metric-words-training-cost = training cost, price of training
metric-words-investment = investments, invested, money
metric-words-capex = capex, capital expenses
metric-words-compute-spend = compute spend, compute spending, rent, cloud bill
metric-words-unit-price = price, unit price, chip price
metric-words-training-compute-flop = FLOP, FLOPs, compute, operations
metric-words-parameters = params, model size, weights
metric-words-peak-pflops = peak, petaflops, PFLOP/s, performance
metric-words-build-time-months = build time, construction time, months
metric-words-duration-years = years, how long
metric-words-predicted-year = prediction, year, when, forecast
metric-words-growth-ratio = growth ratio, growth rate, multiple
metric-words-robots-ratio = robots, robots ratio
metric-words-share = percentage, percent, fraction

# /figure
figure-description = One number of an organisation: power, cost, training compute…, with source, date and scope
figure-metric = metric
figure-metric-description = What is counted or measured: power, training cost, parameters, whole fleet…
figure-title = { $organisation } · { $metric }
figure-title-on = { $organisation } · { $metric }, as of { $date }
figure-unreliable = **No reliable figure** of what exists.
figure-nothing = **{ $organisation } · { $metric }**: no figure is recorded yet.
figure-nothing-on = **{ $organisation } · { $metric }**: no figure was known on { $date }. Ask without a date for what is known today.
figure-known-instead = What is known of it: { $metrics }.
figure-why-rule = Each subject shows one number for each way in which it is held: the best supported of those known on { $date }. First the confidence, then how many publications say so, then the newest date, then how exact it is. A data set and the page that it cites count as one. Nothing is averaged or added up; what disagrees, or is older, is listed under “Other values”.
metric-unknown = Nothing called “{ $typed }” is counted or measured here. The nearest: { $metrics }.
metric-unknown-far = Nothing called “{ $typed }” is counted or measured here. Try power, training cost or parameters.

# /ranking
ranking-description = Who has most: owned, rented, used and training runs apart, with sources and gaps
ranking-title = Ranking · { $metric }
ranking-title-on = Ranking · { $metric }, as of { $date }
ranking-added = { $parts } numbers added up, { $years }
ranking-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
ranking-without = Only planned, stated or retired, so not ranked: { $organisations }{ $others ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $others } more
}.
ranking-silent = { $count ->
    [one] Of one organisation nothing of this is recorded: it may have more than any of these.
   *[other] Of { $count } organisations nothing of this is recorded: they may have more than any of these.
}
ranking-far-apart = Dates far apart, so hard to compare{ $scope ->
    [none] {""}
   *[other] {" "}({ $scope })
}: { $first } to { $last }.
ranking-plans = { $count ->
    [one] One plan, prediction or announcement is not counted.
   *[other] { $count } plans, predictions and announcements are not counted.
}
ranking-nothing = **Ranking · { $metric }**: no number of what exists is recorded. Plans, predictions and announcements are not ranked.
ranking-nothing-on = **Ranking · { $metric }**: no number of what existed was known on { $date }. Plans, predictions and announcements are not ranked.
ranking-why-title = { $metric } · why this order
ranking-why-rule = What is owned, rented, used or trained one model is never put into one list. Each site or model counts with its best-supported number: first the confidence, then how many publications say so, then the newest date, then how exact it is. The sites of an organisation are added up where that makes sense, and the line says so; else its largest number counts. A range stands by its middle. Plans, predictions, announcements and what is retired are not counted; of processors, neither is what has only been stated.

# /hardware
hardware-description = The datasheet of an AI processor: memory, bandwidth, speed, power, prices over time
hardware-chip = chip
hardware-chip-description = A processor: H100, GB200, MI300X, TPU v5p…
hardware-memory = **{ $number } GB** of memory
hardware-bandwidth = **{ $number } TB/s** of bandwidth
hardware-speed = **{ $number } TFLOP/s** (dense FP16)
hardware-watts = **{ $number } W**
hardware-released = released { $date }
hardware-unpublished = -# Not recorded: { $names }.
hardware-missing-memory = memory
hardware-missing-bandwidth = bandwidth
hardware-missing-speed = speed
hardware-missing-watts = power
hardware-prices-title = Prices, newest first
hardware-sold-title = Sold
hardware-holders-title = Most in operation, as far as recorded
hardware-holders-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
hardware-unknown = No processor here is called “{ $typed }”. The nearest: { $chips }.
hardware-unknown-far = No processor here is called “{ $typed }”. Try H100, MI300X or TPU v5p.
figures-hardware-gone = This processor is no longer in the catalogue. Ask again with /hardware.

# /estimate
estimate-description = What so many AI processors cost, draw and use in a year: formula, inputs and sources
estimate-count = count
estimate-count-description = How many processors: 100000, 100k, 1.5M, or a range such as 2000-4000
estimate-count-unreadable = This number cannot be read without a doubt. Write it as 100000, 100 000, 100k or 1.5M, or a range as 2000-4000.
estimate-count-range = Give a whole number of processors, from 1 to { $most }: no more AI processors have ever been made.
estimate-nothing = Neither a price nor a power is recorded for { $chip }, so nothing can be estimated. Ask for what is known of it with /hardware.
estimate-title = { $processors } · estimate
estimate-cost = **{ $number }** for the processors: { $count } × { $price } ({ $said })
estimate-no-cost = **Cost**: no price is recorded for this processor.
estimate-power = **{ $number }** of power: { $count } × { $watts } W × 1.82 (rest of the server) × 1.14 (rest of the building), Epoch AI’s method
estimate-energy = **{ $number } a year**: { $power } × 8,760 hours at full load
estimate-no-power = **Power**: no datasheet that is recorded gives one for this processor.
estimate-kilowatts = { $number } kW
estimate-megawatts = { $number } MW
estimate-gigawatts = { $number } GW
estimate-megawatt-hours = { $number } MWh
estimate-gigawatt-hours = { $number } GWh
estimate-terawatt-hours = { $number } TWh
estimate-published-title = Published beside it
estimate-published-of = of { $count } at { $subject } ({ $organisation })
estimate-derived = -# Derived, not measured. Buildings and network are in no cost here, but in what is published for whole sites.

# Old and forged buttons
lookups-gone = What this button showed is no longer there. Ask again with a command.
