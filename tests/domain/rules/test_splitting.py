"""Splitting a claim, and the words that its statement leaves out."""

from dataclasses import replace

import pytest

from factcheck.domain.records.claim import Relation
from factcheck.domain.rules.languages import language_of
from factcheck.domain.rules.splitting import (
    Content,
    Surety,
    content_of,
    content_span,
    division_of,
    further_split,
    narrowed,
    omitted,
    omitted_words,
    quoted_speaker,
    saying_beside,
    split_of,
)
from factcheck.domain.text.span import Span
from tests.claim_samples import a_claim

RULES = language_of("en").attributions
TEXT = "After rain, Low said the dam held, and that nobody left."


def a_split(chosen=None, **known):
    return split_of(TEXT, replace(a_claim("1", TEXT, at=0), **known), RULES, chosen)


def test_both_halves_are_filled_by_rule():
    split = a_split()
    assert split.said == "After rain, Low said the dam held, and that nobody left."
    assert (split.speaker, split.verb) == ("Low", "said")
    assert [one.statement for one in split.contents] == ["The dam held", "Nobody left"]
    assert [one.span.of(TEXT) for one in split.contents] == ["the dam held", "nobody left"]


@pytest.mark.parametrize(
    "text",
    [
        "The officials, for their part, said that the dam was shut.",
        "The officials said, for their part, that the dam was shut.",
        "The officials said for their part the dam was shut.",
        "The officials for their part said the dam was shut.",
    ],
)
def test_for_their_part_is_nothing_that_anybody_said_and_nothing_left_out(text):
    split = split_of(text, a_claim("1", text, at=0), RULES)
    assert (split.speaker, [one.statement for one in split.contents]) == ("The officials", ["The dam was shut"])
    assert omitted(text, "The officials said the dam was shut", language="en") == ()
    assert omitted("They took part for their part", "They took", language="en") == ("part",)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The mayor denied that the dam was shut", Relation.DENIED),
        ("The mayor has dismissed remarks in which Low claimed the dam was shut", Relation.DENIED),
        ("That old report was denied by the mayor", Relation.DENIED),
        ("The mayor denounced Low, saying the dam was shut", Relation.CONTENT),
        ("The mayor did not deny that the dam was shut", Relation.CONTENT),
        ("The mayor has never denied that the dam was shut", Relation.CONTENT),
        ("The mayor cannot deny that the dam was shut", Relation.CONTENT),
        ("The mayor said the dam was shut", Relation.CONTENT),
    ],
)
def test_what_somebody_denied_is_nothing_he_said(text, relation):
    split = split_of(text, a_claim("1", text, at=0), RULES)
    assert split.speaker in ("The mayor", "the mayor")
    assert language_of("en").denials.relation(split.verb) is relation


def test_what_somebody_is_accused_of_makes_no_sentence_and_is_left_to_be_written():
    text = "Officials accused the mayor of secretly selling the port its cranes"
    (content,) = split_of(text, a_claim("1", text, at=0), RULES).contents
    assert content.statement == ""
    assert content.span.of(text) == "the mayor of secretly selling the port its cranes"


def test_what_was_dismissed_is_a_saying_of_somebody_else():
    text = "The mayor has dismissed remarks in which Low claimed the dam was shut"
    (content,) = split_of(text, a_claim("1", text, at=0), RULES).contents
    assert (content.statement, content.speaker, content.verb) == ("Low claimed the dam was shut", "Low", "claimed")


@pytest.mark.parametrize("statement", ["The dam was shut", "The dam held, Low said, and nobody left", ""])
def test_a_content_that_does_not_begin_with_a_saying_has_no_speaker(statement):
    plain = statement if "Low" not in statement else "On Monday at the dam Low said so"
    assert content_of(plain, Span(0, 1), RULES) == Content(plain, Span(0, 1))


def test_what_a_person_wrote_or_chose_goes_before_the_rule():
    start = TEXT.index("nobody")
    split = a_split(Span(start, start + 11), restated="Low spoke", speaker="Ada Low")
    assert (split.said, split.speaker) == ("Low spoke", "Ada Low")
    assert [one.statement for one in split.contents] == ["Nobody left"]


