# /compare and /timeline
compare-description = Two to eight organisations side by side, on a chart, with dates, scopes and sources
timeline-description = How a number changed over time, on a chart, for up to eight organisations
chart-organisations = organisations
chart-organisations-description = Names with commas between them: xAI, Meta, Jean Zay; also machines, sites and models
chart-metric = metric
chart-metric-description = What is counted or measured: AI processors, power, training compute…
chart-date = date
chart-date-description = As it was known then: 2024, 2024-09 or 2024-09-15; today if left out
chart-private = private
chart-private-description = Show the answer to you alone

chart-button = How it changed

# What is drawn
chart-compared = known on { $date }
chart-followed = until { $date }
chart-logarithmic = logarithmic scale
chart-today = today
chart-running = in operation
chart-stated = stated or estimated
chart-ahead = planned or predicted
chart-gone = no longer in operation
chart-hollow = H100-equivalents, not a count
chart-range = range
chart-more = or more
chart-less = or less
chart-credit = Sources: { $sources } · Contrepoint

# The card
chart-title-on = { $title }, as of { $date }
chart-without = Nothing recorded: { $names }.
chart-left-out = { $count ->
    [one] One more value has no room here.
   *[other] { $count } more values have no room here.
} Ask for fewer organisations, or for one machine, site or model.
chart-described = Chart. { $title }.
chart-undrawn = The chart could not be drawn this time; the values above are all there.

# Refusals
chart-too-few = There is nothing to compare with: give at least { $least } names with a comma between them, as in “xAI, Meta”.
chart-too-many = { $count } names are too many to be told apart: give at most { $most }.
chart-name-unknown = Nothing was found for “{ $typed }”. Nearest: { $offered }.
chart-name-several = “{ $typed }” can be: { $offered }. Which one do you mean?
chart-metric-unknown = Nothing called “{ $typed }” is counted or measured here. Nearest: { $nearest }.
chart-nothing = { $metric }: nothing is recorded of { $names }. What is recorded: { $known }.
chart-nothing-at-all = Nothing is recorded of { $names } at that date.
