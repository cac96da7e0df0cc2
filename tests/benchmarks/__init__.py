"""Speed and memory, measured against a bare bot in the same run: `python -m tests.benchmarks`."""
