"""What is said of captured files, and of what became of their bytes."""

from collections.abc import Collection, Sequence

from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.translation import N_, Messages, _, counted

CAPTURE_STATE: Messages[CaptureState] = Messages(
    {
        CaptureState.WHOLE: N_("as it was captured"),
        CaptureState.CHANGED: N_("not as it was captured"),
        CaptureState.GONE: N_("not to be read any more"),
    }
)


def kept_words(capture: Capture) -> str:
    """Where the bytes of a capture are."""
    return _("kept here") if capture.is_kept else _("stays at {place}", place=capture.place)


def captured_words(names: Sequence[str], source: str) -> str:
    """That files were captured for a source."""
    if len(names) == 1:
        return _("“{name}” captured for “{source}”", name=names[0], source=source)
    return counted("{count} [file|files] captured for “{source}”", len(names), source=source)


def verified_words(states: Collection[CaptureState]) -> str:
    """What verifying captures found, in one sentence."""
    wrong = sum(state is not CaptureState.WHOLE for state in states)
    if not states:
        return _("Nothing is captured here.")
    if not wrong:
        return counted("[The capture is|All {count} captures are] as captured.", len(states))
    return counted(
        "{count} of {all} [capture is|captures are] not as captured, or cannot be read.", wrong, all=len(states)
    )
