demo-ready = The demo is ready, on this machine alone. Open one of these addresses, type /gpu xai; Ctrl+C stops it.
demo-member = as a member:    { $address }
demo-moderator = as a moderator: { $address }
demo-missing = The demo needs the simulator. Run make demo, or install contrepoint[demo].
demo-port-taken = Port { $port } is taken. Give another with --port, free like the one after it, or 0 for any free ones.

demo-server = The computing race
demo-channel = debates
demo-topic = Facts first: look figures up with /gpu
demo-moderators = Moderators
demo-moderators-channel = moderators
demo-says-corrected = I had swapped two digits, and put that right with /catalogue: the card above says so now, wherever it was shown.
demo-says-count = Musk has 100,000 GPUs and keeps buying. Nobody will ever catch up.
demo-says-doubt = Says who? Last week it was 200,000 in one post and 350,000 in the next. One of those was somebody else’s plan.
demo-says-more = Whatever the count, a bigger oven does not make a better cook.
demo-says-source = A number without a date and a source is an opinion with digits.
demo-says-power = More machines will help, if there is power to run them. A site takes years to connect. Until then the chips sit in boxes.
demo-says-power-cut = > More machines will help
    Then we agree after all.
demo-says-try = Then let us look it up: type /gpu and a name, a person’s or a machine’s will do.

demo-argument-optimist = Chess engines were said to have reached their limit several times. More computing and a better search passed each of those limits, and nobody had to choose between the two.
demo-argument-pessimist = If every further gain costs ten times more, only a handful of firms can go on looking for it. A result that five companies alone can check is hardly checked at all.
demo-argument-neutral = Ask what is being measured: a test that is full says nothing about models any more, and a new one makes all of them look poor. Part of the quarrel is about the yardstick.
