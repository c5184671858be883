"""What is said of captured files."""

from factcheck.domain.records.capture import CaptureState
from factcheck.domain.wording.capture_words import CAPTURE_STATE


def test_each_state_of_a_capture_has_words_of_its_own():
    assert len({CAPTURE_STATE[state] for state in CaptureState}) == len(CaptureState)
