"""What somebody did not say, show or publish."""

import pytest

from factcheck.domain.rules.en.absence import tells_of_absence


@pytest.mark.parametrize(
    "words",
    [
        "but provided no evidence to support the claim",
        "Low gave no further details",
        "without directly naming either of them",
        "without giving any reason",
        "However, he stopped short of saying the port was to blame",
        "The ministry did not say who paid",
        "The ministry didn’t immediately respond",
        "Low did not name the man",
        "Low did not provide any evidence",
        "Low did not return calls",
        "The mayor did not speak",
        "Low couldn't answer why",
        "The port declined to comment",
        "The port declined comment",
        "The port refused to say when",
        "The council has not published the minutes",
        "The council has yet to publish the minutes",
        "The bank has given no reason",
        "No evidence was presented",
        "The man was not named",
        "Low said nothing",
        "The port neither confirmed nor denied it",
        "Nobody at the ministry responded",
    ],
)
def test_what_was_not_said_shown_or_published_is_an_absence(words):
    assert tells_of_absence(words)


@pytest.mark.parametrize(
    "words",
    [
        "no one was hurt",
        "nobody was on board",
        "No ship left the port",
        "The council did not repair the bridge",
        "Low did not give up",
        "There is no evidence of a leak",
        "The mill provided no light",
        "The bus stopped short of the bridge",
        "The port refused to pay",
        "Low denied that he had refused to comment",
        "The port rejects reports that it gave no reason",
        "if the ministry does not respond",
        "Low never declined to comment",
        "said nothing was stolen",
        "The train left without stopping",
        "Low did not speak of it, but said that the port had sold grain",
    ],
)
def test_what_did_not_happen_and_what_is_denied_or_supposed_is_none(words):
    assert not tells_of_absence(words)