def test_without_a_saying_what_was_said_is_left_to_the_person():
    text = "The dam held"
    split = split_of(text, a_claim("1", text, at=0), RULES)
    assert (split.said, split.speaker, [one.statement for one in split.contents]) == (text, "", [""])


def test_a_saying_without_words_of_its_own_is_not_copied_as_what_was_said():
    text = "Lin slammed the reports as “baseless talk”"
    (content,) = split_of(text, a_claim("1", text, at=0), RULES).contents
    assert content.statement == ""


def test_thousands_of_speakers_are_named_with_their_number():
    for text in ("The 1,240 residents said it held.", "1,240 residents said it held."):
        split = split_of(text, a_claim("1", text, at=0), RULES)
        assert split.speaker.removeprefix("The ") == "1,240 residents"


def test_a_saying_in_the_middle_is_split_once():
    text = "Trains, Low said, stop at noon"
    split = split_of(text, a_claim("1", text, at=0), RULES)
    assert [one.statement for one in split.contents] == ["Trains stop at noon"]


def test_what_is_typed_word_for_word_is_anchored_to_just_these_words():
    text = "Low said trains stop at noon and buses go on"
    made = narrowed(text, [Span(0, len(text))], Content("Buses go on.", Span(0, len(text))), RULES)
    assert made.span.of(text) == "buses go on"


def test_words_that_do_not_stand_there_keep_the_whole_passage():
    text = "Low said trains stop at noon"
    whole = Span(0, len(text))
    for words in ("Nobody travels", "rain", ""):
        assert narrowed(text, [whole], Content(words, whole), RULES).span == whole


def test_what_the_rule_found_stays_where_it_was_found():
    text = "Low said trains stop, and trains stop at noon"
    found = Span(text.index("trains stop at"), len(text))
    assert narrowed(text, [Span(0, len(text))], Content("Trains stop at noon", found), RULES).span == found


def test_one_more_content_of_a_split_claim_is_left_to_the_person_or_to_selected_words():
    text = "Low said trains stop and buses go on"
    claim = a_claim("1", text, at=0)
    assert [one.statement for one in further_split(text, claim, RULES).contents] == [""]
    chosen = Span(text.index("buses"), len(text))
    assert further_split(text, claim, RULES, chosen=chosen).contents == (Content("Buses go on", chosen),)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Nobody left the town’s square", "nobody left the town’s square"),
        ("nobody left the town's square.", "nobody left the town’s square"),
        ("  Nobody  left\nthe town’s square", "nobody left the town’s square"),
        ("“The dam held”", "the dam held"),
        ("The dam held, and nobody left", "the dam held,” and “nobody left"),
    ],
)
def test_quotation_marks_blanks_case_and_a_full_stop_make_no_difference(typed, words):
    text = "Low said “the dam held,” and “nobody left the town’s square”."
    assert content_span(text, Span(0, len(text)), typed).of(text) == words


@pytest.mark.parametrize("typed", ["The dam", "dam held for days", "The Dam held", "", ".", "the da"])
def test_words_that_stand_there_twice_or_not_whole_are_anchored_to_the_whole_passage(typed):
    text = "Low said the dam held, and the dam stayed."
    assert content_span(text, Span(0, len(text)), typed) == Span(0, len(text))


def test_a_sign_that_means_something_to_a_pattern_is_just_a_sign():
    text = "Low said it cost (about) $4.50 a tonne*"
    assert content_span(text, Span(0, len(text)), "It cost (about) $4.50 a tonne*").of(text) == text[9:]


def test_a_content_in_quite_other_words_leaves_the_words_that_the_rule_had_found():
    text = "Low said the dam held all night"
    found, whole = Span(9, len(text)), Span(0, len(text))
    assert narrowed(text, [whole], Content("The old dam held all night", found), RULES).span == found
    assert narrowed(text, [whole], Content("No water came", found), RULES).span == whole


TWO = "The port says the dam held, while two engineers say it broke."


