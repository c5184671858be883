"""Which places in a source cannot be, by what is typed alone: pages and times that there are in none."""

from factcheck.domain.errors import ImpossiblePlaceError
from factcheck.domain.records.evidence import SourceKind
from factcheck.domain.text.patterns import pattern
from factcheck.translation import N_

_NAMED = r"(?:\b(?i:pages?|pp?\.|seiten?|páginas?)|\bS\.)\s*"
_PAGE = pattern(_NAMED + r"(\d{1,9})\b(?!\.\d)(?:\s*[-–]\s*(\d{1,9})\b)?")
_BELOW_FIRST = pattern(_NAMED + r"[-−]\s*\d")
_OF_ALL = pattern(r"\s*(?:of|von|de)\s*(\d{1,9})(?:\s+(?i:pages|seiten|páginas))?\s*(?=$|[,;.)\]])")
_TIME = pattern(r"(?<![\d:.])\d{1,3}:(\d\d):(\d\d)(?![\d:])")
_SHORT_TIME = pattern(r"(?<![\d:.])(\d{1,3}):(\d\d)(?![\d:])")
_LAST = 59


def page_behind(place: str, last: int) -> int:
    """The last page that a place names, where that is behind the `last` one; else 0."""
    pages = (int(one) for found in _PAGE.finditer(place) for one in found.groups() if one)
    return max((one for one in pages if one > last), default=0)


def check_place(place: str, kind: SourceKind | None = None) -> None:
    """Makes sure that a place in a source of this kind may be one; raises ImpossiblePlaceError.

    Two numbers with a colon between are minutes and seconds in a recording alone, elsewhere perhaps chapter and verse.
    """
    if _BELOW_FIRST.search(place):
        raise ImpossiblePlaceError(place, N_("pages are counted from 1 on"))
    for found in _PAGE.finditer(place):
        pages = [int(one) for one in found.groups() if one]
        if 0 in pages:
            raise ImpossiblePlaceError(place, N_("pages are counted from 1 on"))
        of_all = _OF_ALL.match(place, found.end())
        if of_all and max(pages) > int(of_all[1]):
            raise ImpossiblePlaceError(place, N_("it has no page of that number"))
    times = [max(map(int, found)) for found in _TIME.findall(place)]
    if kind is SourceKind.RECORDING:
        times += [int(seconds) for _minutes, seconds in _SHORT_TIME.findall(place)]
    if max(times, default=0) > _LAST:
        raise ImpossiblePlaceError(place, N_("minutes and seconds end at 59"))
