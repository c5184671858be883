"""What a claim denies, and who denies a claim."""

from collections.abc import Sequence

from factcheck.domain.records.denial import Denial
from factcheck.domain.wording.joining import comma_list, with_remark
from factcheck.translation import _


def denies_words(denials: Sequence[Denial]) -> str:
    """What a claim denies, behind its number: “denies 7a”; empty where it denies nothing."""
    if targets := _targets(denials):
        return _("denies {targets}", targets=targets)
    return _("denies something, not stated what") if denials else ""


def denial_words(*denials: Denial) -> str:
    """What is denied, from the side of the claim that denies: “7 denies 7a”; empty where it denies nothing."""
    return denies_line(denials[0].number, _targets(denials)) if denials else ""


def denies_line(number: str, target: str) -> str:
    """What the claim of a number denies: “7 denies 7a”."""
    if target:
        return _("{number} denies {target}", number=number, target=target)
    return _("{number} denies something, not stated what", number=number)


def _targets(denials: Sequence[Denial]) -> str:
    return comma_list(one.target_number for one in denials)


def denial_line(denial: Denial) -> str:
    """A denial in full, its scope in the words of whoever recorded it: “7 denies 7a: dragging China into the war”."""
    words = denial_words(denial)
    return _("{denial}: {scope}", denial=words, scope=denial.scope) if denial.scope else words


def denied_by_words(denial: Denial) -> str:
    """A denial from the side of its target: who denies it, and how far that reaches."""
    who = denial.speaker
    by = with_remark(who, denial.number) if who else _("claim {number}", number=denial.number)
    if denial.scope:
        return _("Denied by {who}: {scope}", who=by, scope=denial.scope)
    return _("Denied by {who}, not stated what exactly", who=by)
