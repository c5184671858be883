"""Word files: one package, its parts, and the walk through their words."""
