"""What a reply quotes of a message, and whether the quotation keeps the sentence whole."""
