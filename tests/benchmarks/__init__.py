"""Benchmarks: `python -m tests.benchmarks [NAME…]` prints each figure beside what it is held against."""
