"""Turns the drafts of forms into JSON and back."""

import json
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from types import NoneType, UnionType
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

Draft = TypeVar("Draft")


def written(draft: object) -> str:
    """A draft, which is a dataclass, as JSON."""
    assert is_dataclass(draft)
    assert not isinstance(draft, type)
    return json.dumps(asdict(draft), ensure_ascii=False)


def read(kind: type[Draft], words: str) -> Draft | None:
    """The draft of this kind that was written; None where it is none, such as one of another version."""
    try:
        draft = _made(kind, json.loads(words))
    except (ValueError, TypeError, KeyError):
        return None
    return draft if isinstance(draft, kind) else None


def _made(kind: object, value: object) -> object:
    """`value` as a kind of field; raises ValueError, TypeError or KeyError where it is none."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if value is None else _made(next(one for one in inner if one is not NoneType), value)
    if origin is tuple:
        return tuple(_made(inner[0], one) for one in _checked(list, value))
    plain = _checked(type, getattr(kind, "__supertype__", kind))
    if is_dataclass(plain):
        kinds, known = get_type_hints(plain), _checked(dict, value)
        return plain(**{field.name: _made(kinds[field.name], known[field.name]) for field in fields(plain)})
    return plain(_checked(str, value)) if issubclass(plain, StrEnum) else _checked(plain, value)


def _checked(kind: type[Draft], value: object) -> Draft:
    if not isinstance(value, kind):
        raise TypeError(kind)
    return value
