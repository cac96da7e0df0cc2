"""Reads what it is asked to draw, and says nothing."""

import sys

if __name__ == "__main__":
    sys.stdin.buffer.read()
