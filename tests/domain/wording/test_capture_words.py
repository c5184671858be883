"""What is said of captured files."""

from factcheck.domain.records.capture import Capture, CaptureState
from factcheck.domain.records.ids import CaptureId
from factcheck.domain.wording.capture_words import CAPTURE_STATE, captured_file_words


def test_each_state_of_a_capture_has_words_of_its_own():
    assert len({CAPTURE_STATE[state] for state in CaptureState}) == len(CaptureState)


def test_a_mark_that_turns_the_ending_of_a_name_round_is_seen():
    capture = Capture(CaptureId("c"), "", "", "", "2025-04-10T09:00:00Z", "ab" * 32, 0, name="annex\u202efdp.exe")
    assert capture.title == "annex\ufffdfdp.exe"
    assert "“annex\ufffdfdp.exe”, 0 bytes" in captured_file_words(capture)
