# The settings
configuration-digest = Digest
configuration-digest-channel = Channel
configuration-digest-channel-help = Where the daily digest is posted: a text channel, or a forum, where each edition is a post. Without one there is no digest.
configuration-digest-tag = Tag of the posts
configuration-digest-tag-help = In a forum: the name of the tag that each edition gets. Some forums take no post without one.
configuration-digest-time = Time
configuration-digest-time-help = When it is posted, by the clocks of the server’s time zone, such as 09:00.
configuration-digest-days = Days
configuration-digest-days-help = The days on which it is posted.
configuration-digest-days-all = every day
configuration-digest-days-monday = Monday
configuration-digest-days-tuesday = Tuesday
configuration-digest-days-wednesday = Wednesday
configuration-digest-days-thursday = Thursday
configuration-digest-days-friday = Friday
configuration-digest-days-saturday = Saturday
configuration-digest-days-sunday = Sunday
configuration-digest-parts = Parts
configuration-digest-parts-help = What it may have. A part with nothing to say is left out, and where all have nothing to say nothing is posted.
configuration-digest-parts-all = all
configuration-digest-parts-corrections = corrected figures
configuration-digest-parts-figure = figure of the day
configuration-digest-parts-question = question of the day
configuration-digest-parts-activity = since yesterday
configuration-digest-parts-due = what fell due
configuration-digest-notify = Role to notify
configuration-digest-notify-help = Whoever has this role is notified of each edition. Without one, it is posted silently.
configuration-digest-heartbeat = Sign of life
configuration-digest-heartbeat-help = On a day with nothing to say, the moderators’ channel gets one line, so that silence never means a failure.
configuration-digest-hours-late = Hours late, at most
configuration-digest-hours-late-help = After an outage, an edition is still posted within this many hours. What would come later is left out, and moderators are told.

# Why this message?
why-rule-digest = It is an edition of the daily digest, which this server’s moderators asked for: at most one a day, at the time that they set, or when one of them asks for it. It names no member and quotes no message.
why-stop-digest = **To stop it** they choose no channel in this setting, or leave out one edition.
