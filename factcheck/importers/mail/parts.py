"""Sorts the MIME parts of a mail into bodies, attachments and inline images, and reads bodies of plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email.message import Message
from itertools import groupby

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.canonical import canonical_text
from factcheck.importers.mail.header import file_name, header, unpacked

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_WORDS = _PAGES | {"text/plain"}
_ENVELOPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNATURES = frozenset({"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"})
_QUOTED = re.compile(r"(?:>[ ]?)+")
_FLOWED_QUOTED = re.compile(r">+")
_SIGNATURE = "-- "


@dataclass(frozen=True, slots=True)
class Body:
    """Words of a mail: a part as plain text, as a page, or both ways; or the line over a mail inside a mail.

    `pictures` counts those that only the page shows.
    """

    plain: tuple[Message, ...] = ()
    page: tuple[Message, ...] = ()
    heading: str = ""
    pictures: int = 0


@dataclass(slots=True)
class Parts:
    """What a mail holds, in its order; `attached` are names, `images` counts pictures that stand by themselves.

    `is_encrypted` says that some of it can be read only by whom it was sent to.
    """

    bodies: list[Body] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    images: int = 0
    is_encrypted: bool = False

    def add(self, other: "Parts") -> None:
        """Takes in what was found further down."""
        self.bodies += other.bodies
        self.attached += other.attached
        self.images += other.images
        self.is_encrypted = self.is_encrypted or other.is_encrypted


def gathered(message: Message) -> Parts:
    """The parts of a mail, and of the mails inside it."""
    kind = message.get_content_type()
    children = _children(message)
    if kind == "message/rfc822" and children:
        return _forwarded(children[0])
    if not children:
        return _single(message, kind)
    if kind == "multipart/alternative":
        return _alternative(children)
    if kind == "multipart/related":
        return _related(children)
    parts = Parts(is_encrypted=kind == "multipart/encrypted")
    for child in children:
        parts.add(gathered(child))
    return parts


def is_archive(name: str, message: Message) -> bool:
    """Whether this is a web page that a browser saved with all its parts, rather than a mail."""
    if name.lower().endswith((".mht", ".mhtml")) or header(message, "snapshot-content-location"):
        return True
    return header(message, "from").lower().startswith("<saved by")


def root_page(archive: Message) -> Message | None:
    """The page itself in a web archive, None where there is none."""
    pages = [part for part in archive.walk() if part.get_content_type() in _PAGES and not part.is_multipart()]
    start = unpacked(str(archive.get_param("start", "") or ""))
    named = [part for part in pages if start and header(part, "content-id") == start]
    return next(iter([*named, *pages]), None)


def _children(message: Message) -> list[Message]:
    payload = message.get_payload() if message.is_multipart() else None
    return [one for one in payload if isinstance(one, Message)] if isinstance(payload, list) else []


def _single(part: Message, kind: str) -> Parts:
    if kind in _SIGNATURES:
        return Parts()
    name = file_name(part)
    is_attached = part.get_content_disposition() == "attachment"
    if kind.startswith("image/") and not (is_attached and name):
        return Parts(images=1)
    if kind in _WORDS and not is_attached:
        return Parts([Body(page=(part,)) if kind in _PAGES else Body(plain=(part,))])
    if kind.startswith("multipart/"):
        return Parts([Body(plain=(part,))])
    return Parts(attached=[name or kind], is_encrypted=_is_envelope(part, kind))


def _is_envelope(part: Message, kind: str) -> bool:
    """Whether a part is encrypted as S/MIME has it; one that is only signed says so."""
    return kind in _ENVELOPES and not str(part.get_param("smime-type", "")).lower().startswith(("signed", "certs"))


def _alternative(children: list[Message]) -> Parts:
    """The same words in several ways: the last page and the first plain text of them."""
    parts, best = Parts(), Body()
    for child in children:
        found = gathered(child)
        page = [body for body in found.bodies if body.page]
        if page:
            pictures = sum(body.pictures for body in page)
            best = replace(best, page=tuple(part for body in page for part in body.page), pictures=pictures)
        elif not best.plain:
            best = replace(best, plain=tuple(part for body in found.bodies for part in body.plain))
        parts.add(replace(found, bodies=[]))
    if best.plain or best.page:
        parts.bodies.append(best)
    return parts


def _related(children: list[Message]) -> Parts:
    """A page with its pictures, which count where the page is not read."""
    parts = gathered(children[0])
    others = Parts()
    for child in children[1:]:
        others.add(gathered(child))
    at = next((at for at, body in enumerate(parts.bodies) if body.page), -1)
    if at >= 0:
        parts.bodies[at] = replace(parts.bodies[at], pictures=others.images)
        others.images = 0
    parts.add(others)
    return parts


def _forwarded(message: Message) -> Parts:
    facts = [header(message, name) for name in ("subject", "from", "date")]
    parts = Parts([Body(heading="Forwarded message: " + ", ".join(fact for fact in facts if fact))])
    parts.add(gathered(message))
    return parts


@dataclass(frozen=True, slots=True)
class _Line:
    depth: int
    text: str


def mail_pieces(raw: str, is_flowed: bool = False, joins_words: bool = False) -> list[Piece]:
    """The paragraphs of a plain mail; `is_flowed` and `joins_words` are the format=flowed and delsp of RFC 3676."""
    lines = canonical_text(raw).split("\n")
    read = list(_unflowed(lines, joins_words)) if is_flowed else [_line(line) for line in lines]
    grouped = groupby(read, key=lambda line: line.depth if line.text.strip() else None)
    groups = [list(group) for depth, group in grouped if depth is not None]
    if len(groups) == 1 and not groups[0][0].depth:
        groups = [[line] for line in groups[0]]
    return [_piece(group) for group in groups]


def _piece(group: list[_Line]) -> Piece:
    text = "\n".join(line.text for line in group)
    depth = group[0].depth
    return Piece(BlockKind.QUOTATION, text, depth) if depth else Piece(BlockKind.PARAGRAPH, text)


def _line(line: str) -> _Line:
    found = _QUOTED.match(line)
    return _Line(found[0].count(">"), line[found.end() :]) if found else _Line(0, line)


def _unflowed(lines: list[str], joins_words: bool) -> Iterator[_Line]:
    """The lines with those joined that were broken only for the way."""
    depth, parts = 0, list[str]()
    for line in lines:
        found = _FLOWED_QUOTED.match(line)
        now = len(found[0]) if found else 0
        text = line[now:].removeprefix(" ")
        if parts and now != depth:
            yield _Line(depth, "".join(parts).rstrip(" "))
            parts = []
        depth = now
        if text.endswith(" ") and text != _SIGNATURE:
            parts.append(text[:-1] if joins_words else text)
            continue
        yield _Line(depth, "".join([*parts, text]))
        parts = []
    if parts:
        yield _Line(depth, "".join(parts).rstrip(" "))
