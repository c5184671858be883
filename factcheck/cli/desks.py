"""Who a command acts for, the desk that it names, and which articles and claims it means."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeVar

from factcheck import places
from factcheck.cli.output import warn
from factcheck.domain.errors import FactcheckError, LoneSurrogateError
from factcheck.domain.file_errors import DamagedDeskError
from factcheck.domain.records.claim import Claim
from factcheck.domain.records.ids import ArticleId, ClaimId
from factcheck.domain.records.operation import Changed
from factcheck.domain.records.record_kind import OfClaim
from factcheck.domain.text.canonical import lone_surrogates
from factcheck.domain.wording.error_sentence import sentence
from factcheck.domain.wording.file_error_words import opening_words
from factcheck.domain.wording.timestamps import clock_words
from factcheck.services.desk import Desk
from factcheck.services.opening import new_desk, open_desk, read_desk, system_clock

T = TypeVar("T")
_FILES = frozenset({"desk", "articles", "edits", "to", "folder", "repair_into"})


def who(given: str | None) -> tuple[str, str]:
    """Name and initials: `--as`, else FACTCHECK_USER, else the settings, else none; never the login name."""
    for name in (given, decoded_argument("name", os.environ.get("FACTCHECK_USER", ""))):
        if name and name.strip():
            return name.strip(), ""

    from factcheck.services.settings import load

    settings = load(places.settings_file())
    return settings.name, settings.initials


def decode_arguments(arguments: Namespace) -> None:
    """Sees to it that words are text, in every locale; names of files may be any bytes.

    Raises LoneSurrogateError.
    """
    for name, value in vars(arguments).items():
        if name not in _FILES and isinstance(value, str):
            setattr(arguments, name, decoded_argument("name" if name == "who" else name, value))


def decoded_argument(field: str, words: str) -> str:
    """`words` as UTF-8 where the locale took their bytes for no text; raises LoneSurrogateError."""
    if not lone_surrogates(words):
        return words
    try:
        return os.fsencode(words).decode("utf-8")
    except UnicodeError as error:
        raise LoneSurrogateError(field) from error


@contextmanager
def reading(arguments: Namespace, name: str = "") -> Iterator[Desk]:
    """What the desk holds at this moment; its file is not changed, whoever has it open."""
    with closing(_told(read_desk(Path(arguments.desk), name))) as desk:
        yield desk


@contextmanager
def writing(arguments: Namespace, is_new: bool = False) -> Iterator[Desk]:
    """The desk, or a new one, for its only writer; backed up when it is closed if it was changed and that is due."""
    opened = new_desk if is_new else open_desk
    with closing(_told(opened(Path(arguments.desk), *who(arguments.who), origin="cli"))) as desk:
        if behind := clock_words(desk.ahead_of_clock):
            warn(behind)
        changes: list[Changed] = []
        desk.subscribe(changes.append)
        yield desk
    if changes:
        _back_up(desk.path)


def _told(desk: Desk) -> Desk:
    """The desk that was opened, after what had to be done for that was said."""
    if done := opening_words(desk.opening):
        warn(done)
    return desk


def articles_meant(desk: Desk, arguments: Namespace) -> list[ArticleId]:
    """The article named, or every article of the desk."""
    if arguments.article is not None:
        return [desk.articles.named(arguments.article)]
    return desk.articles.ids()


def of_each(articles: Sequence[ArticleId], read: Callable[[ArticleId], T]) -> tuple[dict[ArticleId, T], int]:
    """What is read of each article, and the exit code: 1 where some are damaged, which is said of each.

    Raises DamagedDeskError where all of them are.
    """
    found: dict[ArticleId, T] = {}
    damaged: list[DamagedDeskError] = []
    for article in articles:
        try:
            found[article] = read(article)
        except DamagedDeskError as error:
            damaged.append(error)
    if damaged and not found:
        raise damaged[0]
    return found, exit_code(damaged)


def exit_code(damaged: Sequence[DamagedDeskError]) -> int:
    """0, or 1 where articles are damaged, which is said of each."""
    for error in damaged:
        warn(sentence(error))
    return 1 if damaged else 0


def numbers_of(desk: Desk, records: Iterable[OfClaim]) -> dict[ClaimId, str]:
    """The numbers of the claims that records belong to."""
    ids = {one.claim_id for one in records if one.claim_id is not None}
    return {claim.id: claim.number for claim in desk.claims.some(ids)}


def claims_meant(desk: Desk, article: ArticleId, verdict: str | None, outcome: str | None) -> list[Claim]:
    """The claims of an article by number, or only those with this verdict and outcome ("none": without one)."""
    claims = desk.claims.of(article)
    return [claim for claim in claims if _fits(claim.verdict, verdict) and _fits(claim.outcome, outcome)]


def _fits(has: str | None, wanted: str | None) -> bool:
    return wanted is None or has == (None if wanted == "none" else wanted)


def _back_up(path: Path) -> None:
    from factcheck.services.backups import back_up, thin

    now = system_clock()
    try:
        if back_up(path, now, only_when_due=True) is not None:
            thin(path, now)
    except FactcheckError as error:
        warn(sentence(error))
