"""What is said of a new draft, in lines."""

from factcheck.domain.records.proposed_wording import WordingDraft
from factcheck.domain.wording.proof_words import nowhere_words, review_lines
from tests.desk_samples import STORY, claim_at, desk_in_memory, draft


def lines_of(new: str, *quotes: str) -> list[str]:
    desk = desk_in_memory()
    article_id = desk.articles.add(draft())
    for quote in quotes:
        claim_at(desk, article_id, quote)
    said = list(review_lines(desk.proofs.review(article_id, draft(new))))
    desk.close()
    return said


def test_what_has_no_place_yet_is_told_by_what_it_is() -> None:
    desk = desk_in_memory("Mara Lind")
    article_id = desk.articles.add(draft())
    claim = claim_at(desk, article_id, "512 metres")
    desk.wordings.add(article_id, claim.passages[0].span, WordingDraft("about 512 metres"), claim.id)
    desk.exemptions.add(article_id, desk.claims.place(article_id, "is red"))
    new = draft("Nobody was there.")
    desk.proofs.use(desk.proofs.review(article_id, new), new)
    words = "No place in this proof yet: 1 claim, 1 proposed wording, 1 mark that there is nothing to check."
    assert nowhere_words(desk.proofs.nowhere(article_id)) == words
    desk.close()


def test_nothing_marked_and_nothing_new_is_one_line() -> None:
    assert lines_of(STORY) == ["0 marked passages."]


def test_words_that_are_said_elsewhere_are_offered_as_a_guess() -> None:
    _first, second, third = STORY.split("\n")
    new = f"{second}\n{third}\nNobody ever told us that the bridge may be 512 metres long, engineers wrote."
    said = lines_of(new, "512 metres long")
    assert said[1] == "Claim 1 not found: “512 metres long”. Perhaps: “512 metres long”"


def test_a_paragraph_that_went_elsewhere_is_said_last() -> None:
    first, second, third = STORY.split("\n")
    assert lines_of(f"{second}\n{third}\n{first}", "512 metres", "red") == [
        "2 marked passages: 1 on the same words, 1 moved.",
        "Claim 1 moved: “512 metres”",
    ]
