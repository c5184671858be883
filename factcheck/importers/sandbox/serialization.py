"""Serializes drafts, options and errors as JSON; what is received is validated, for it cannot be trusted."""

import dataclasses
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar, cast

from factcheck.domain import errors, file_errors
from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.annotation import AnnotationDraft
from factcheck.domain.records.article_draft import ArticleDraft, Offer, ReadOptions
from factcheck.domain.records.capture import PagePicture, PageRequest
from factcheck.domain.records.proof import Block, MediaKind, Style, is_tiled
from factcheck.domain.text.canonical import canonical_text
from factcheck.domain.text.span import Span
from factcheck.importers.sandbox.framing import GarbledError

Json = Mapping[str, object]
Part = TypeVar("Part")
Record = TypeVar("Record", bound=Block | Style | AnnotationDraft)

_OF_PICTURE = ("number", "pages", "width", "height")
_WORDS = [field.name for field in dataclasses.fields(ArticleDraft) if field.type is str]


@contextmanager
def _checked() -> Iterator[None]:
    """Has whatever does not fit taken for a garbled message."""
    try:
        yield
    except (TypeError, ValueError, KeyError) as error:
        raise GarbledError from error


@_checked()
def options_from_json(given: object) -> ReadOptions:
    """How a file is to be read; raises GarbledError."""
    return ReadOptions(**_of(dict, given))


def draft_to_json(draft: ArticleDraft) -> Json:
    """A draft without its capture, which only the program itself makes."""
    return {
        **{field: getattr(draft, field) for field in _WORDS},
        "blocks": _values(draft.blocks),
        "styles": _values(draft.styles),
        "noticed": draft.noticed,
        "offers": draft.offers,
        "annotations": _values(draft.annotations),
    }


@_checked()
def draft_from_json(given: object) -> ArticleDraft:
    """A draft whose blocks tile a canonical text and whose styles and annotations lie inside; raises GarbledError."""
    sent = _of(dict, given)
    fields: dict[str, Any] = {field: _of(str, sent[field]) for field in _WORDS}
    text = fields["text"]
    blocks = _records(Block, sent["blocks"])
    styles = _records(Style, sent["styles"])
    annotations = _records(AnnotationDraft, sent["annotations"])
    inside = all(0 <= one.start < one.end <= len(text) for one in styles)
    anchored = all(one.span.end <= len(text) for one in annotations)
    answered = all(one.answers is None or 0 <= one.answers < len(annotations) for one in annotations)
    if not (is_tiled(text, blocks) and inside and anchored and answered and canonical_text(text) == text):
        raise GarbledError
    return ArticleDraft(
        **fields,
        blocks=blocks,
        styles=styles,
        annotations=annotations,
        noticed=tuple(words(sent["noticed"])),
        offers=tuple(map(Offer, words(sent["offers"]))),
    )


@_checked()
def page_request_from_json(given: object) -> PageRequest:
    """Which page is to be drawn; raises GarbledError."""
    sent = _of(dict, given)
    quotations, letters = tuple(words(sent["quotations"])), _of(str, sent["letters"])
    return PageRequest(number(sent["number"]), number(sent["width"]), quotations, letters)


def picture_to_json(picture: PagePicture) -> Json:
    """A page that was drawn, without its pixels."""
    return {name: getattr(picture, name) for name in (*_OF_PICTURE, "marks")}


@_checked()
def picture_from_json(given: object, pixels: bytes) -> PagePicture:
    """A page that was drawn, with as many pixels as it has to have; raises GarbledError."""
    sent = _of(dict, given)
    page, pages, width, height = (number(sent[name]) for name in _OF_PICTURE)
    boxes = [tuple(map(number, _of(list, one))) for one in _of(list, sent["marks"])]
    if not (0 < page <= pages and width > 0 and height > 0 and len(pixels) == 4 * width * height):
        raise GarbledError
    return PagePicture(page, pages, width, height, tuple((which, x, y, w, h) for which, x, y, w, h in boxes), pixels)


def error_to_json(error: FactcheckError) -> Json:
    """An error of the world: its name and its facts."""
    return {"error": type(error).__name__, "facts": error.facts}


@_checked()
def error_from_json(name: object, given: object) -> FactcheckError:
    """An error of the world again; raises GarbledError."""
    known = getattr(file_errors, name, getattr(errors, name, None)) if isinstance(name, str) else None
    if not (isinstance(known, type) and issubclass(known, FactcheckError)):
        raise GarbledError
    kind: Callable[..., FactcheckError] = known
    facts = {key: tuple(value) if isinstance(value, list) else value for key, value in _of(dict, given).items()}
    return kind(**facts)


def number(given: object) -> int:
    """A whole number; raises GarbledError."""
    if not isinstance(given, int) or isinstance(given, bool):
        raise GarbledError
    return given


def words(given: object) -> list[str]:
    """A list of words; raises GarbledError for anything else."""
    return [_of(str, one) for one in _of(list, given)]


def _values(records: Sequence[Record]) -> list[list[object]]:
    """The values of records of one kind, in the order of its fields."""
    names = [field.name for field in dataclasses.fields(records[0])] if records else []
    return [[_sent(getattr(one, name)) for name in names] for one in records]


def _sent(value: object) -> object:
    return (value.start, value.end) if isinstance(value, Span) else value


def _records(kind: type[Record], given: object) -> tuple[Record, ...]:
    """Records of a kind that have these values, each of the type of its field; raises GarbledError."""
    make, types = cast("Callable[..., Record]", kind), [field.type for field in dataclasses.fields(kind)]
    return tuple(make(*(_value(*pair) for pair in zip(types, _of(list, one), strict=True))) for one in _of(list, given))


def _value(kind: object, given: object) -> object:
    if kind is Span:
        return Span(*map(number, _of(list, given)))
    if kind == tuple[MediaKind, ...]:
        return tuple(map(MediaKind, words(given)))
    if kind is bool:
        return given is True
    if kind in (int, int | None):
        return None if given is None and kind is not int else number(given)
    return cast("Callable[[str], object]", kind)(_of(str, given))


def _of(kind: type[Part], given: object) -> Part:
    if not isinstance(given, kind):
        raise GarbledError
    return given
