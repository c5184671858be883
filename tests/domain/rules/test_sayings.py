"""Every saying of a sentence: who, the words that tell it, and what."""

import random

import pytest

from factcheck.domain.rules import sayings
from factcheck.domain.rules.languages import sayings_of
from factcheck.domain.text.span import Span
from tests.benchmarks.attribution import LABELLED, rates

SAYINGS = sayings_of("en")
QUOTING = ("“it", "held", "”", ",”", '"', "Ada", "he", "said", "told", "that", "according", "to", "who", ".", ",", ":")


def read(text, span=None):
    """Source, cue and contents of each saying, as words."""
    return [
        tuple(words and words.of(text) for words in (one.source, one.cue, *one.contents))
        for one in SAYINGS.every(text, span or Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("Ada Low said on Monday that it held.", ("Ada Low", "said", "that it held")),
        (
            "Ada Low, the mayor of Oslo, has often said it held.",
            ("Ada Low, the mayor of Oslo,", "has often said", "it held"),
        ),
        ("Two men who saw the fire told police the roof fell.", ("Two men who saw the fire", "told", "the roof fell")),
        ("“It held,” Low told reporters in a letter.", ("Low", "told", "“It held,”")),
        ("“It held,” said Ada Low, who built it.", ("Ada Low, who built it", "said", "“It held,”")),
        ('"It held," said Ada Low.', ("Ada Low", "said", '"It held,"')),
        ("The dam held, the mayor said.", ("the mayor", "said", "The dam held")),
        ("Trains, Low said, stop at noon.", ("Low", "said", "Trains", "stop at noon")),
        ("“It held,” she said. “It always will.”", ("she", "said", "“It held,”", "“It always will.”")),
        ("“It held,” she said, “and it will.”", ("she", "said", "“It held,”", "“and it will.”")),
        ("According to the ministry, prices fell.", ("the ministry", "According to", "prices fell")),
        ("Prices fell, according to the ministry.", ("the ministry", "according to", "Prices fell")),
        ("Zelenskyy: we will hold", ("Zelenskyy", ":", "we will hold")),
        ("The board would not say whether it held.", ("The board", "would not say", "whether it held")),
        ("The union has called for a strike.", ("The union", "has called for", "a strike")),
        ("Voters want the port to close.", ("Voters", "want", "the port to close")),
        ("The port plans to close.", ("The port", "plans", "to close")),
        ("Some 1,240 residents said it held.", ("Some 1,240 residents", "said", "it held")),
        ("Officials were convinced that it held.", ("Officials", "were convinced", "that it held")),
        ("Low was accused by the port of fraud.", ("the port", "was accused by", "Low", "of fraud")),
        ("It is said that it held.", (None, "is said", "that it held")),
        ("Her view is that it held.", ("Her", "view is", "that it held")),
        ("Polls show the port in the lead.", ("Polls", "show", "the port in the lead")),
        (
            "Low said the U.S. Navy left St. John on Nov. 8 at noon.",
            ("Low", "said", "the U.S. Navy left St. John on Nov. 8 at noon"),
        ),
        ("Low said it had held, but gave no proof.", ("Low", "said", "it had held")),
        ("Low opened the dam and said it held.", (None, "said", "it held")),
        ("But at least one official says it held.", ("at least one official", "says", "it held")),
        ("This week, the port, a client, said it held.", ("the port, a client,", "said", "it held")),
        (
            "Jan Kos (D-Oslo) warned against haste.",
            ("Jan Kos (D-Oslo)", "warned against", "haste"),
        ),
        ("The dam held, Low said in front of the old gate.", ("Low", "said", "The dam held")),
        ("Low told “Face the Nation” that it held.", ("Low", "told", "that it held")),
        ("“It held,” she said of the new dam.", ("she", "said", "“It held,”")),
        ("Low went on to say that it held.", ("Low", "went on to say", "that it held")),
        ("The port has tried to explain why it broke.", ("The port", "has tried to explain", "why it broke")),
        ("The mayor was forced to admit it broke.", ("The mayor", "was forced to admit", "it broke")),
        ("Engineers are worried about the dam.", ("Engineers", "are worried about", "the dam")),
        ("The board is willing to talk.", ("The board", "is willing", "to talk")),
        ("The mayor lashed out at the engineers.", ("The mayor", "lashed out at", "the engineers")),
        ("The port backs the plan.", ("The port", "backs", "the plan")),
        ("Some say it held.", ("Some", "say", "it held")),
        ("The Dutch see it as a threat.", ("The Dutch", "see", "it as a threat")),
        ("The dam held, as Low noted.", ("Low", "noted", "The dam held")),
        ("As Low noted on Monday, the dam held.", ("Low", "noted", "the dam held")),
        ("In the board’s view, the dam held.", ("the board’s", "view", "the dam held")),
        ("The dam held, in the words of the mayor.", ("the mayor", "in the words of", "The dam held")),
        ("Mayor Says Dam Will Hold Until June", ("Mayor", "Says", "Dam Will Hold Until June")),
    ],
)
def test_source_cue_and_content_are_found(text, saying):
    assert read(text) == [saying]


