"""What is said of captured files, and of what became of their bytes."""

from collections.abc import Collection, Iterable, Sequence

from factcheck.domain.records.capture import SEARCHED, Capture, CaptureState
from factcheck.domain.records.evidence import Quoted
from factcheck.domain.rules.near_copy import SHINGLE, NearCopy
from factcheck.domain.text.canonical import cut_short, one_line, shortened
from factcheck.domain.wording.joining import and_list, comma_list, labelled, number, sentences, with_remark
from factcheck.domain.wording.joining import quoted as in_quotation_marks
from factcheck.domain.wording.labels import size_words
from factcheck.domain.wording.timestamps import utc_timestamp
from factcheck.translation import N_, Messages, _, counted, if_any

_DIGITS = 13
_LONGEST = 120
CAPTURE_STATE: Messages[CaptureState] = Messages(
    {
        CaptureState.WHOLE: N_("as it was captured"),
        CaptureState.CHANGED: N_("not as it was captured"),
        CaptureState.GONE: N_("can no longer be read"),
    }
)


def kept_words(capture: Capture) -> str:
    """Where the bytes of a capture are."""
    return _("kept here") if capture.is_kept else _("stays at {place}", place=capture.place)


def captured_file_words(capture: Capture, digits: int = _DIGITS) -> str:
    """A captured file beside evidence: what it is called, its size, when it came, and its SHA-256 up to `digits`.

    Of one that is withheld only that there is one.
    """
    if not capture.sha256:
        return labelled(_("captured file"), capture.title)
    digest = cut_short(capture.sha256, digits)
    parts = (
        in_quotation_marks(one_line(capture.title)),
        size_words(capture.size),
        utc_timestamp(capture.at),
        f"SHA-256 {digest}",
    )
    return labelled(_("captured file"), comma_list(parts))


def captured_words(names: Sequence[str], source: str) -> str:
    """That files were captured for a source."""
    if len(names) == 1:
        return _("“{name}” captured for “{source}”", name=names[0], source=source)
    return counted("{count} [file|files] captured for “{source}”", len(names), source=source)


def unread_words(names: Sequence[str]) -> str:
    """That in captured files no words could be read; empty where there are none such."""
    if len(names) == 1:
        return _("No words could be read in “{name}”, so no quotation is compared with it", name=names[0])
    return if_any(
        "No words could be read in {count} [file|files], so no quotation is compared with [it|them]", len(names)
    )


def attached_words(files: int) -> str:
    """That so many files were captured with a source, in its row; empty where there are none."""
    return if_any("{count} captured [file|files]", files)


def page_words(number: int, pages: int, marks: Collection[int]) -> str:
    """Which page is shown, and of what something is marked on it: quotations by their number, or SEARCHED."""
    page = _("Page {number} of {all}", number=number, all=pages)
    if not marks:
        return page
    if quotations := len({*marks} - {SEARCHED}):
        return counted("{page}, with [the quotation|{count} quotations] marked", quotations, page=page)
    return _("{page}, with the words that were searched for marked", page=page)


def quoted_words(quoted: Quoted, *, is_elsewhere: bool, is_found: bool) -> str:
    """What a claim that rests on the source of a captured file quotes, with the headline of another article."""
    number, words = quoted.number, shortened(one_line(quoted.words), _LONGEST)
    claim = _("Claim {number}", number=number)
    if is_elsewhere:
        claim = _("Claim {number} in “{article}”", number=number, article=shortened(one_line(quoted.article), 50))
    if not words:
        return with_remark(claim, _("nothing quoted"))
    told = labelled(claim, in_quotation_marks(words))
    return told if is_found else with_remark(told, _("not found here"))


def searched_words(words: str) -> str:
    """Which words are marked since a search has found them."""
    return labelled(_("Searched for"), in_quotation_marks(shortened(one_line(words), _LONGEST)))


def found_words(found: int, wanted: int) -> str:
    """How many of the quotations from a source were found in what is captured of it; empty where there are none."""
    if not wanted:
        return ""
    if wanted == 1:
        return _("The quotation is marked.") if found else _("The quotation was not found in this text.")
    return counted("{found} of {count} [quotation is|quotations are] marked.", wanted, found=found)


def near_copy_words(name: str, source: str, copy: NearCopy, origins: Collection[str]) -> str:
    """That two captured texts have nearly the same words, and what is recorded of the `origins` of their sources."""
    measured = _(
        "“{name}” of “{source}” has nearly the same words: {shared} of {all} stretches of {words} words.",
        name=name,
        source=source,
        shared=number(copy.shared),
        all=number(copy.of),
        words=SHINGLE,
    )
    return sentences([measured, _origin_words(origins)])


def near_copies_words(source: str, files: Iterable[tuple[str, str, str]]) -> str:
    """Asks whether a source is of one origin with others; of each the two files that have nearly the same words.

    Each is the file of the source, that of the other one, and what that is called.
    """
    alike = [
        _("“{file}” has nearly the same words as “{name}” of “{other}”.", file=file, name=name, other=other)
        for file, name, other in files
    ]
    return sentences([*alike, _("Are these sources and “{source}” of one origin?", source=source)])


def _origin_words(origins: Collection[str]) -> str:
    recorded = sorted({*origins} - {""})
    if len(recorded) > 1:
        return _("Two origins are recorded: {origins}.", origins=and_list([*map(in_quotation_marks, recorded)]))
    return _("Both are said to be of one origin.") if all(origins) else _("Are both of one origin?")


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
