"""The article: its text, its marks, its margins."""
