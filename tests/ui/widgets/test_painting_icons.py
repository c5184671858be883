"""Icons."""

from factcheck.domain.records.verdict import Status
from factcheck.ui.widgets.painting import pixmap
from factcheck.ui.widgets.theme import DARK, LIGHT


def test_every_status_has_a_sign_of_its_own_in_light_and_dark(qapp):
    for tokens in (LIGHT, DARK):
        pictures = [pixmap(f"status-{status.value}", tokens.foreground[status], 32).toImage() for status in Status]
        assert not [one for number, one in enumerate(pictures) if one in pictures[:number]]


def test_an_icon_is_inked_in_the_colour_asked_for(qapp):
    assert pixmap("status-disputed", "#A33A00", 32).toImage().pixelColor(4, 16).name() == "#a33a00"
