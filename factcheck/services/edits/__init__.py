"""Edits as data: one line of a newsroom's script is one verb of the desk."""
