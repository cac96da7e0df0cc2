# Topics that somebody proposes
topic-proposal-too-many = { NUMBER($most) } topics a day are the most. Come back tomorrow, or tell a moderator.
topic-proposal-other-draft = You are writing another new topic, which would be lost. Publish or discard that draft first, with the command that writes topics.
privacy-kept-topic-proposals = **Topics that you propose**, or have drafted: the title and why, or the draft, when, and what became of it, so that moderators can decide; of moderators, who decided. While the bot is in the server, or until you delete your data.
