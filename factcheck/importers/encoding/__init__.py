"""Bytes as letters: encodings, guesses, letters read wrongly before."""
