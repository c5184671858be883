"""Text: the canonical text of an article and spans of it; all positions are code points."""
