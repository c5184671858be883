"""Mail and what is inside of it."""
