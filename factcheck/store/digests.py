"""Digests by which the journal tells whether an operation was changed or taken out since it was written.

Each operation carries the digest of the one before it, so that all of them are a chain as in a version history, and
a salted digest of its facts and changes: when these are erased on purpose, with the salt, the chain still holds and
nobody can try out what they were.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Sequence

ENVELOPE = "previous, id, at, utc_offset, who, origin, kind, article_id, reverts, act, content"
"""The columns of an operation that `operation_digest` is of, in this order."""

LAST = "last_operation"
"""Under this key a desk keeps what proves its last operation: its number, its digest, and that of the people."""

as_json = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
"""How facts and changes are stored, and what digests are of."""


def new_salt() -> str:
    """Sixteen random digits, enough that a short note cannot be guessed from its digest."""
    return secrets.token_hex(8)


def content_digest(salt: str, facts: str, changes: Iterable[Sequence[str | None]]) -> str:
    """The SHA-256 of facts and changes as they are stored: entity, id, before and after of each change."""
    return _sha256([salt, facts, *map(list, changes)])


def operation_digest(envelope: Sequence[str | None]) -> str:
    """The SHA-256 of the columns of `ENVELOPE`, which the next operation carries."""
    return _sha256(list(envelope))


def people_digest(people: Iterable[Sequence[str]]) -> str:
    """The SHA-256 of the ids, names and initials of all people."""
    return _sha256(sorted(map(list, people)))


def _sha256(parts: Sequence[object]) -> str:
    return hashlib.sha256(as_json(parts).encode()).hexdigest()
