"""Verbs of saying, and ordinary objects behind them."""

import pytest

from factcheck.domain.rules.en.verbs import VERBS
from factcheck.domain.text.span import Span


def takes(text):
    verbs = list(VERBS.found(text, Span(0, len(text))))
    return bool(verbs) and VERBS.takes_words(text, verbs[0], len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Low added that the room was cold.",
        "Low added the room was cold.",
        "Low added: “It was cold.”",
        "Low claims to own the bridge.",
        "Low claims he owns the bridge.",
        "Low claimed prices doubled in May.",
        "Low denied taking money.",
        "Low denied the allegations.",
        "Low told the council that it was cold.",
        "Low told the jury to go home.",
        "Low warned of cracks.",
        "Low said nothing was stolen.",
        "Low called the room a disgrace.",
        "Low dismissed the plan as a stunt.",
    ],
)
def test_a_clause_or_a_quotation_was_said(text):
    assert takes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Low added a room to the house.",
        "Low added two rooms and was praised.",
        "The fire claimed two lives.",
        "The fire claimed two lives and destroyed a barn.",
        "The bridge claims the record.",
        "The mayor announced a plan that would cost 40 million.",
        "The mayor noted the time.",
        "The council states its case.",
        "The clerk stressed the beam.",
        "Bridge claims were dropped.",
        "The ship told its own story.",
        "Low told nobody.",
        "Low said nothing.",
        "Low said no more.",
        "The minister called an election.",
        "The board dismissed the coach.",
        "The city welcomed 40,000 visitors.",
        "Low may claim that it was cold.",
        "The family’s claims that it was cold were heard.",
    ],
)
def test_an_ordinary_object_was_not_said(text):
    assert not takes(text)
