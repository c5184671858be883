"""Groups of RTF, and what holds in them."""

from factcheck.importers.rtf.state import Groups


def test_what_is_set_in_a_group_ends_with_it():
    groups = Groups()
    groups.open()
    groups.set(bold=True)
    assert groups.state.bold
    groups.close()
    assert not groups.state.bold


def test_what_waits_for_the_end_of_a_group_is_done_there_the_last_first():
    done: list[str] = []
    groups = Groups()
    groups.open()
    groups.at_end(lambda: done.append("first"))
    groups.at_end(lambda: done.append("last"))
    groups.close()
    groups.close()
    assert done == ["last", "first"]


def test_words_that_are_kept_are_handed_over_with_those_of_groups_inside():
    said: list[str] = []
    groups = Groups()
    groups.open()
    groups.keep(said.append)
    groups.put("a")
    groups.open()
    groups.put("b")
    groups.close()
    groups.close()
    assert said == ["ab"]
