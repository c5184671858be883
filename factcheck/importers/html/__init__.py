"""Web pages: blocks, and which of them are the article."""
