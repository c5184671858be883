"""Rules: what follows from the records, and what is proposed; pure functions."""
