"""Dates of RTF files."""

from factcheck.importers.rtf.control_words import date_of_number, date_of_parts


def test_a_date_packed_in_a_number_is_read_even_when_it_is_negative():
    assert date_of_number(str((124 << 20) + (4 << 16) + (3 << 11) + (12 << 6) + 40)) == "2024-04-03T12:40:00"
    assert date_of_number("-1495809083") == "2009-07-24T15:05:00"


def test_what_is_no_date_is_none():
    assert [date_of_number(given) for given in ("", "x", "0", "63")] == [""] * 4
    assert date_of_parts({"yr": 2025, "mo": 13, "dy": 1}) == ""


def test_a_date_in_parts_may_lack_the_time():
    assert date_of_parts({"yr": 2025, "mo": 4, "dy": 10}) == "2025-04-10T00:00:00"
