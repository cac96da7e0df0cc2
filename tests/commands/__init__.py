"""Tests of the command line, in process: settings, texts, logs and what each command says."""
