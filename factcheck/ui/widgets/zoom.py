"""How far people may zoom, and by how much at a time, in percent."""

STEP = 10
LEAST, MOST = 50, 300


def zoomed(percent: int, by: int) -> int:
    """What is shown at `percent`, larger or smaller by so many."""
    return max(LEAST, min(MOST, percent + by))