def test_the_second_saying_of_a_sentence_is_what_t_offers_next():
    claim = a_claim("1", TWO, at=0)
    first = split_of(TWO, claim, RULES)
    assert (first.speaker, [one.statement for one in first.contents]) == ("The port", ["The dam held"])
    there = [a_claim("1a", "the dam held", at=TWO.index("the dam"))]
    kept, second = saying_beside(TWO, claim, there)
    assert (kept.statement, kept.span.of(TWO)) == ("The port says the dam held",) * 2
    assert (second.statement, second.span.of(TWO)) == ("Two engineers say it broke", "two engineers say it broke")
    assert saying_beside(TWO, claim, ()) == ()
    there.append(a_claim("1b", second.statement, at=second.span.start))
    assert saying_beside(TWO, claim, there) == ()
    assert [one.statement for one in further_split(TWO, claim, RULES, there).contents] == [""]


def test_all_other_sayings_of_a_sentence_become_claims_beside_it_so_that_none_is_left_out():
    text = "The port says the dam held, while two engineers say it broke, and the mayor says nobody was hurt."
    claim, there = a_claim("1", text, at=0), [a_claim("1a", "the dam held", at=text.index("the dam"))]
    assert [one.statement for one in saying_beside(text, claim, there)] == [
        "The port says the dam held",
        "Two engineers say it broke",
        "The mayor says nobody was hurt",
    ]


def test_a_claim_that_was_restated_keeps_its_statement_beside_the_next_saying():
    claim = replace(a_claim("1", TWO, at=0), restated="The port holds that the dam held")
    there = [a_claim("1a", "the dam held", at=TWO.index("the dam"))]
    assert saying_beside(TWO, claim, there)[0].statement == "The port holds that the dam held"


SEVERAL = "US and South Korean officials say the dam held."


def test_of_several_speakers_each_is_offered_so_that_each_has_evidence_of_its_own():
    claim = a_claim("1", SEVERAL, at=0)
    there = [a_claim("1a", "the dam held", at=SEVERAL.index("the dam"))]
    each = further_split(SEVERAL, claim, RULES, there).contents
    assert [(one.statement, one.speaker) for one in each] == [
        ("US officials say the dam held", "US officials"),
        ("South Korean officials say the dam held", "South Korean officials"),
    ]
    assert {one.span.of(SEVERAL) for one in each} == {"US and South Korean officials say the dam held"}
    there.append(replace(a_claim("1b", SEVERAL, at=0), restated=each[0].statement))
    assert [one.statement for one in further_split(SEVERAL, claim, RULES, there).contents] == [""]


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "content"),
    [
        ("The union opposes the new rota.", "The union", "opposes", "The new rota"),
        ("Ada Low, the harbour master, plans to shut the dam.", "Ada Low", "plans", "To shut the dam"),
        ("Low refused to say whether the dam broke.", "Low", "refused to say", "Whether the dam broke"),
        ("Low has declined to confirm that the dam broke.", "Low", "has declined to confirm", "The dam broke"),
        (
            "Rain came, and the board would not say why the dam broke.",
            "the board",
            "would not say",
            "Why the dam broke",
        ),
    ],
)
def test_what_somebody_thinks_wants_or_rejects_is_taken_apart_when_a_person_asks(text, speaker, verb, content):
    split = split_of(text, a_claim("1", text, at=0), RULES)
    assert (split.speaker, split.verb, split.contents[0].statement) == (speaker, verb, content)


@pytest.mark.parametrize(
    "text",
    [
        *("Nobody said that the dam held.", "No official has claimed that the dam held.", "Few voters think it held."),
        *("Neither Low nor Stone said that the dam held.", "The dam held, neither Low nor Stone said."),
        *("Neither Low nor Stone did not say that the dam held.", "At no time did Low say that the dam held."),
        *("Neither Low, who was ill, nor the union said that the dam held.", "Hardly anyone said that the dam held."),
        "Low neither confirmed nor denied that the dam held.",
    ],
)
def test_where_it_is_said_that_nobody_said_so_no_speaker_is_offered(text):
    split = split_of(text, a_claim("1", text, at=0), RULES)
    assert (split.speaker, split.verb, [one.statement for one in split.contents]) == ("", "", [""])
    assert (
        split_of(f"Low thinks nobody left. {text}", a_claim("1", "Low thinks nobody left.", at=0), RULES).speaker
        == "Low"
    )


