"""Last step of every importer: assembles pieces into a draft, or refuses a file without words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from factcheck.domain.errors import NotADateError
from factcheck.domain.file_errors import EmptyTextError, UnsafeFileError
from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import StyleKind
from factcheck.domain.rules.dates import iso_day, read_date
from factcheck.domain.rules.text_language import language_seen
from factcheck.domain.text.canonical import shortened
from factcheck.domain.wording.timestamps import why_no_date
from factcheck.importers.shared.draft_builder import DraftBuilder
from factcheck.importers.shared.metadata import (
    Properties,
    headline_of,
    standfirst_of,
    taken_from_properties,
    with_one_headline,
)
from factcheck.importers.shared.notices import LeftOut, notice, said
from factcheck.importers.shared.paragraph import without_blanks, without_words
from factcheck.translation import ENGLISH, _

_BOM = "\ufeff"
# Characters of private use, to which a font gives a meaning of its own (Unicode, 23.5), as symbol fonts do.
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
# Letters that no line may be broken between; Thai to Khmer, Han, kana and hangul have none.
_UNBROKEN = (
    "[^\\s\u200b\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\ua4cf\ua960-\ua97f\ua9e0-\ua9ff"
    "\uaa60-\uaa7f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
)
LONGEST_WORD = 20_000
_WORDS = re.compile(f"{_UNBROKEN}+")


def finished(name: str, pieces: Iterable[Piece], draft: ArticleDraft, remarks: Sequence[Remark] = ()) -> ArticleDraft:
    """`draft` with the canonical text that `pieces` make, and with `remarks` where the pieces anchor them.

    Raises EmptyTextError where the pieces hold no words, UnsafeFileError where one has more letters than can be shown.
    """
    kept = _unmarked(without_blanks(pieces))
    comments = [at for at, one in enumerate(remarks) if one.kind is AnnotationKind.COMMENT and one.body]
    if not any(has_words(piece.text) for piece in kept):
        left_out = tuple(one.within for one in draft.noticed if isinstance(one, LeftOut))
        raise EmptyTextError(name, len(comments), left_out)
    _refuse_endless_words(name, [*(piece.text for piece in kept), *(remarks[at].body for at in comments)])
    anchored = {anchor.remark for piece in kept for anchor in piece.anchors}
    nowhere = sum(remarks[at].answers is None and at not in anchored for at in comments)
    draft, undated = _dated(draft)
    unplaced = notice("{count} [comment|comments] without a place in the text, shown at its first word", nowhere)
    unnamed = notice(
        "{count} [sign|signs] that only a font of the file can draw: compare with the file",
        sum(len(_PRIVATE.findall(piece.text)) for piece in kept),
    )
    noticed = said(_struck_said(kept), unplaced, unnamed, undated)
    return _in_its_language(assembled(kept, replace(draft, noticed=(*draft.noticed, *noticed)), remarks))


def _in_its_language(draft: ArticleDraft) -> ArticleDraft:
    """A draft whose language nobody named, with the one that its words are in, unless these do not tell or are English.

    What is of no named language is read as English.
    """
    seen = language_seen(draft.text) if not draft.language else ""
    if seen in ("", ENGLISH):
        return draft
    return replace(draft, language=seen, noticed=(*draft.noticed, _("Language taken from the words of the text")))


def office_draft(name: str, text: DraftBuilder[Any], properties: Properties, language: str) -> ArticleDraft:
    """The draft of an office file, whose words are set in a `language`; where that is empty its properties count.

    Raises EmptyTextError or UnsafeFileError.
    """
    settled, remarks = text.remarks.settled(without_blanks(text.pieces()))
    pieces = with_one_headline(settled, properties.title)
    named = "" if language else properties.language
    noticed = (*text.noticed.said(), *said(taken_from_properties(properties.byline, named)))
    return described_draft(name, pieces, remarks, replace(properties, language=language or named), noticed)


def described_draft(
    name: str, pieces: Sequence[Piece], remarks: Sequence[Remark], properties: Properties, noticed: tuple[str, ...]
) -> ArticleDraft:
    """The draft of these pieces, and what the file says about itself; raises EmptyTextError or UnsafeFileError."""
    draft = ArticleDraft(
        "",
        (),
        headline=headline_of(pieces) or properties.title,
        standfirst=standfirst_of(pieces),
        byline=properties.byline,
        file_date=properties.day,
        language=properties.language,
        origin=name,
        noticed=noticed,
    )
    return finished(name, pieces, draft, remarks)


def _dated(draft: ArticleDraft) -> tuple[ArticleDraft, str]:
    """The draft with its date in ISO 8601; one that cannot be read for certain is left out, and said."""
    if not draft.date:
        return draft, ""
    try:
        day = iso_day(draft.date) or read_date(draft.date)
    except NotADateError as error:
        return replace(draft, date=""), _(
            "The date “{date}” left out: {why}", date=shortened(error.given), why=why_no_date(error)
        )
    return replace(draft, date=day.isoformat()), ""


def has_words(text: str) -> bool:
    """Whether there is anything to see in `text`."""
    return any(character.isprintable() and not character.isspace() for character in text)


def _refuse_endless_words(name: str, texts: Iterable[str]) -> None:
    """Raises UnsafeFileError for a word that no window could lay out in good time."""
    for text in texts:
        words = _WORDS.finditer(text) if len(text) > LONGEST_WORD else ()
        longest = max((word.end() - word.start() for word in words), default=0)
        if longest > LONGEST_WORD:
            raise UnsafeFileError(name, "a word too long", longest)


def _struck_said(pieces: Iterable[Piece]) -> str:
    """How many stretches of the text are struck out, or an empty string; one that goes on is counted once."""
    count = 0
    for piece in pieces:
        end = -1
        for style in sorted((one for one in piece.styles if one.kind is StyleKind.STRUCK), key=lambda one: one.start):
            count += style.start > end
            end = max(end, style.end)
    return notice("{count} [piece|pieces] of struck-out text kept, shown struck", count)


def _unmarked(pieces: list[Piece]) -> list[Piece]:
    """The pieces without byte-order marks at the very beginning, which no canonical text has."""
    gone = len(pieces[0].text) - len(pieces[0].text.lstrip(_BOM)) if pieces else 0
    if not gone:
        return pieces
    cut = without_words(pieces[0], 0, gone)
    return [cut, *pieces[1:]] if cut.text else _unmarked(without_blanks([cut, *pieces[1:]]))
