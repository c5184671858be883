"""The formats a report can be written in, and whom each is for."""

from factcheck.domain.errors import UnknownFormatError
from factcheck.domain.rules.report import Report, ReportFormat
from factcheck.exporters.csv import write_csv
from factcheck.exporters.html import write_html
from factcheck.exporters.markdown import write_markdown
from factcheck.translation import ENGLISH, N_, current_language, language

_FOR_READERS = N_("For reading, printing and mail: the annotated article.")
_FOR_NOTES = N_("For notes, wikis and version control: the report as plain text.")
_FOR_SHEETS = N_("For spreadsheets and scripts: a row for each record.")
FORMATS = (
    ReportFormat(".html", N_("Web page"), _FOR_READERS, write_html),
    ReportFormat(".md", "Markdown", _FOR_NOTES, write_markdown),
    ReportFormat(".csv", N_("Table (CSV)"), _FOR_SHEETS, write_csv, ENGLISH),
)


def format_of(ending: str) -> ReportFormat:
    """The format of `ending` (".html", ".md", ".csv"); raises UnknownFormatError."""
    for one in FORMATS:
        if one.ending == ending.lower():
            return one
    raise UnknownFormatError(ending, tuple(one.ending for one in FORMATS))


def export(report: Report, ending: str) -> bytes:
    """The report in the format of `ending`, in the language that it always has or in the one that is spoken.

    Raises UnknownFormatError.
    """
    wanted = format_of(ending)
    with language(wanted.language or current_language()):
        return wanted.write(report)
