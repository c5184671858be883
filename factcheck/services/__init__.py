"""What a person can do: one verb is one transaction."""
