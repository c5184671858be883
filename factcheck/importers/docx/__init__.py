"""Imports Word files (WordprocessingML)."""
