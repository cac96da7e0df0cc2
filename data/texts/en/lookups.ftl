# Refusals of look-ups
figures-several = Several organisations are called “{ $typed }”. Which one do you mean?

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