@pytest.mark.parametrize(
    ("text", "sayings"),
    [
        (
            "Oslo says it held, while US officials say it broke.",
            [("Oslo", "says", "it held"), ("US officials", "say", "it broke")],
        ),
        (
            "Low said that trains stop and Stone says they run.",
            [("Low", "said", "that trains stop"), ("Stone", "says", "they run")],
        ),
        ("Low said it held and said it will.", [("Low", "said", "it held"), (None, "said", "it will")]),
        (
            "Low wants it to hold and has promised to pay.",
            [("Low", "wants", "it to hold"), (None, "has promised", "to pay")],
        ),
        (
            "Trump, who has called it a hoax, added that it held.",
            [("Trump", "added", "that it held"), ("who", "has called", "it a hoax")],
        ),
        (
            "Low rejected the charge, calling it a lie.",
            [("Low", "rejected", "the charge"), (None, "calling", "it a lie")],
        ),
        (
            "The pipe, which critics say will leak, is long.",
            [("critics", "say", "will leak")],
        ),
    ],
)
def test_a_sentence_may_hold_several(text, sayings):
    assert read(text) == sayings


@pytest.mark.parametrize(
    ("text", "saying"),
    [
        ("The mayor’s claim that it held drew laughter.", ("The mayor’s", "claim", "that it held")),
        ("There were fears that it broke.", (None, "were fears", "that it broke")),
        ("Her plan to shut the dam is old.", ("Her", "plan", "to shut the dam")),
        ("Two engineers have raised questions about it.", ("Two engineers", "have raised questions about", "it")),
        ("The dam is described as a wonder.", (None, "is described", "The dam", "as a wonder")),
        ("The offer was rejected by the crew.", ("the crew", "was rejected by", "The offer")),
        ("The crew were told that it held.", (None, "were told", "that it held")),
        ("The port sent a letter saying it held.", (None, "saying", "it held")),
        ("They met to discuss the dam.", (None, "to discuss", "the dam")),
        ("The crew reportedly left at noon.", (None, "reportedly", "The crew", "left at noon")),
        ("The mayor agreed in May.", ("The mayor", "agreed")),
        ("His letter ended with “I forgive you” and no name.", (None, None, "“I forgive you”")),
        ("Never. ” He left.", (None, None, "Never. ”")),
    ],
)
def test_where_no_verb_tells_who_says_what_something_else_may(text, saying):
    assert read(text) == [saying]


def test_what_is_less_sure_is_told_only_where_nothing_surer_is():
    assert read("The mayor’s claim that it held is wrong, Low said.") == [
        ("Low", "said", "The mayor’s claim that it held is wrong")
    ]
    assert read("Low said it held. A “cold wet” day followed.") == [("Low", "said", "it held")]


def test_a_sentence_that_is_a_quotation_is_what_somebody_said():
    assert read("“It held, and it always will.”") == [(None, None, "“It held, and it always will.”")]
    assert read("“It held, and it always will.") == [(None, None, "“It held, and it always will.")]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is 240 metres long.",
        "Insurance claims from the flood were paid.",
        "The reports were wrong.",
        "The report’s claims were old.",
        "Her statement came a day after the vote.",
        "The trial is expected to last three weeks.",
        "“Meet the Press” is shown on Sunday.",
        "Nothing in the letter says who paid.",
        "In 2012, he left.",
        "Neither mayor responded to requests in May.",
        "He read a recent poll showing the port in the lead.",
        "It lost in Ohio, a swing state.",
        "The plan of the house hangs in the hall.",
        "The claim was settled in 2009.",
        "Her novel “The Long Road” sold well.",
        "The dam is known as the Old Wall.",
        "He went on to win the vote.",
        "He pushed the cart up the hill.",
        "said",
    ],
)
def test_where_nobody_says_anything_there_is_nothing(text):
    assert read(text) == []


