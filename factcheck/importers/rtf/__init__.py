"""RTF files, read sign by sign."""
