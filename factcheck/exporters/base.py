"""The formats a report can be written in, and whom each is for."""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.domain.errors import UnknownFormatError
from factcheck.domain.records.report import Report
from factcheck.exporters.csv import write_csv
from factcheck.exporters.html import write_html
from factcheck.exporters.markdown import write_markdown
from factcheck.translation import N_


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the ending of its files; `audience`, a message as `name` is, says in a line whom it is for."""

    ending: str
    name: str
    audience: str
    write: Callable[[Report], bytes]


FORMATS = (
    Format(
        ".html", N_("Web page"), N_("For everybody: the annotated article to read, print, or send by mail."), write_html
    ),
    Format(".md", "Markdown", N_("For notes, wikis and version control: the report as plain text."), write_markdown),
    Format(
        ".csv",
        N_("Table (CSV)"),
        N_("For spreadsheets and scripts: a row for each record."),
        write_csv,
    ),
)


def export(report: Report, ending: str) -> bytes:
    """The report in the format of `ending` (".html", ".md", ".csv"); raises UnknownFormatError."""
    for one in FORMATS:
        if one.ending == ending.lower():
            return one.write(report)
    raise UnknownFormatError(ending, tuple(one.ending for one in FORMATS))
