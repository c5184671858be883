"""Colours, icons and the small parts that everything is made of."""
