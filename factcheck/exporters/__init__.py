"""Files out: a report becomes bytes, nothing else."""
