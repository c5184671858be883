"""Several things in one sentence."""

import pytest

from factcheck.domain.wording.joining import and_list, comma_list


@pytest.mark.parametrize(
    ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_the_last_of_several_things_comes_after_and(words, said):
    assert and_list(words) == said


def test_things_stand_one_after_the_other():
    assert comma_list(["a", "b", "c"]) == "a, b, c"
