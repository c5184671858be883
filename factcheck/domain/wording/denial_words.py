"""What a claim denies, and who denies a claim."""

from collections.abc import Sequence

from factcheck.domain.records.denial import Denial
from factcheck.domain.text.canonical import one_line, shortened
from factcheck.domain.wording.joining import comma_list, quoted, with_remark, within_quotation
from factcheck.translation import _

IN_ROW = 20
"""So many letters of a headline are told where a row has to hold more than that."""


def named_elsewhere(number: str, article: str = "", most: int = 60) -> str:
    """A claim by its number, with the article it stands in where that is another one: “4 of “Ferry hours””.

    `most`: so many letters of its headline are told.
    """
    if not number or not article:
        return number
    return _("{number} of “{article}”", number=number, article=shortened(within_quotation(one_line(article)), most))


def denier_words(denial: Denial, most: int = 60) -> str:
    """The claim that denies, by its number and its article."""
    return named_elsewhere(denial.number, denial.article, most)


def target_words(denial: Denial, most: int = 60) -> str:
    """The claim that is denied, by its number and its article; empty where it is not stated."""
    return named_elsewhere(denial.target_number, denial.target_article, most)


def denies_words(denials: Sequence[Denial]) -> str:
    """What a claim denies, behind its number: “denies 7a”; empty where it denies nothing."""
    if targets := comma_list(target_words(one, IN_ROW) for one in denials):
        return _("denies {targets}", targets=targets)
    return _("denies something, not stated what") if denials else ""


def denial_words(*denials: Denial) -> str:
    """What is denied, from the side of the claim that denies: “7 denies 7a”; empty where it denies nothing."""
    return denies_line(denier_words(denials[0]), comma_list(map(target_words, denials))) if denials else ""


def denies_line(number: str, target: str) -> str:
    """What the claim of a number denies: “7 denies 7a”."""
    if target:
        return _("{number} denies {target}", number=number, target=target)
    return _("{number} denies something, not stated what", number=number)


def denied_from_elsewhere(denials: Sequence[Denial]) -> str:
    """Which claims of other articles deny a claim, behind its number: “denied by 4 of “Ferry hours””."""
    deniers = comma_list(denier_words(one, IN_ROW) for one in denials if one.article)
    return _("denied by {number}", number=deniers) if deniers else ""


def denial_line(denial: Denial, elsewhere: str = "") -> str:
    """A denial in full, its scope in the words of whoever recorded it: “7 denies 7a: dragging China into the war”.

    `elsewhere` is the statement of a target in another article.
    """
    words = with_remark(denial_words(denial), _stated(elsewhere))
    return _("{denial}: {scope}", denial=words, scope=denial.scope) if denial.scope else words


def denied_by_words(denial: Denial, elsewhere: str = "") -> str:
    """A denial from the side of its target: who denies it, and how far that reaches.

    `elsewhere` is the statement of a claim in another article that denies it.
    """
    who, claim = denial.speaker, denier_words(denial)
    if who:
        by = with_remark(who, comma_list([claim, _stated(elsewhere)]))
    else:
        by = with_remark(_("claim {number}", number=claim), _stated(elsewhere))
    if denial.scope:
        return _("Denied by {who}: {scope}", who=by, scope=denial.scope)
    return _("Denied by {who}, not stated what exactly", who=by)


def _stated(statement: str) -> str:
    return quoted(shortened(one_line(statement), 160)) if statement else ""
