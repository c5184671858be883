"""Imports Rich Text Format."""
