"""Rich Text Format: the words as they are shown, with structure, notes, comments and links."""

from factcheck.domain.errors import BrokenFileError
from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.importers.rtf.reader import RtfReader
from factcheck.importers.shared.finish import office_draft
from factcheck.importers.shared.metadata import Properties, day_of, writer

_BEGINS = b"{\\rtf"


def read_rtf(name: str, data: bytes, _options: ReadOptions) -> Draft:
    """The article in an RTF file; raises BrokenFileError or EmptyTextError."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(_BEGINS):
        raise BrokenFileError(name)
    reader = RtfReader()
    pieces, remarks = reader.text.remarks.settled(reader.pieces(data))
    about = reader.about
    properties = Properties(
        about.get("title", ""),
        writer(about.get("author", ""), about.get("operator", "")),
        day_of(about.get("creatim", "") or about.get("revtim", "")),
    )
    return office_draft(name, pieces, remarks, properties, reader.text.language, reader.text.noticed)
