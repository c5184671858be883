"""Factcheck: an article beside the list of its claims, each with its evidence and its verdict."""

__version__ = "1.0.0"