def test_a_pronoun_that_thinks_is_whoever_stands_before():
    text = "Ada Low opened the dam. She would not say why it broke."
    split = split_of(text, a_claim("1", text[24:], at=24), RULES)
    assert (split.speaker, split.verb) == ("Ada Low", "would not say")


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "content", "surety"),
    [
        ("The crew were told that the dam held.", "", "were told", "The dam held", Surety.SURE),
        ("The mayor’s claim that the dam held drew laughter.", "The mayor", "", "The dam held", Surety.LIKELY),
        ("There were fears that the dam broke.", "", "", "The dam broke", Surety.LIKELY),
        ("The crew reportedly left the dam at noon.", "", "", "The crew left the dam at noon", Surety.LIKELY),
        ("The port’s letter ended with “we will hold it” and no name.", "", "", "“we will hold it”", Surety.LIKELY),
        ("The old “dry dock” holds three ships.", "", "", "“dry dock”", Surety.DOUBTFUL),
        ("The offer was rejected by the crew.", "the crew", "was rejected by", "The offer", Surety.DOUBTFUL),
        ("The mayor’s plan to shut the dam is old.", "The mayor", "", "To shut the dam", Surety.DOUBTFUL),
        ("The mayor agreed in May.", "The mayor", "agreed", "", Surety.DOUBTFUL),
        ("The dam held.", "", "", "", Surety.DOUBTFUL),
    ],
)
def test_what_is_told_less_surely_is_offered_with_how_surely_it_is(text, speaker, verb, content, surety):
    split = split_of(text, a_claim("1", text, at=0), RULES)
    assert (split.speaker, split.verb, split.contents[0].statement) == (speaker, verb, content)
    assert split.surety is surety


@pytest.mark.parametrize("text", ["“We will hold the dam.”", "“We will hold the dam,”"])
def test_a_claim_that_is_a_quotation_is_not_offered_as_what_was_said_in_it(text):
    (content,) = split_of(text, a_claim("1", text, at=0), RULES).contents
    assert content.statement == ""


def test_a_claim_that_is_a_quotation_is_split_into_who_says_it_beside_the_claim_and_what():
    text = "Ada Low opened the dam. “We hold it, and nobody will stop us,” she said."
    quotation = a_claim("1", "“We hold it, and nobody will stop us,”", at=24)
    split = split_of(text, quotation, RULES)
    assert (split.speaker, split.verb, split.surety) == ("Ada Low", "said", Surety.LIKELY)
    (content,) = split.contents
    assert (content.statement, content.span) == ("We hold it, and nobody will stop us", quotation.main.span)
    assert split_of(text, replace(quotation, restated="The dam is held"), RULES).speaker == ""


def test_with_a_quotation_somebody_who_is_named_may_have_said_it():
    text = "The dam is “old, rusty and about to fall”, experts agree."
    assert split_of(text, a_claim("1", text, at=0), RULES).surety is Surety.LIKELY


def test_that_is_no_part_of_what_was_said():
    text = "The board was convinced that the dam held."
    (content,) = split_of(text, a_claim("1", text, at=0), RULES).contents
    assert (content.statement, content.span.of(text)) == ("The dam held", "the dam held")


def test_another_saying_is_nothing_that_somebody_denies():
    text = "The port and the mayor denied that the dam held, while two engineers say it broke."
    claim = replace(a_claim("1", text, at=0), speaker="The port and the mayor", verb="denied")
    there = [a_claim("1a", "the dam held", at=text.index("the dam"))]
    assert [one.statement for one in further_split(text, claim, RULES, there).contents] == [""]


QUOTING = "Ada Low opened the dam. “It held,” she said. “It always will.”\n“Never,” said a man who left."


@pytest.mark.parametrize(
    ("words", "speaker"),
    [("It always will", "Ada Low"), ("“It held,”", "Ada Low"), ("Never", "a man"), ("opened the dam", "")],
)
def test_whose_words_a_claim_quotes_is_told_by_name_where_the_text_has_one(words, speaker):
    claim = a_claim("1", words, at=QUOTING.index(words))
    assert quoted_speaker(QUOTING, claim, RULES) == speaker


@pytest.mark.parametrize("known", [{"speaker": "Low"}, {"parent_id": "parent"}, {"passages": ()}])
def test_where_it_is_recorded_who_spoke_nothing_more_is_told(known):
    claim = replace(a_claim("1", "Never", at=QUOTING.index("Never")), **known)
    assert quoted_speaker(QUOTING, claim, RULES) == ""


WORDS = "After the storm, Low said the dam held, but gave no evidence for it."


