"""What is said of captured files, and of what became of their bytes."""

from factcheck.domain.records.capture import CaptureState
from factcheck.translation import N_, Messages

CAPTURE_STATE: Messages[CaptureState] = Messages(
    {
        CaptureState.WHOLE: N_("as it was captured"),
        CaptureState.CHANGED: N_("not as it was captured"),
        CaptureState.GONE: N_("not to be read any more"),
    }
)
