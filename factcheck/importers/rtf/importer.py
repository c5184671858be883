"""Rich Text Format: the words as they are shown, with structure, notes, comments and links."""

from locale import windows_locale
from pathlib import PurePath

from factcheck.domain.errors import BrokenFileError
from factcheck.domain.records.draft import Draft, ReadOptions
from factcheck.importers.rtf.reader import RtfReader
from factcheck.importers.shared.finish import finished
from factcheck.importers.shared.metadata import (
    day_of,
    headline_of,
    standfirst_of,
    taken_from_properties,
    with_one_headline,
    writer,
)
from factcheck.importers.shared.notices import said

_BEGINS = b"{\\rtf"


def read_rtf(name: str, data: bytes, _options: ReadOptions) -> Draft:
    """The article in an RTF file; raises BrokenFileError or EmptyTextError."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n\0").startswith(_BEGINS):
        raise BrokenFileError(name)
    reader = RtfReader()
    pieces, remarks = reader.text.remarks.settled(reader.pieces(data))
    title = reader.about.get("title", "")
    pieces = with_one_headline(pieces, title)
    byline = writer(reader.about.get("author", ""), reader.about.get("operator", ""))
    date = day_of(reader.about.get("creatim", "") or reader.about.get("revtim", ""))
    draft = Draft(
        "",
        (),
        headline=headline_of(pieces) or title or PurePath(name).stem,
        standfirst=standfirst_of(pieces),
        byline=byline,
        file_date=date,
        language=_language(reader),
        origin=name,
        noticed=(*reader.text.noticed.said(), *said(taken_from_properties(byline))),
    )
    return finished(name, pieces, draft, remarks)


def _language(reader: RtfReader) -> str:
    """The language that most letters are set in, or an empty string."""
    known = (windows_locale.get(number) for number, _count in reader.text.languages.most_common())
    return next((one.replace("_", "-") for one in known if one), "")
