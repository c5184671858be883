"""Imports OpenDocument texts."""