def test_only_the_words_asked_for_are_read_and_positions_count_code_points():
    text = "🌧 Low said rain fell. The bridge is red. Reed said the 👨‍👩‍👧 left."
    assert read(text, Span(text.index("The"), text.index("Reed"))) == []
    assert read(text, Span(text.index("Reed"), len(text))) == [("Reed", "said", "the 👨‍👩‍👧 left")]


def test_a_saying_reaches_from_its_first_word_to_its_last():
    text = "On Monday Low said it held."
    (saying,) = SAYINGS.every(text, Span(0, len(text)))
    assert saying.span.of(text) == "Low said it held"


def test_of_a_language_that_nobody_told_nothing_is_found():
    text = "Low sagte, dass es hielt."
    assert sayings_of("xx").every(text, Span(0, len(text))) == []


@pytest.mark.parametrize(("name", "least"), [("attribution.jsonl", 0.9), ("attribution_held_out.jsonl", 0.7)])
def test_most_of_what_people_labelled_is_found_to_the_word(name, least):
    told = rates(LABELLED / name)
    assert min(told[role].f1 for role in ("source", "cue", "content")) > least
    assert told["sentence"].precision > 0.9
    assert told["sentence"].recall > 0.75


@pytest.mark.parametrize(
    ("words", "speakers"),
    [
        ("US and South Korean officials", ("US officials", "South Korean officials")),
        ("state and federal prosecutors in Ohio", ("state prosecutors in Ohio", "federal prosecutors in Ohio")),
        ("Google and Yahoo", ("Google", "Yahoo")),
        ("Republicans and Democrats", ("Republicans", "Democrats")),
        ("the mayor and the council", ("the mayor", "the council")),
        ("Ada Low, Jan Kos and Tom Reed", ("Ada Low", "Jan Kos", "Tom Reed")),
        ("Ada Low and her deputy, Jan Kos,", ("Ada Low", "her deputy, Jan Kos")),
    ],
)
def test_several_speakers_are_told_apart(words, speakers):
    assert SAYINGS.each(words) == speakers


@pytest.mark.parametrize(
    "words",
    [
        "Ada Low",
        "the Department of Health and Human Services",
        "the Ministry of Trade and Industry",
        "Health and Safety Executive",
        "",
    ],
)
def test_a_body_with_and_in_its_name_is_one(words):
    assert SAYINGS.each(words) == (words,)


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("“It held,” said Ada Low. “It always will.”", "It always will", "Ada Low"),
        ("“It held, and it will,” she said.", "It held", "she"),
        ("Low said “it held” in May.", "it held", "Low"),
        ("Rain fell. “It held,” said Ada Low.\nThe bridge is red.", "It held", "Ada Low"),
        ("Ada Low said it held.\n“It always will.”", "It always will", None),
        ("Ada Low said it held.", "it held", None),
        ("She came. “Nonsense!” He left.", "Nonsense", None),
    ],
)
def test_whose_words_a_quotation_is_is_told_by_its_paragraph(text, words, source):
    start = text.index(words)
    saying = SAYINGS.of_quotation(text, Span(start, start + len(words)))
    assert (saying.source.of(text) if saying else None) == source


def test_a_quotation_is_told_by_one_saying_alone():
    chance = random.Random(7)
    for _ in range(1000):
        text = " ".join(chance.choices(QUOTING, k=chance.randint(4, 40)))
        at = chance.randrange(len(text) - 1)
        span = Span(at, chance.randint(at + 1, len(text)))
        found = [one for one in SAYINGS.every(text, Span(0, len(text))) if one.cue is not None]
        assert sum(part.covers(span) for one in found for part in one.contents) <= 1


def test_of_very_long_words_only_the_beginning_is_read():
    text = f"Low said it held. {'Rain fell. ' * 500}Reed said it broke."
    assert read(text) == [("Low", "said", "it held")]
    assert SAYINGS.each("Low and " * 200 + "Reed") == ("Low and " * 200 + "Reed",)


def test_a_paragraph_is_read_once_for_the_claims_in_it_that_are_gone_to_one_after_the_other(monkeypatch):
    told, read = sayings._Reading.told, []
    monkeypatch.setattr(sayings._Reading, "told", lambda self: read.append(self.text) or told(self))
    text = "“The dam held and nobody was hurt on that day,” said Ada Low."
    found = [SAYINGS.of_quotation(text, Span(at, at + 8)) for at in (1, 14)]
    assert [one.source.of(text) for one in found] == ["Ada Low"] * 2
    assert read == [text]
