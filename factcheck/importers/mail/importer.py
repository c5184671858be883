"""Mail (.eml, .emlx, .mbox, .msg) and web archives (.mht): words are read, attachments named, nothing is fetched."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.message import Message
from email.parser import BytesHeaderParser

from factcheck.domain.file_errors import EmptyTextError, LockedFileError, ReadingLimitError
from factcheck.domain.records.article_draft import ArticleDraft, Piece, ReadOptions
from factcheck.domain.records.evidence import is_link
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.wording.joining import comma_list, quoted
from factcheck.importers.encoding.decoding import Decoded, declared_encoding, decoded
from factcheck.importers.encoding.mojibake import mended
from factcheck.importers.html.importer import page_of, page_pieces, read_html
from factcheck.importers.html.matching import without_those_in
from factcheck.importers.html.media import media_said
from factcheck.importers.html.page import MEDIA, NonText, PageBlock
from factcheck.importers.mail.header import charset_of, day_sent, header, sender
from factcheck.importers.mail.outlook import COMPOUND, mail_of_outlook
from factcheck.importers.mail.parts import Body, gathered, is_archive, mail_pieces, root_page
from factcheck.importers.shared.finish import finished
from factcheck.importers.shared.metadata import headline_of, with_headline
from factcheck.importers.shared.notices import left_out, said
from factcheck.importers.text import read_text
from factcheck.translation import N_, _

_KNOWN = ("from", "to", "subject", "date", "received", "mime-version", "content-type", "message-id", "return-path")
_NO_HEADERS = N_("The file does not begin as mail does; it was read as plain text.")
_MOST_NAMES = 20
# The library reads the headers that tell the shape of a mail in quadratic time.
_SHAPE = re.compile(rb"^content-[\w-]+:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE)
_LONGEST_HEADER = 20_000


def read_mail(name: str, data: bytes, options: ReadOptions) -> ArticleDraft:
    """The message in a mail or an Outlook file, or the page in a web archive.

    Raises NotATextError, EncodingError, EmptyTextError, LockedFileError where all words are encrypted, or
    ReadingLimitError where parts or headers have no end.
    """
    if data.startswith(COMPOUND):
        return _letter(name, mail_of_outlook(name, data), options)
    mail, *others = mails_in(data)
    if any(len(found[0]) > _LONGEST_HEADER for found in _SHAPE.finditer(mail)):
        raise ReadingLimitError(name, "header lines")
    try:
        message = message_from_bytes(mail)
        if not any(known in message for known in _KNOWN):
            draft = read_text(name, data, options)
            return replace(draft, noticed=(_(_NO_HEADERS), *draft.noticed))
        return (
            _archive(name, message, options) if is_archive(name, message) else _letter(name, message, options, others)
        )
    except RecursionError as error:
        raise ReadingLimitError(name, "nesting") from error


def _archive(name: str, archive: Message, options: ReadOptions) -> ArticleDraft:
    """The page that a browser saved; what the archive tells fills in what the page does not."""
    root = root_page(archive)
    if root is None:
        raise EmptyTextError(name)
    draft = read_html(name, _bytes(root), options, charset_of(root))
    addresses = [draft.url, header(archive, "snapshot-content-location"), header(root, "content-location")]
    named = not draft.headline and header(archive, "subject")
    return replace(draft, url=next(filter(is_link, addresses), ""), headline=named or draft.headline)


@dataclass(slots=True)
class _Letter:
    """What the bodies of a mail come to, as it is put together."""

    pieces: list[Piece] = field(default_factory=list)
    media: list[PageBlock] = field(default_factory=list)
    read: list[Decoded] = field(default_factory=list)

    def add_pictures(self, count: int) -> None:
        """Takes in pictures that stand by themselves, behind the words."""
        picture = PageBlock(BlockKind.CAPTION, "", media=MEDIA[NonText.IMAGE], non_text=NonText.IMAGE)
        pictures = [picture] * count
        self.pieces += pictures
        self.media += pictures


def _letter(name: str, message: Message, options: ReadOptions, others: Sequence[bytes] = ()) -> ArticleDraft:
    """The article in a mail; `others` stand behind it in the same file."""
    parts = gathered(message)
    letter = _Letter()
    for body in parts.bodies:
        _add(name, letter, body, options)
    letter.add_pictures(parts.images)
    attached, titles = parts.attached, list(map(title_of, others[: _MOST_NAMES + 1]))
    left = said(
        left_out("{count} more [mail|mails] in the file left out: {titles}", len(others), titles=_named(titles)),
        *media_said(letter.media),
        left_out("{count} [attachment|attachments] left out: {names}", len(attached), names=_named(attached)),
    )
    if not letter.pieces:
        if parts.is_encrypted:
            raise LockedFileError(name)
        raise EmptyTextError(name, left_out=left)
    subject = header(message, "subject")
    noticed = [words for read in letter.read for words in read.noticed]
    draft = ArticleDraft(
        "",
        (),
        headline=subject or headline_of(letter.pieces),
        byline=sender(message),
        date=day_sent(message),
        language=header(message, "content-language"),
        origin=name,
        noticed=(*dict.fromkeys(noticed), *left),
        encoding=next((read.encoding for read in letter.read), ""),
        offers=tuple(dict.fromkeys(offer for read in letter.read for offer in read.offers)),
    )
    return finished(name, *mended(with_headline(letter.pieces, subject, ""), draft, options))


def _add(name: str, letter: _Letter, body: Body, options: ReadOptions) -> None:
    """Adds the better reading of a body: the page where it has a shape, or words that the plain text lacks."""
    if body.heading:
        letter.pieces.append(Piece(BlockKind.HEADING, body.heading, 2))
        return
    plain, page = _Letter(), _Letter()
    for part in body.plain:
        read = decoded(name, _bytes(part), charset_of(part), options.encoding)
        plain.pieces += mail_pieces(read.text, _has(part, "format", "flowed"), _has(part, "delsp", "yes"))
        plain.read.append(read)
    for part in body.page:
        data = _bytes(part)
        read = decoded(name, data, charset_of(part) or declared_encoding(data), options.encoding)
        web_page = page_of(read.text)
        page.pieces += page_pieces(web_page, web_page.blocks)
        page.media += web_page.blocks
        page.read.append(read)
    if any(_has_shape(piece) for piece in page.pieces) or _lacks(plain.pieces, page.pieces):
        chosen = page
    else:
        chosen = plain
        chosen.add_pictures(body.pictures)
    letter.pieces += chosen.pieces
    letter.media += chosen.media
    letter.read += chosen.read


def _has_shape(piece: Piece) -> bool:
    return bool(piece.text) and (piece.kind not in (BlockKind.PARAGRAPH, BlockKind.CAPTION) or bool(piece.styles))


def _lacks(plain: Sequence[Piece], page: Sequence[Piece]) -> bool:
    """Whether some words of a page do not stand in the plain text that comes along with it."""
    shown = [piece.text for piece in page if piece.kind is not BlockKind.CAPTION]
    return bool(without_those_in(shown, " ".join(piece.text for piece in plain)))


def _has(part: Message, parameter: str, value: str) -> bool:
    return str(part.get_param(parameter, "")).lower() == value


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _named(names: Sequence[str]) -> str:
    return comma_list([*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])])


_BEFORE = b"\xef\xbb\xbf\r\n"
# Apple Mail writes how long a mail is before it, and what it knows of it behind.
_LENGTH = re.compile(rb"\s*(\d{1,10})[ \t]*\r?\n")
# The line before each mail of a mailbox: who sent it and when, behind an empty line, with a header field below it.
_ENVELOPE = re.compile(rb"^From [^\n]*\d\d:\d\d[^\n]*\n(?=[!-9;-~]+:)", re.MULTILINE)
_EMPTY_LINES = (b"\n\n", b"\n\r\n")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)


def mails_in(data: bytes) -> list[bytes]:
    """The mails of a file, in its order; at least one, which may be the whole file."""
    data = data.lstrip(_BEFORE)
    if length := _LENGTH.match(data):
        return [data[length.end() : length.end() + int(length[1])]]
    if not _ENVELOPE.match(data):
        return [data]
    found = _ENVELOPE.finditer(data)
    starts = [one.start() for one in found if not one.start() or data[: one.start()].endswith(_EMPTY_LINES)]
    return [_QUOTED.sub(rb"\1", data[start:end]) for start, end in zip(starts, [*starts[1:], len(data)], strict=True)]


def title_of(mail: bytes) -> str:
    """The subject of a mail as it stands in a sentence."""
    subject = header(BytesHeaderParser().parsebytes(mail), "subject")
    return quoted(subject) if subject else _("one without a subject")
