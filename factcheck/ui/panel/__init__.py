"""The claim panel: all that is recorded of one claim."""
