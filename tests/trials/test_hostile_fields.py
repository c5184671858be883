"""A short sample of the trial of hostile words in all fields, and that it finds what is wrong."""

import re

import pytest

from tests.hostile_strings import HOSTILE_STRINGS, KINDS
from tests.trials import hostile_fields
from tests.trials.hostile_fields import Fields

SAMPLE = [KINDS[name][0] for name in ("html", "formulas", "surrogates")]


@pytest.fixture(scope="module", autouse=True)
def known(tmp_path_factory):
    hostile_fields.know(tmp_path_factory.mktemp("known"))


def test_there_are_several_hundred_strings():
    assert len(HOSTILE_STRINGS) > 500
    assert len(KINDS) > 20


@pytest.mark.parametrize("words", SAMPLE, ids=ascii)
def test_hostile_words_come_back_from_every_field_and_export(tmp_path, home, qapp, words):
    assert Fields(tmp_path, words).looked_at() == []


FAULTS = {
    "the page has control": ("factcheck.exporters.html.visible", lambda words: words),
    "the page has {('script'": ("factcheck.exporters.marked_text.escape", lambda words, *_quote: words),
    "the Markdown has": ("factcheck.exporters.markdown._escaped", lambda words: words),
    "the cell of": ("factcheck.exporters.csv.harmless", lambda words: words),
    "printed": ("factcheck.cli.output._UNSAFE", re.compile("(?!)")),
    "search finds": ("factcheck.services.search.hits_in", lambda _words, _wanted: []),
    "came back otherwise": ("factcheck.services.claims.Claims.set_note", lambda *_args, **_known: None),
}
BREAKING = "=<script>alert(1)</script>\n\x1b[31m"


@pytest.mark.parametrize("found", FAULTS)
def test_the_trial_finds_what_is_wrong(tmp_path, home, qapp, monkeypatch, found):
    monkeypatch.setattr(*FAULTS[found])
    assert any(found in one for one in Fields(tmp_path, BREAKING).looked_at())
