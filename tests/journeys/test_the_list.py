"""The list of claims as one works with it: how much of a claim it shows."""


def test_a_key_makes_the_list_dense_and_the_choice_is_kept(checker):
    checker.select("240 metres")
    checker.press("1")
    claims, session = checker.window.claims, checker.window.session
    full = claims.rowHeight(0)
    checker.press("Ctrl+Shift+D")
    assert claims.rowHeight(0) < full
    assert checker.window.actions_table["dense_list"].isChecked()
    assert session.settings.dense_list
    checker.press("Ctrl+Shift+D")
    assert (claims.rowHeight(0), session.settings.dense_list) == (full, False)
