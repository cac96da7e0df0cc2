"""The steps. Files are named `NNNN_what.py`, their revision is the number."""
