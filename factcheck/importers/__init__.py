"""Files in: bytes become an article, nothing else."""
