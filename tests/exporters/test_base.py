"""The formats a report can be written in."""

import pytest

from factcheck.domain.errors import UnknownFormatError
from factcheck.exporters.base import FORMATS, export
from tests.report_samples import a_report


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_each_format_says_whom_it_is_for_and_writes(one):
    assert one.audience.endswith(".")
    assert export(a_report(), one.ending.upper()) == one.write(a_report())


@pytest.mark.parametrize("ending", [".docx", "", "html"])
def test_another_ending_is_refused_with_those_that_there_are(ending):
    with pytest.raises(UnknownFormatError) as caught:
        export(a_report(), ending)
    assert caught.value.endings == (".html", ".md", ".csv")
