"""What is said of a new draft, in lines."""

from factcheck.domain.wording.proof_words import review_lines
from tests.desk_samples import STORY, claim_at, desk_in_memory, draft


def lines_of(new: str, *quotes: str) -> list[str]:
    desk = desk_in_memory()
    article_id = desk.articles.add(draft())
    for quote in quotes:
        claim_at(desk, article_id, quote)
    said = list(review_lines(desk.proofs.review(article_id, draft(new))))
    desk.close()
    return said


def test_nothing_marked_and_nothing_new_is_one_line() -> None:
    assert lines_of(STORY) == ["0 marked passages."]


def test_words_that_are_said_elsewhere_are_offered_as_a_guess() -> None:
    _first, second, third = STORY.split("\n")
    new = f"{second}\n{third}\nNobody ever told us that the bridge may be 512 metres long, engineers wrote."
    said = lines_of(new, "512 metres long")
    assert said[1] == "1 not found: “512 metres long”. Perhaps: “512 metres long”"


def test_a_paragraph_that_went_elsewhere_is_said_last() -> None:
    first, second, third = STORY.split("\n")
    assert lines_of(f"{second}\n{third}\n{first}", "512 metres", "red") == [
        "2 marked passages: 1 on the same words, 1 moved.",
        "1 moved: “512 metres”",
    ]
