"""Topics of a server's own: typed in ten fields, judged as curated ones are, laid over them."""
