"""What a fact-check is: pure values and rules, no files, no database, no Qt."""
