"""What evidence is taken from: one source serves many claims."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.domain.ids import SourceId


class SourceKind(StrEnum):
    """What sort of thing a source is."""

    PERSON = "person"
    DOCUMENT = "document"
    WEB_PAGE = "web_page"
    DATA_SET = "data_set"
    RECORDING = "recording"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True)
class Source:
    """A source by title and address; `url` is kept as it was typed."""

    id: SourceId
    title: str
    url: str = ""
    kind: SourceKind | None = None


def is_link(url: str) -> bool:
    """Whether an address may become a link: http, https and mailto only."""
    return url.strip().lower().startswith(("http://", "https://", "mailto:"))
