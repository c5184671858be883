"""Serializes drafts, options and errors as JSON; what is received is validated, for it cannot be trusted."""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from factcheck.domain import errors
from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind
from factcheck.domain.records.article_draft import ArticleDraft, Offer, ReadOptions
from factcheck.domain.records.proof import Block, BlockKind, Style, StyleKind
from factcheck.domain.text.canonical import canonical_text
from factcheck.domain.text.span import Span
from factcheck.importers.sandbox.framing import GarbledError

Json = Mapping[str, object]
Part = TypeVar("Part")

_WORDS = (
    *(
        "text",
        "headline",
        "standfirst",
        "byline",
        "outlet",
        "section",
        "url",
        "date",
        "language",
        "deadline",
        "file_date",
    ),
    *("origin", "encoding"),
)


def options_to_json(options: ReadOptions) -> Json:
    """How a file is to be read."""
    return dataclasses.asdict(options)


def options_from_json(given: object) -> ReadOptions:
    """How a file is to be read; raises GarbledError."""
    return _checked(lambda: ReadOptions(**_mapping(given)))  # type: ignore[arg-type]


def draft_to_json(draft: ArticleDraft) -> Json:
    """A draft without its capture, which only the program itself makes."""
    return {
        **{field: getattr(draft, field) for field in _WORDS},
        "blocks": [(one.kind, one.start, one.end, one.level, one.label, one.page, one.rtl) for one in draft.blocks],
        "styles": [(one.kind, one.start, one.end, one.target) for one in draft.styles],
        "noticed": draft.noticed,
        "offers": draft.offers,
        "annotations": [
            (one.kind, one.body, one.span.start, one.span.end, one.author, one.at, one.answers, one.resolved)
            for one in draft.annotations
        ],
    }


def draft_from_json(given: object) -> ArticleDraft:
    """A draft whose blocks tile a canonical text and whose styles and annotations lie inside; raises GarbledError."""
    return _checked(lambda: _draft(_mapping(given)))


def error_to_json(error: FactcheckError) -> Json:
    """An error of the world: its name and its facts."""
    return {"error": type(error).__name__, "facts": error.facts}


def error_from_json(name: object, given: object) -> FactcheckError:
    """An error of the world again; raises GarbledError."""
    known = getattr(errors, name, None) if isinstance(name, str) else None
    if not (isinstance(known, type) and issubclass(known, FactcheckError)):
        raise GarbledError
    kind: Callable[..., FactcheckError] = known
    facts = {key: tuple(value) if isinstance(value, list) else value for key, value in _mapping(given).items()}
    return _checked(lambda: kind(**facts))


def number(given: object) -> int:
    """A whole number; raises GarbledError."""
    if not isinstance(given, int) or isinstance(given, bool):
        raise GarbledError
    return given


def words(given: object) -> list[str]:
    """A list of words; raises GarbledError for anything else."""
    return [_text(one) for one in _list(given)]


def _draft(given: Json) -> ArticleDraft:
    words = {field: _text(given[field]) for field in _WORDS}
    text = words["text"]
    blocks = tuple(_block(*_list(one)) for one in _list(given["blocks"]))
    styles = tuple(_style(*_list(one)) for one in _list(given["styles"]))
    annotations = tuple(_annotation(*_list(one)) for one in _list(given["annotations"]))
    starts = [0, *(block.end + 1 for block in blocks)]
    tiled = [block.start for block in blocks] == starts[:-1] and starts[-1] == len(text) + 1
    tiled = tiled and all(text[block.end] == "\n" for block in blocks[:-1])
    inside = all(0 <= one.start < one.end <= len(text) for one in styles)
    anchored = all(one.span.end <= len(text) for one in annotations)
    answered = all(one.answers is None or 0 <= one.answers < len(annotations) for one in annotations)
    if not (tiled and inside and anchored and answered and canonical_text(text) == text):
        raise GarbledError
    return ArticleDraft(
        text,
        blocks,
        styles,
        headline=words["headline"],
        standfirst=words["standfirst"],
        byline=words["byline"],
        outlet=words["outlet"],
        section=words["section"],
        url=words["url"],
        date=words["date"],
        language=words["language"],
        deadline=words["deadline"],
        file_date=words["file_date"],
        origin=words["origin"],
        encoding=words["encoding"],
        annotations=annotations,
        noticed=tuple(_text(one) for one in _list(given["noticed"])),
        offers=tuple(Offer(_text(one)) for one in _list(given["offers"])),
    )


def _block(kind: object, start: object, end: object, level: object, label: object, page: object, rtl: object) -> Block:
    return Block(
        BlockKind(_text(kind)), number(start), number(end), number(level), _text(label), number(page), rtl is True
    )


def _style(kind: object, start: object, end: object, target: object) -> Style:
    return Style(StyleKind(_text(kind)), number(start), number(end), _text(target))


def _annotation(
    kind: object, body: object, start: object, end: object, author: object, at: object, answers: object, done: object
) -> AnnotationDraft:
    return AnnotationDraft(
        AnnotationKind(_text(kind)),
        _text(body),
        Span(number(start), number(end)),
        _text(author),
        _text(at),
        None if answers is None else number(answers),
        done is True,
    )


def _checked(make: Callable[[], Part]) -> Part:
    """What `make` makes; whatever does not fit is a garbled message."""
    try:
        return make()
    except (TypeError, ValueError, KeyError) as error:
        raise GarbledError from error


def _text(given: object) -> str:
    if not isinstance(given, str):
        raise GarbledError
    return given


def _list(given: object) -> Sequence[object]:
    if not isinstance(given, list):
        raise GarbledError
    return given


def _mapping(given: object) -> dict[str, object]:
    if not isinstance(given, dict):
        raise GarbledError
    return given
