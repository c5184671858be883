"""PDF files: letters on pages become words, lines, columns and paragraphs."""
