"""Imports mail and web archives."""
