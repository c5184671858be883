"""OpenDocument texts, walked through."""
