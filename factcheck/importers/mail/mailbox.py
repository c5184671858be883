"""Takes the mails out of what mail programs wrap around them: mailboxes (.mbox), and files of Apple Mail (.emlx)."""

import re
from email.parser import BytesHeaderParser

from factcheck.domain.wording.joining import quoted
from factcheck.importers.mail.header import header
from factcheck.translation import _

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
