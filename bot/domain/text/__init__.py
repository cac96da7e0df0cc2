"""What a Discord message says, apart from how it is dressed: words, sentences, where they stand."""
