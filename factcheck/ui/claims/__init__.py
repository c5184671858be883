"""The list of claims, with its chips and filters."""
