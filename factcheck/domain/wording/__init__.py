"""Wording: the words people read, made of values."""
