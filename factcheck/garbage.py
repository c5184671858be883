"""How often Python looks for garbage while the program runs."""

import gc

YOUNG, MIDDLE, OLD = 20_000, 50, 50


def collect_rarely() -> None:
    """Exempts what lives as long as the program, and collects the rest less often than Python would."""
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    gc.enable()
