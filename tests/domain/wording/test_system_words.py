"""Why the system refuses a file."""

import errno
import os

import pytest

from factcheck.domain.wording.system_words import _REASON, system_words


@pytest.mark.parametrize("number", sorted(_REASON), ids=errno.errorcode.get)
def test_a_reason_is_that_of_the_system(number):
    assert system_words(OSError(number, os.strerror(number))) == os.strerror(number).lower()


def test_what_nobody_foresaw_is_said_in_the_words_of_the_system_or_as_a_failure_of_the_disk():
    assert system_words(OSError(errno.EDOM, "Numerical argument out of domain")) == "numerical argument out of domain"
    assert system_words(OSError()) == "the disk failed"
