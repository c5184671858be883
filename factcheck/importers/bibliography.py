"""Reads bibliographies as sources: CSL-JSON, BibTeX and RIS, told apart by what they hold."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from factcheck.domain.errors import NotADateError
from factcheck.domain.file_errors import NotATextError, UnreadableError
from factcheck.domain.records.evidence import Bibliography, Source, SourceKind
from factcheck.domain.records.ids import SourceId
from factcheck.domain.rules.dates import read_published
from factcheck.domain.rules.first_levels import first_level
from factcheck.domain.rules.source_links import DOI_SITE, doi_in
from factcheck.domain.text.canonical import lone_surrogates, one_line
from factcheck.importers.bibtex import BrokenEntryError, authors_in, bibtex_entries, plain_text, turned
from factcheck.importers.encoding.decoding import decoded
from factcheck.translation import _, counted

_KINDS: Mapping[str, SourceKind] = {
    **dict.fromkeys(
        ("webpage", "post", "post-weblog", "elec", "blog", "web", "online", "electronic"), SourceKind.WEB_PAGE
    ),
    **dict.fromkeys(("dataset", "data", "dbase"), SourceKind.DATA_SET),
    **dict.fromkeys(("interview", "speech", "motion_picture", "broadcast", "song"), SourceKind.RECORDING),
    **dict.fromkeys(("sound", "video", "mpct", "audio", "music", "movie"), SourceKind.RECORDING),
    **dict.fromkeys(("personal_communication", "pcomm"), SourceKind.PERSON),
}
_PUBLISHED_IN = (
    *("journaltitle", "journal", "booktitle", "publisher"),
    *("institution", "organization", "school", "howpublished"),
)
_ADDRESS = re.compile(r"https?://[^\s{}]+")
_RIS = re.compile(r"([A-Z][A-Z0-9])  - ?(.*)")


def read_bibliography(name: str, data: bytes) -> Bibliography:
    """The sources in a file; raises UnreadableError, which says what it is not or which entry cannot be read."""
    try:
        text = decoded(name, data).text.lstrip("\ufeff")
    except NotATextError as error:
        why = _("it is no text. Export the bibliography anew, as CSL-JSON, BibTeX or RIS")
        raise UnreadableError(name, why) from error
    dropped: list[str] = []
    try:
        entries = tuple(_entries(text, dropped))
    except BrokenEntryError as error:
        raise UnreadableError(name, str(error)) from error
    if not entries:
        raise UnreadableError(name, _("it holds no entry of CSL-JSON, BibTeX or RIS"))
    sources = tuple(one for one in entries if one.name.strip())
    if not sources:
        raise UnreadableError(name, _("no entry has a title or a link"))
    return Bibliography(sources, tuple(_noticed(entries, dropped)))


def _noticed(entries: Iterable[Source], dropped: Sequence[str]) -> Iterator[str]:
    """What was left out: entries that nothing can be called by, and dates that are none."""
    nameless = [str(at) for at, one in enumerate(entries, start=1) if not one.name.strip()]
    if nameless:
        yield counted(
            "[Entry {numbers} was|Entries {numbers} were] left out, having neither a title nor a link",
            len(nameless),
            numbers=", ".join(nameless),
        )
    if dropped:
        words = ", ".join(f"“{one}”" for one in dict.fromkeys(dropped))
        yield counted(
            "{count} [date was|dates were] left out, not being understood: {words}", len(dropped), words=words
        )


def _entries(text: str, dropped: list[str]) -> Iterator[Source]:
    if text.lstrip().startswith(("[", "{")):
        yield from _csl_entries(text, dropped)
    elif re.search(r"^TY  -", text, re.MULTILINE):
        yield from _ris_entries(text, dropped)
    else:
        for kind, fields in bibtex_entries(text):
            yield _of_bibtex(kind, fields, dropped)


def _source(
    kind: str, title: str, authors: Iterable[str], publisher: str, date: str, link: str, dropped: list[str]
) -> Source:
    """A source of what an entry says; a date that is none is noted and left out."""
    try:
        published = read_published(date)
    except NotADateError:
        dropped.append(one_line(date))
        published = ""
    doi, sort = doi_in(link), _KINDS.get(kind, SourceKind.DOCUMENT)
    url = f"{DOI_SITE}{doi}" if doi else link.strip()
    return Source(
        SourceId(""),
        one_line(title),
        url,
        sort,
        first_level(sort, url),
        author=", ".join(filter(None, map(one_line, authors))),
        publisher=one_line(publisher),
        date=published,
    )


def _link_of(doi: str, url: str) -> str:
    """The DOI, else the link; a DOI that is none takes the place of no link."""
    return doi if doi_in(doi) or not url else url


def _of_bibtex(kind: str, fields: Mapping[str, str], dropped: list[str]) -> Source:
    plain = {name: plain_text(value) for name, value in fields.items()}
    how = _ADDRESS.search(fields.get("howpublished", ""))  # @misc has its link there
    places = (plain[name] for name in _PUBLISHED_IN if plain.get(name) and not (how and name == "howpublished"))
    publisher = next(places, "")
    date = plain.get("date") or _joined_date(plain.get("year", ""), plain.get("month", ""), plain.get("day", ""))
    url = (fields.get("url") or (how[0] if how else "")).replace("\\_", "_").replace("\\%", "%")
    link = _link_of(plain.get("doi", ""), url)
    return _source(kind, plain.get("title", ""), authors_in(fields.get("author", "")), publisher, date, link, dropped)


def _joined_date(year: str, month: str, day: str) -> str:
    parts = [year.zfill(4)] if year else []
    for part in (month, day):
        if not parts or not part.isdecimal():
            break
        parts.append(part.zfill(2))
    return "-".join(parts)


def _ris_entries(text: str, dropped: list[str]) -> Iterator[Source]:
    fields: dict[str, list[str]] | None = None
    begun, last = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        found = _RIS.fullmatch(line.rstrip())
        tag, value = (found[1], found[2].strip()) if found else ("", line.strip())
        if tag == "TY" and fields is None:
            fields, begun = {"TY": [value]}, number
        elif tag == "TY" or (fields is None and value):
            where = begun or number
            raise BrokenEntryError(_("the entry that begins in line {line} has no end", line=where))
        elif tag == "ER" and fields is not None:
            yield _of_ris(fields, dropped)
            fields = None
        elif tag and fields is not None:
            fields.setdefault(tag, []).append(value)
            last = tag
        elif value and fields is not None and last in fields:
            fields[last][-1] += f" {value}"
    if fields is not None:
        raise BrokenEntryError(_("the entry that begins in line {line} has no end", line=begun))


def _of_ris(fields: Mapping[str, Sequence[str]], dropped: list[str]) -> Source:
    def first(*tags: str) -> str:
        return next((fields[tag][0] for tag in tags if tag in fields), "")

    authors = [turned(one) for tag in ("AU", "A1") for one in fields.get(tag, ())]
    date = "-".join(part for part in first("DA", "PY", "Y1").split("/")[:3] if part)
    publisher, link = first("JO", "JF", "T2", "JA", "PB"), _link_of(first("DO"), first("UR"))
    return _source(first("TY").lower(), first("TI", "T1", "CT"), authors, publisher, date, link, dropped)


def _csl_entries(text: str, dropped: list[str]) -> Iterator[Source]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise BrokenEntryError(_("line {line} is no JSON", line=error.lineno)) from error
    except (ValueError, RecursionError) as error:
        raise BrokenEntryError(_("it is no JSON")) from error
    items = found.get("items", [found]) if isinstance(found, dict) else found
    for number, item in enumerate(items if isinstance(items, list) else [None], start=1):
        if not isinstance(item, dict):
            raise BrokenEntryError(_("entry {number} is no object of CSL-JSON", number=number))
        yield csl_source(item, number, dropped)


def csl_source(item: Mapping[str, Any], number: int, dropped: list[str]) -> Source:
    """The source of an item of CSL-JSON; dates that are none come to `dropped`. Raises BrokenEntryError."""

    def text_of(*names: str) -> str:
        for name in names:
            value = item.get(name)
            value = value[0] if isinstance(value, list) and value else value
            if value and (not isinstance(value, str) or lone_surrogates(value)):
                raise BrokenEntryError(_("“{name}” of entry {number} is no text", name=name, number=number))
            if value:
                return str(value)
        return ""

    authors = item.get("author", [])
    people = [_csl_name(one) for one in authors if isinstance(one, dict)] if isinstance(authors, list) else []
    publisher, link = text_of("container-title", "publisher"), _link_of(text_of("DOI"), text_of("URL"))
    return _source(text_of("type"), text_of("title"), people, publisher, _csl_date(item.get("issued")), link, dropped)


def _csl_name(name: Mapping[str, Any]) -> str:
    parts = (name.get(part) for part in ("given", "non-dropping-particle", "family", "literal"))
    return " ".join(one for one in parts if isinstance(one, str) and not lone_surrogates(one))


def _csl_date(issued: object) -> str:
    if not isinstance(issued, dict):
        return ""
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    if first and first[0] is not None:
        return _joined_date(*(str(one) for one in (*first, "", "")[:3]))
    words = issued.get("raw") or issued.get("literal") or ""
    return words if isinstance(words, str) else ""
