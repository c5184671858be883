"""Parses the words of a line or a command: verdicts, reasons, choices, articles, claims."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TypeVar

from factcheck.domain.errors import ArticleAmbiguousError, BadFieldError, UnknownChoiceError
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.verdict import REASONS, Judgement, Reason
from factcheck.domain.wording.labels import REASON
from factcheck.services.desk import Desk
from factcheck.translation import _

Choice = TypeVar("Choice", bound=StrEnum)

VERDICTS: dict[str, Judgement] = {
    "supported": Judgement.SUPPORTED,
    "disputed": Judgement.DISPUTED,
    "unverified": Judgement.UNVERIFIED,
    "none": Judgement.CLEAR,
}


def choice(field: str, kinds: Iterable[Choice], given: str, words: Mapping[Choice, str] | None = None) -> Choice:
    """The choice that `given` names by its value or its words, whatever stands between the letters.

    Raises UnknownChoiceError.
    """
    choices = list(kinds)
    for one in choices:
        if _letters(given) in (_letters(one.value), _letters((words or {}).get(one, one.value))):
            return one
    raise UnknownChoiceError(field, given, tuple(one.value for one in choices))


def judgement_of(word: str) -> Judgement:
    """The judgement a verdict word stands for; "none" takes the verdict away; raises UnknownChoiceError."""
    if word not in VERDICTS:
        raise UnknownChoiceError("verdict", word, tuple(VERDICTS))
    return VERDICTS[word]


def reason_of(judgement: Judgement, word: str) -> Reason | str | None:
    """The reason of the list that `word` names for this verdict, else the word as it was given.

    Raises BadFieldError where there is no verdict.
    """
    if not word:
        return None
    if judgement.verdict is None:
        raise BadFieldError("reason", _("goes only with a verdict"))
    try:
        return choice("reason", REASONS[judgement.verdict], word, REASON.english)
    except UnknownChoiceError:
        return word


def article_in(desk: Desk, article: str | None) -> ArticleId:
    """The article named, or the only one of the desk."""
    return desk.articles.named(article) if article else desk.articles.only()


def claim_in(desk: Desk, wanted: str, article: str | None) -> ClaimId:
    """The claim of this number or id, in the article named or in the only one of the desk.

    Raises NoSuchClaimError, or ArticleAmbiguousError for a number where the desk holds several articles.
    """
    claim_id = desk.claims.named(wanted, desk.articles.named(article) if article else None)
    if not article and claim_id != wanted:
        try:
            desk.articles.only()
        except ArticleAmbiguousError as error:
            raise ArticleAmbiguousError(_("claim {number}", number=wanted), error.count) from error
    return claim_id


def _letters(words: str) -> str:
    return "".join(character for character in words.casefold() if character.isalnum())
