"""What became of words of a proof in a later one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.ids import ArticleId, ProofId
from factcheck.domain.records.proof import Proof, fingerprint
from factcheck.domain.rules.proof_difference import Placing, ProofDifference
from factcheck.domain.text.alignment import alike
from factcheck.domain.text.span import Span
from tests.benchmarks.revisions import Author, revised, written
from tests.desk_samples import draft

STORY = (
    "The bridge is 512 metres long. It cost 9 million crowns, the mayor said on Monday.\n"
    "Officials in the harbour knew of the plan, she said, and did not stop it.\n"
    "The ferry will sail until midnight from May on."
)


def proof(text: str, number: int = 1) -> Proof:
    made = draft(text)
    return Proof(
        ProofId(str(number)), ArticleId("a"), number, made.text, fingerprint(made.text), made.blocks, (), "", ""
    )


def placed(new: str, words: str, old: str = STORY):
    start = old.index(words)
    placement = ProofDifference(proof(old), proof(new, 2)).placed(Span(start, start + len(words)))
    return placement.status, placement.span.of(new) if placement.span is not None else None, placement.around


def test_a_sentence_that_was_taken_out_leaves_the_stop_before_it_where_it_was():
    old = "The old bridge in the harbour costs us 512. The mayor knew of it."
    new = "The old bridge in the harbour costs them 512."
    assert placed(new, "512.", old) == (Placing.KEPT, "512.", True)


EXCHANGED = "The ferry sank on Monday. Nobody was hurt. The owner paid 155 million."


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Nobody was hurt", (Placing.MOVED, "Nobody was hurt", False)),
        ("155 million", (Placing.KEPT, "155 million", False)),
        ("The ferry sank", (Placing.KEPT, "The ferry sank", False)),
    ],
)
def test_of_two_sentences_that_changed_places_in_a_paragraph_the_shorter_one_moved(words, said):
    new = "The ferry sank on Monday. The owner paid 155 million. Nobody was hurt."
    assert placed(new, words, EXCHANGED) == said
    assert ProofDifference(proof(EXCHANGED), proof(new, 2)).new_sentences == []


CHANCE = "She knew that the plan of the harbour had failed, they say. The ferry will sail until midnight from May on."


def test_a_word_that_is_said_often_is_not_found_where_nothing_else_of_its_sentence_is_left():
    new = CHANCE.replace(
        "She knew that the plan of the harbour had failed", "Rain is due all week, they say, and snow is due"
    )
    assert placed(new, "they say", CHANCE) == (Placing.LOST, None, False)
    once = new.replace(", they say, and", " and")
    assert placed(once, "they say", CHANCE) == (Placing.KEPT, "they say", True)


def test_words_of_which_only_the_stop_is_left_are_not_found():
    old = "Nobody on the old ferry knew that. The bridge is 512 metres long and open."
    new = "Nobody on the old quay has seen the ship of the king. It rained. The bridge is 512 metres long and old."
    assert placed(new, "knew that.", old) == (Placing.LOST, None, False)


@pytest.mark.parametrize("words", ["512", "The bridge is 512 metres long", "Monday.\nOfficials in the harbour", STORY])
def test_the_same_text_keeps_all(words):
    assert placed(STORY, words) == (Placing.KEPT, words, False)


@pytest.mark.parametrize(
    ("edit", "words", "expected"),
    [
        (("512", "521"), "512", (Placing.REWORDED, "521", False)),
        (
            ("512", "521"),
            "The bridge is 512 metres long",
            (Placing.REWORDED, "The bridge is 521 metres long", False),
        ),
        (("512", "521"), "metres long", (Placing.KEPT, "metres long", True)),
        (("she said", "they say"), "did not stop it", (Placing.KEPT, "did not stop it", True)),
        (
            ("knew of", "may have known of"),
            "knew of the plan",
            (Placing.REWORDED, "may have known of the plan", False),
        ),
        (("did not stop", "stopped"), "did not stop it", (Placing.REWORDED, "stopped it", False)),
        ((", she said,", ","), "she said", (Placing.LOST, None, False)),
        (
            ("It cost 9 million crowns, the mayor said on Monday.", ""),
            "9 million crowns",
            (Placing.LOST, None, False),
        ),
        (
            ("It cost 9 million crowns, the mayor said on Monday.", "Nobody likes its colour or the shape of it."),
            "It cost 9 million crowns, the mayor said on Monday",
            (Placing.LOST, None, False),
        ),
        (("The bridge", "“The bridge"), "The bridge is", (Placing.KEPT, "The bridge is", True)),
        (("9 million", "9  million"), "9 million", (Placing.KEPT, "9  million", False)),
        (("-", "-"), "ferry", (Placing.KEPT, "ferry", False)),
        (("9 million", "−9 million"), "9 million crowns", (Placing.KEPT, "9 million crowns", True)),
        (("long. It", "long.\nIt"), "long. It cost", (Placing.KEPT, "long.\nIt cost", False)),
        (
            ("Monday.\nOfficials", "Monday. Officials"),
            "on Monday.\nOfficials",
            (Placing.KEPT, "on Monday. Officials", False),
        ),
    ],
)
def test_an_edit_says_what_became_of_words(edit, words, expected):
    assert placed(STORY.replace(*edit), words) == expected


SUIT = "The town was sued. A court threw the suit out in June 2023.\nThe harbour is deep."


@pytest.mark.parametrize("stop", ["", "."])
def test_a_place_does_not_reach_into_a_sentence_that_has_none_of_its_words(stop):
    new = SUIT.replace("out in June 2023.", "out. Two of them, Ann Pike and Joe Marsh, have appealed.")
    claim = f"A court threw the suit out in June 2023{stop}"
    assert placed(new, claim, SUIT) == (Placing.REWORDED, f"A court threw the suit out{stop}", False)


@pytest.mark.parametrize("appeal", ["", " Two of them, Ann Pike and Joe Marsh, have appealed."])
def test_a_whole_sentence_is_a_whole_one_also_where_words_were_put_in_at_its_end(appeal):
    old = SUIT.replace("out in June 2023.", f"out.{appeal}")
    claim = "A court threw the suit out."
    assert placed(SUIT, claim, old) == (Placing.REWORDED, "A court threw the suit out in June 2023.", False)


def test_a_sentence_that_was_split_stands_in_both_parts_and_one_that_was_joined_in_its_own_words():
    apart, joined = (
        "It cost 9 million. Nobody had paid for it yet.",
        "It cost 8 million, and nobody had paid for it yet.",
    )
    assert placed(apart, joined, joined) == (Placing.REWORDED, apart, False)
    assert placed(joined, "It cost 9 million.", apart)[1] == "It cost 8 million"


def test_other_kinds_of_one_mark_are_the_same_words():
    old, new = 'He said "no-one" won\'t go.', "He said “no‑one” won’t go."
    assert placed(new, '"no-one" won\'t', old) == (Placing.KEPT, "“no‑one” won’t", False)


def test_a_paragraph_that_went_elsewhere_is_moved():
    first, *others = STORY.split("\n")
    assert placed("\n".join([*others, first]), "9 million crowns") == (Placing.MOVED, "9 million crowns", False)


@pytest.mark.parametrize(
    ("words", "most"),
    [
        ("Officials in the harbour knew of the plan, she said, and did not stop it.\nThe ferry will sail", 0),
        ("did not stop it.\nThe ferry will sail until midnight from May on.", 1),
    ],
)
def test_words_of_which_a_part_went_far_away_are_not_found_and_where_most_stand_is_a_guess(words, most):
    between = (f"Paragraph {one} tells of boats, and of the harbours of {one} towns." for one in range(9))
    first, second, last = STORY.split("\n")
    new = "\n".join([first, second, *between, last])
    assert placed(new, words) == (Placing.LOST, None, False)
    start = STORY.index(words)
    guess = ProofDifference(proof(STORY), proof(new, 2)).suggestion(Span(start, start + len(words)))
    assert guess.of(new) == words.split("\n")[most]
    assert placed("\n".join([first, second]), words)[0] is (Placing.REWORDED if most == 0 else Placing.LOST)


def test_of_a_sentence_said_twice_the_one_at_its_place_is_meant():
    new = STORY + "\nThe bridge is 512 metres long."
    status, _words, _around = placed(new, "512 metres")
    placement = ProofDifference(proof(STORY), proof(new, 2)).placed(Span(14, 24))
    assert (status, placement.span) == (Placing.KEPT, Span(14, 24))


def test_lost_words_that_are_said_elsewhere_are_a_guess_for_people():
    sentence = "The mayor of the town said that it had cost 9 million crowns."
    old, new = (
        f"{sentence} Nobody knew.\nThe end came.",
        "Nobody knew.\nThe end came. The mayor of a city said it cost 9 million crowns.",
    )
    difference = ProofDifference(proof(old), proof(new, 2))
    assert difference.placed(Span(0, len(sentence))).status is not Placing.KEPT
    guess = difference.suggestion(Span(old.index("cost"), old.index(".")))
    assert guess is not None
    assert "9 million crowns" in guess.of(new)


@pytest.mark.parametrize(
    ("new", "guess"),
    [
        ("The boats stay. Often it rains.", None),
        ("The boats stay. Often ten men fish.", "ten"),
        ("The ten boats stay. Then ten men fish there.", "ten men"),
    ],
)
def test_a_guess_is_no_part_of_a_word_and_stands_rather_among_new_words(new, guess):
    old = "The ten boats stay. Ten of them were found by a boy in the cold."
    at = old.index("Ten")
    found = ProofDifference(proof(old), proof(new, 2)).suggestion(Span(at, at + 3))
    assert (found and new[found.start :][: len(guess or "")]) == guess


def test_lost_words_that_stand_among_others_in_other_print_are_a_guess():
    old = "The ferry is late.\nHe said it won't sail until May, “if at all”."
    new = 'The ferry is late.\nNobody came.\nIn the harbour HE SAID it won’t sail\nuntil May, "if at all".'
    guess = ProofDifference(proof(old), proof(new, 2)).suggestion(Span(old.index("He said"), len(old) - 1))
    assert guess is not None
    assert guess.of(new).startswith("HE SAID")
    assert guess.of(new).endswith('at all"')


def test_lost_words_are_looked_for_among_all_new_paragraphs():
    lost, others = "Nine wardens were paid in herring", "Paragraph {} tells of boats, and of the harbour of {} towns."
    old = f"The ferry is late.\n{lost}.\nNobody likes the colour of it."
    new = ["The ferry is late.", "Nobody likes the colour of it.", *(others.format(one, one) for one in range(300))]
    new.insert(200, "Nine wardens are paid in herring.")
    difference = ProofDifference(proof(old), proof("\n".join(new), 2))
    guess = difference.suggestion(Span(old.index(lost), old.index(lost) + len(lost)))
    assert guess is not None
    assert guess.of("\n".join(new)) == "Nine wardens are paid in herring"


def test_sentences_that_pair_with_none_are_new():
    new = STORY.replace("long. It", "long. A second one is planned for the spring. It") + "\nNobody asked the divers."
    difference = ProofDifference(proof(STORY), proof(new, 2))
    assert [one.of(new) for one in difference.new_sentences] == [
        "A second one is planned for the spring.",
        "Nobody asked the divers.",
    ]


@pytest.mark.parametrize(
    "new",
    [
        "They had asked for it as plan b. The bridge is 512 metres long. It cost 9 million crowns.",
        "The bridge is 512 metres long, as in plan c. They had asked for it as plan b. It cost 9 million crowns.",
    ],
)
def test_a_new_sentence_that_ends_in_a_single_letter_is_new(new):
    old = "The bridge is 512 metres long, as in plan c. It cost 9 million crowns."
    difference = ProofDifference(proof(old), proof(new, 2))
    assert [one.of(new) for one in difference.new_sentences] == ["They had asked for it as plan b."]


def test_a_word_put_in_behind_an_abbreviation_is_no_new_sentence():
    old = "The bridge was paid for by the U.S. of America, she said."
    new = old.replace("U.S. of", "U.S. government of")
    assert ProofDifference(proof(old), proof(new, 2)).new_sentences == []


def test_a_sentence_that_stood_elsewhere_in_the_old_proof_is_not_new():
    firms, opening = "Two firms deny it.", "Residents welcomed the opening."
    old = f"Bridge\nIt opened on Monday.\n{firms}\nIt was closed in 2019. It had a crack. It had a crack.\n{opening}"
    new = f"Bridge\n{opening}\nIt opened on Tuesday.\n{firms} A court will hear it.\nIt had a crack."
    difference = ProofDifference(proof(old), proof(new, 2))
    assert "It had a crack." not in [one.of(new) for one in difference.new_sentences]
    gone = [one.of(old) for one, now in difference.changed_sentences if now is None]
    assert gone.count("It had a crack.") == 1


@given(st.integers(0, 500), st.sampled_from(["light", "medium", "heavy"]), st.data())
def test_what_is_said_to_be_kept_has_the_same_words_and_what_is_reworded_has_not(seed, degree, data):
    author = Author(seed)
    article = author.article(1500)
    old, new = written(article).text, written(revised(author, article, degree)).text
    difference = ProofDifference(proof(old), proof(new, 2))
    start = data.draw(st.integers(0, len(old) - 1))
    span = Span(start, data.draw(st.integers(start + 1, min(len(old), start + 200))))
    placement = difference.placed(span)
    assert (placement.span is None) == (placement.status is Placing.LOST)
    if placement.span is not None:
        is_same = alike(span.of(old)).split() == alike(placement.span.of(new)).split()
        assert placement.span.end <= len(new)
        if placement.status is not Placing.REWORDED:
            assert is_same


def test_a_paragraph_that_was_put_before_changed_ones_moved_and_they_stay():
    note = "The ferry will sail until midnight from May on."
    old = (
        "The bridge is 512 metres long. It cost 9 million crowns, the mayor said on Monday.\n"
        f"Officials in the harbour knew of the plan. They did not stop it.\n{note}"
    )
    changed = old.replace("9 million", "8 million").replace("They did", "Nobody did").removesuffix(f"\n{note}")
    new = f"{note}\n{changed}"
    assert placed(new, "until midnight", old)[0] is Placing.MOVED
    assert placed(new, "512 metres", old)[0] is Placing.KEPT
    assert placed(new, "knew of the plan", old)[0] is Placing.KEPT


def test_a_reworded_sentence_takes_in_no_stop_of_any_script_that_the_words_were_without():
    old = "东京在三月有四百人。大桥长五百米。渡轮午夜停航。"
    assert placed(old.replace("五百", "六百"), "大桥长五百米", old) == (Placing.REWORDED, "大桥长六百米", False)
    assert placed(old.replace("五百", "六百"), "大桥长五百米。", old) == (Placing.REWORDED, "大桥长六百米。", False)
