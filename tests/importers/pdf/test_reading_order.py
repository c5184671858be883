"""Pages whose order may be wrong."""

import pytest

from tests.importers.pdf.typesetting import Setting, paragraphs, typeset
from tests.importers.pdf_drafts import read

DOUBT = "the order of the lines is doubtful, compare with the file."


def test_columns_too_close_to_be_told_apart_are_said_to_be_in_doubt():
    data = typeset(Setting(columns=2, gutter=2).markup + "\n\n".join(paragraphs(12)))
    assert f"Pages 1 and 2: {DOUBT}" in read(data).noticed


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_columns_in_the_order_of_the_file_are_in_no_doubt(columns):
    data = typeset(Setting(columns=columns).markup + "\n\n".join(paragraphs(12)))
    assert not any(DOUBT in one for one in read(data).noticed)
