"""The lines between two `---` at the very top of a Markdown file: what the writer says about the article."""

import re
from dataclasses import dataclass

from factcheck.domain.records.draft import Draft
from factcheck.domain.text.canonical import one_line

_KEYS = frozenset(
    {"headline", "title", "standfirst", "subtitle", "byline", "author", "outlet", "section"}
    | {"url", "link", "date", "language", "lang", "deadline"}
)
_LONGEST = 200
_NOTHING = Draft("", ())
_LINE = re.compile(r"([A-Za-z_][\w -]*?)\s*:(?:\s+(.*)|\s*)\Z")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")
_FOLDED = frozenset({">", "|", ">-", "|-", ">+", "|+"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the writer says about the article, as the fields of a draft, and the text behind it."""

    body: str
    about: Draft = _NOTHING


def split_front_matter(text: str) -> FrontMatter:
    """The front matter of `text` and the rest; without `key: value` lines that we know, all of it is text."""
    lines = text.split("\n")
    ends = [at for at, line in enumerate(lines[:_LONGEST]) if at and line.rstrip() in ("---", "...")]
    if lines[0].rstrip() != "---" or not ends:
        return FrontMatter(text)
    given = _read(lines[1 : ends[0]])
    if not _KEYS.intersection(given):
        return FrontMatter(text)
    about = Draft(
        "",
        (),
        headline=given.get("headline") or given.get("title", ""),
        standfirst=given.get("standfirst") or given.get("subtitle", ""),
        byline=given.get("byline") or given.get("author", ""),
        outlet=given.get("outlet", ""),
        section=given.get("section", ""),
        url=given.get("url") or given.get("link", ""),
        date=given.get("date", ""),
        language=given.get("language") or given.get("lang", ""),
        deadline=given.get("deadline", ""),
    )
    return FrontMatter("\n".join(lines[ends[0] + 1 :]), about)


def _read(lines: list[str]) -> dict[str, str]:
    """The values by key, indented lines going on with the value above; nothing if this is no front matter."""
    given: dict[str, list[str]] = {}
    key = ""
    for line in lines:
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.match(line)
        if found:
            key = found[1].lower()
            value = (found[2] or "").strip()
            given.setdefault(key, [] if value in _FOLDED else [value])
        elif key and (line[0] in " \t" or line.startswith("- ")):
            given[key].append(line.strip())
        else:
            return {}
    return {key: _unquoted(one_line(" ".join(parts))) for key, parts in given.items()}


def _unquoted(value: str) -> str:
    double, single = _DOUBLE.fullmatch(value), _SINGLE.fullmatch(value)
    if double:
        return double[1].replace('\\"', '"').replace("\\\\", "\\")
    return single[1].replace("''", "'") if single else value