@pytest.mark.parametrize(
    ("statement", "left_out"),
    [
        (WORDS, ()),
        ("After the storm Low said that the dam held", ("gave no evidence",)),
        ("Low said the dam held", ("After the storm", "gave no evidence")),
        ("Said Low after the storm: the dam held; he gave evidence for it", ("no",)),
        ("The dam broke", ()),
        ("", ("After the storm, Low said the dam held, but gave no evidence",)),
    ],
)
def test_a_statement_made_of_the_words_tells_which_it_leaves_out(statement, left_out):
    assert omitted(WORDS, statement) == left_out


def test_who_spoke_may_be_named_where_the_words_say_he():
    assert omitted("“It held,” he said on Monday", "Ada Low said: “It held”", "Ada Low said") == ("Monday",)
    assert omitted("“It held,” he said on Monday", "Ada Low said: “It held”") == ()


def test_who_is_named_first_or_last_leaves_nothing_out():
    assert omitted("The dam held, according to Ada Low", "Ada Low said that the dam held", "Ada Low said") == ()


def test_a_verb_that_the_rule_puts_into_the_past_leaves_nothing_out():
    for words, statement in (
        ("Low to suggest the dam was red", "Low suggested the dam was red"),
        ("Low to say the dam was red", "Low said the dam was red"),
    ):
        assert omitted(words, statement, " ".join(statement.split()[:2])) == ()
    assert omitted("Low to suggest and claim it", "Low suggested it", "Low suggested") == ("claim",)


def test_a_word_that_comes_twice_is_left_out_once():
    assert omitted("Red houses and red boats burned", "Red houses burned") == ("red boats",)


def test_only_a_claim_put_in_other_words_leaves_any_out():
    assert omitted_words(a_claim("1", WORDS)) == ()
    assert omitted_words(a_claim("1", WORDS, restated="The dam held")) == (
        "After the storm, Low said",
        "gave no evidence",
    )


def test_what_a_claim_beneath_it_takes_up_is_not_left_out():
    said = "Low said so"
    assert omitted(WORDS, said) == ("After the storm", "dam held, but gave no evidence")
    assert omitted(WORDS, said, taken_up=("the dam held",)) == ("After the storm", "gave no evidence")
    assert omitted(WORDS, said, taken_up=("the dam held", "He gave no evidence", "after the storm")) == ()


def test_what_is_taken_up_once_of_a_word_that_comes_twice_is_left_out_once():
    assert omitted("Red houses and red boats burned", "burned", taken_up=("red houses",)) == ("red boats",)


PLAIN = "The bridge is 240 metres long, and the town paid every bill of it."
CLAUSES = language_of("en").clauses


def divided(chosen=None, **known):
    claim = replace(a_claim("1", PLAIN, at=0), **known)
    return [(one.statement, one.span.of(PLAIN)) for one in division_of(PLAIN, claim, CLAUSES, RULES, chosen)]


def test_a_claim_is_divided_into_its_clauses_and_keeps_the_first():
    assert divided() == [
        ("The bridge is 240 metres long", "The bridge is 240 metres long"),
        ("The town paid every bill of it", "the town paid every bill of it"),
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The motto is that “it stands, and it holds for all”, says a plaque.", 2),
        ("“We hold the dam, and nobody will stop us,” the plaque reads.", 2),
        ("“We hold the dam, and nobody will stop us.”", 2),
    ],
)
def test_a_quotation_is_cut_only_where_no_cut_stands_outside_of_it(text, parts):
    divided = division_of(text, a_claim("1", text, at=0), CLAUSES, RULES)
    cut = [one.span.of(text) for one in divided if ("“" in one.span.of(text)) is not ("”" in one.span.of(text))]
    assert len(divided) == parts
    assert bool(cut) is text.endswith("”")


def test_words_that_somebody_chose_are_divided_from_the_longer_rest():
    at = PLAIN.index("240 metres")
    assert divided(Span(at, at + 10)) == [
        ("long, and the town paid every bill of it", "long, and the town paid every bill of it"),
        ("240 metres", "240 metres"),
    ]


def test_what_somebody_put_in_other_words_stays_with_the_claim():
    assert divided(restated="It is long and paid for")[0][0] == "It is long and paid for"
