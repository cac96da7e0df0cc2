# What the privacy page says of it
privacy-kept-stances = **Where you stand on topics**: the view that you chose last, the one before it and since when, so that answers can be counted. Nobody else is shown it, moderators included. Until you withdraw it.
privacy-kept-stance-changes = **How that changed**: from which view to which, and when, so that a debate can say how many moved. Only counts are shown. As long as the bot is in the server.
