"""What is said of captured files, and of what became of their bytes."""

from collections.abc import Collection, Sequence

from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.domain.rules.near_copy import SHINGLE, NearCopy
from factcheck.domain.wording.joining import number, sentences
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


def found_words(found: int, wanted: int) -> str:
    """How many of the quotations from a source were found in what is captured of it; empty where there are none."""
    if not wanted:
        return ""
    if wanted == 1:
        return _("The quotation is marked.") if found else _("The quotation was not found in this text.")
    return counted("{found} of {count} [quotation is|quotations are] marked.", wanted, found=found)


def near_copy_words(name: str, source: str, copy: NearCopy, is_told: bool) -> str:
    """That two captured texts have nearly the same words, and what follows of that."""
    measured = _(
        "“{name}” of “{source}” has nearly the same words: {shared} of {all} stretches of {words} words.",
        name=name,
        source=source,
        shared=number(copy.shared),
        all=number(copy.of),
        words=SHINGLE,
    )
    return sentences([measured, _("Both are said to be of one origin.") if is_told else _("Are both of one origin?")])


def outside_words(capture: Capture) -> str:
    """What is asked before a file for checkers only is opened in another program."""
    return _(
        "“{name}” is for checkers only. Another program would open a copy, which is removed when the file is closed "
        "here; that program may keep traces of it, such as a preview or its name in a list. Open it there?",
        name=capture.title,
    )


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
