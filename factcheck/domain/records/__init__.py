"""Records: everything a desk stores, as immutable values."""
