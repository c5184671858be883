"""The measure of articles that were found on web pages."""

from tests.benchmarks.page_words import compare_pages, mean, score
from tests.importers import page_samples as samples


def test_a_text_that_is_the_same_is_whole_and_another_is_nothing():
    assert score("One two three four five.", "One, two (three) four five").f1 == 1
    assert score("Nothing of that kind.", "One two three four five.").f1 == 0
    assert score("", "").f1 == 0


def test_too_much_lowers_precision_and_too_little_recall():
    more = score("One two three four five six.", "One two three four five.")
    assert (round(more.precision, 3), more.recall) == (0.667, 1)
    assert round(mean([more, score("x", "One two three four five.")]).recall, 3) == 0.5


def test_pages_with_a_text_beside_them_are_measured(tmp_path, capsys):
    (tmp_path / "a.html").write_text(samples.with_article(), "utf-8")
    (tmp_path / "a.txt").write_text("\n".join(samples.PARAGRAPHS), "utf-8")
    (tmp_path / "alone.html").write_text("<p>x", "utf-8")
    compare_pages(tmp_path)
    ours = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("ours"))
    assert ours.split()[1:5] == ["1", "1.0000", "1.0000", "1.0000"]
