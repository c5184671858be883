"""The formats a report can be written in, and whom each is for."""

from factcheck.domain.errors import UnknownFormatError
from factcheck.domain.records.report import Report, ReportFormat
from factcheck.exporters.csv import write_csv
from factcheck.exporters.html import write_html
from factcheck.exporters.markdown import write_markdown
from factcheck.translation import N_

_FOR_READERS = N_("For everybody: the annotated article to read, print, or send by mail.")
_FOR_NOTES = N_("For notes, wikis and version control: the report as plain text.")
_FOR_SHEETS = N_("For spreadsheets and scripts: a row for each record.")
FORMATS = (
    ReportFormat(".html", N_("Web page"), _FOR_READERS, write_html),
    ReportFormat(".md", "Markdown", _FOR_NOTES, write_markdown),
    ReportFormat(".csv", N_("Table (CSV)"), _FOR_SHEETS, write_csv),
)


def export(report: Report, ending: str) -> bytes:
    """The report in the format of `ending` (".html", ".md", ".csv"); raises UnknownFormatError."""
    for one in FORMATS:
        if one.ending == ending.lower():
            return one.write(report)
    raise UnknownFormatError(ending, tuple(one.ending for one in FORMATS))
