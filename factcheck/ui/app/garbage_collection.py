"""When Python looks for what may be thrown away: rarely, so that no key waits for it."""

import gc

YOUNG, MIDDLE, OLD = 20_000, 50, 50


def collect_rarely() -> None:
    """Leaves out what stays as long as the window, and looks among the rest less often than Python would."""
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    gc.enable()
