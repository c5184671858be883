"""The lines at the top of a Markdown file."""

from factcheck.importers.shared.front_matter import split_front_matter


def test_keys_are_read_in_any_case_and_unknown_ones_are_left_alone():
    matter = split_front_matter("---\nHeadline: Rivers\nLayout: post\n---\nText.")
    assert (matter.about.headline, matter.body) == ("Rivers", "Text.")


def test_other_names_are_understood():
    about = split_front_matter("---\ntitle: T\nauthor: A\nsubtitle: S\nlang: en\nlink: u\n---\n").about
    assert (about.headline, about.byline, about.standfirst, about.language, about.url) == ("T", "A", "S", "en", "u")


def test_quotation_marks_around_a_value_are_not_part_of_it():
    assert split_front_matter('---\nheadline: "He said: \\"no\\""\n---\n').about.headline == 'He said: "no"'
    assert split_front_matter("---\nheadline: 'It''s'\n---\n").about.headline == "It's"
    assert split_front_matter('---\nheadline: "Yes" and "no"\n---\n').about.headline == '"Yes" and "no"'


def test_a_value_may_hold_a_colon():
    assert split_front_matter("---\nheadline: Rivers: a list\n---\n").about.headline == "Rivers: a list"


def test_front_matter_that_never_ends_is_text():
    assert split_front_matter("---\nheadline: Rivers\n").body == "---\nheadline: Rivers\n"


def test_text_without_front_matter_stays():
    for text in ("", "Text.\n---\n", "----\nheadline: x\n---\n"):
        assert split_front_matter(text).body == text
