"""Rules for English: speakers, verbs of saying, kinds, dates and denials; they propose, they never store."""
