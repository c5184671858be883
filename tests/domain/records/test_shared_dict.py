"""A dictionary that is cheap to copy."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records import shared_dict
from factcheck.domain.records.shared_dict import SharedDict

steps = st.lists(st.tuples(st.sampled_from(["set", "delete", "copy"]), st.integers(0, 9), st.integers()))


@given(steps, st.integers(0, 3))
def test_it_holds_what_a_dict_would_hold_and_its_copies_stay_as_they_were(done, few):
    ours, plain, kept = SharedDict({1: 10, 2: 20}), {1: 10, 2: 20}, []
    for what, key, value in done:
        if what == "set":
            ours[key] = plain[key] = value
        elif what == "delete":
            assert ours.pop(key, None) == plain.pop(key, None)
        else:
            kept.append((ours, dict(plain)))
            shared_dict.FEW, before = few, shared_dict.FEW
            ours = ours.copy()
            shared_dict.FEW = before
        assert (dict(ours), len(ours), list(ours.values())) == (plain, len(plain), [ours[one] for one in ours])
        assert all((one in ours) is (one in plain) for one in range(10))
        assert [ours.get(one, "none") for one in range(10)] == [plain.get(one, "none") for one in range(10)]
    assert all(dict(before) == then for before, then in kept)


def test_a_copy_shares_what_it_has_in_common_until_much_differs():
    first = SharedDict(dict.fromkeys(range(1000), 0))
    second = first.copy()
    second[1] = 1
    assert second._shared is first._shared
    second.update(dict.fromkeys(range(shared_dict.FEW + 1), 2))
    assert second.copy()._shared is not first._shared
