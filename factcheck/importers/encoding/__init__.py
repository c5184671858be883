"""Decodes text, and finds and mends mojibake."""
