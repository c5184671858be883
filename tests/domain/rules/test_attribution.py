"""Who said what, in sentences as news writes them."""

from time import process_time

import pytest

from factcheck.domain.rules.attribution import Attributions
from factcheck.domain.rules.languages import language_of
from factcheck.domain.text.span import Span

ATTRIBUTIONS = language_of("en").attributions


def read(text):
    found = ATTRIBUTIONS.found(text, Span(0, len(text)))
    return (found.speaker, found.verb, [one.of(text) for one in found.contents]) if found else None


@pytest.mark.parametrize(
    ("text", "speaker", "verb", "content"),
    [
        ("The mayor said the bridge was safe.", "The mayor", "said", "the bridge was safe"),
        ("Ada Low claimed that trains stop at noon.", "Ada Low", "claimed", "trains stop at noon"),
        ("Spokeswoman Ada Low told reporters the dam held.", "Ada Low", "told", "the dam held"),
        ("Low told the council that the dam held.", "Low", "told", "the dam held"),
        ("Low told the harbour office what a dam costs.", "Low", "told", "what a dam costs"),
        ("After the flood, Low said on Monday that the dam held.", "Low", "said", "the dam held"),
        ("The vote comes after Low said 40 loads were sold.", "Low", "said", "40 loads were sold"),
        ("Low has repeatedly said the dam held.", "Low", "said", "the dam held"),
        ("Police in Bergen say a man fell.", "Police in Bergen", "say", "a man fell"),
        ("British and Dutch officials say the ship sank.", "British and Dutch officials", "say", "the ship sank"),
        ("Low, the harbour master, said the ship sank.", "Low", "said", "the ship sank"),
        ("Low said the ship sank, but gave no proof.", "Low", "said", "the ship sank"),
        ("While rain fell, engineers warned the dam might break.", "engineers", "warned", "the dam might break"),
        ("“The dam held,” Low told reporters.", "Low", "told", "The dam held"),
        ("“The dam held,” said Ada Low.", "Ada Low", "said", "The dam held"),
        ("The dam held, the mayor said.", "the mayor", "said", "The dam held"),
        ("According to the ministry, prices fell.", "the ministry", "according to", "prices fell"),
        ("Prices fell, according to the ministry.", "the ministry", "according to", "Prices fell"),
        ("Low accused the port of selling grain.", "Low", "accused", "the port of selling grain"),
        ("On Friday Low said the dam held.", "Low", "said", "the dam held"),
        ("Low rejected a report by the port that grain was sold.", "Low", "rejected", "grain was sold"),
        ("Low suggested that the port sells grain.", "Low", "suggested", "the port sells grain"),
        ("The board denied that wages fell.", "The board", "denied", "wages fell"),
        ("A man who saw the fire said the roof fell.", "A man", "said", "the roof fell"),
        ("“The dam held,” Low said in a letter on Friday.", "Low", "said", "The dam held"),
        ("“Nonsense,” said the harbour master.", "the harbour master", "said", "Nonsense"),
        ("The dam broke. Low said it held.", "Low", "said", "it held"),
        ("They said the dam held.", "", "said", "the dam held"),
        ("According to them, prices fell.", "", "according to", "prices fell"),
    ],
)
def test_speaker_verb_and_content_are_found(text, speaker, verb, content):
    assert read(text) == (speaker, verb, [content])


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is 240 metres long.",
        "The claims were old.",
        "Low was told to leave.",
        "The port has always maintained its docks.",
        "Prices suggested a shortage.",
        "Nothing in the letter says who paid.",
        "The ministry’s claims about grain fell flat.",
        "Whoever said this was wrong.",
        "Easier said than done.",
        "Once again said the bridge was safe.",
        "Instead said Low the bridge was safe.",
        "Did Low say the bridge was safe?",
        "Some 40 per cent said the bridge was unsafe.",
        "",
        "said",
    ],
)
def test_where_nobody_says_anything_there_is_nothing(text):
    assert read(text) is None if text else True


def test_when_a_document_was_published_is_no_part_of_who_speaks():
    text = "According to a study published on Monday, the bridge is safe."
    assert read(text) == ("a study", "according to", ["the bridge is safe"])


def test_two_things_may_be_said_at_once():
    text = "Low said the ship sank, and that “nobody was on board”."
    assert read(text) == ("Low", "said", ["the ship sank", "“nobody was on board”"])


def test_sayings_nest():
    text = "Reed said Low claimed that the ship sank."
    outer = ATTRIBUTIONS.found(text, Span(0, len(text)))
    inner = ATTRIBUTIONS.found(text, outer.contents[0])
    assert (outer.speaker, inner.speaker, inner.contents[0].of(text)) == ("Reed", "Low", "the ship sank")


def test_what_is_dismissed_may_be_a_saying_itself():
    text = "The port dismissed remarks by Ada Low in which she claimed the ship sank."
    outer = ATTRIBUTIONS.found(text, Span(0, len(text)))
    assert (outer.speaker, outer.verb) == ("The port", "dismissed")
    assert outer.statement == "The port dismissed remarks by Ada Low"
    assert ATTRIBUTIONS.content_statement(text, outer.contents[0]) == "Ada Low claimed the ship sank"


def test_a_dismissal_of_no_saying_has_no_content():
    assert read("The port dismissed the remarks.") == ("The port", "dismissed", [])


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("The vote comes after Low said 40 loads were sold.", "Low said 40 loads were sold"),
        ("After rain, the mayor said the dam held.", "The mayor said the dam held"),
        ("“The dam held,” Low told reporters.", "Low told reporters: “The dam held”"),
    ],
)
def test_the_statement_begins_with_who_said_it(text, statement):
    assert ATTRIBUTIONS.found(text, Span(0, len(text))).statement == statement


def test_a_pronoun_is_the_name_before_it():
    text = "Ada Low opened the dam. She said it was safe."
    found = ATTRIBUTIONS.found(text, Span(text.index("She"), len(text)))
    assert (found.speaker, found.statement) == ("Ada Low", "Ada Low said it was safe")


def test_what_is_told_after_a_second_verb_is_no_part_of_what_was_denied():
    text = "The minister denied that the state had paid and said the port bore the cost."
    assert read(text) == ("The minister", "denied", ["the state had paid"])


def test_only_the_words_asked_for_are_read():
    text = "Low said rain fell. The bridge is red."
    assert ATTRIBUTIONS.found(text, Span(text.index("The"), len(text))) is None


def test_positions_count_code_points():
    text = "🌧 Low said the 👨‍👩‍👧 left."
    assert read(text)[2] == ["the 👨‍👩‍👧 left"]


def test_who_said_it_may_stand_in_the_middle():
    text = "Trains, Low said, stop at noon."
    found = ATTRIBUTIONS.found(text, Span(0, len(text)))
    assert (found.speaker, found.statement) == ("Low", "Low said: Trains stop at noon")
    assert found.contents == (found.said,)
    assert ATTRIBUTIONS.content_statement(text, found.contents[0]) == "Trains stop at noon"


def test_no_quotation_marks_are_put_around_what_was_not_quoted():
    text = "The dam held, the mayor said."
    assert ATTRIBUTIONS.found(text, Span(0, len(text))).statement == "The mayor said: The dam held"


def test_what_is_called_names_is_no_content():
    assert read("Low calls it “idle”, the port says it is true.")[:2] == ("Low", "calls")


def test_somebody_who_said_it_is_who_stands_before():
    assert read("The vote was for Ada Low, who said the dam held.") is None
    assert read("A farmer, who said the dam held, left.")[0] == "A farmer"


def test_what_somebody_accuses_others_of_stays_in_the_statement():
    found = ATTRIBUTIONS.found("Low has accused the port of selling grain.", Span(0, 42))
    assert found.statement == "Low has accused the port of selling grain"


def test_a_whole_article_of_other_verbs_is_read_in_a_moment():
    text = "The fire claimed two lives. " * 2000
    started = process_time()
    assert read(text) is None
    assert process_time() - started < 10


def test_the_day_on_which_something_was_said_stays_in_the_statement():
    text = "The day before, the mayor announced that her city had sold two ships."
    found = ATTRIBUTIONS.found(text, Span(0, len(text)))
    assert found is not None
    assert found.statement.startswith("The day before, the mayor announced that her city had sold")
    assert found.speaker in ("The mayor", "the mayor")


@pytest.mark.parametrize(
    "name", ["Mr. Smith", "Dr. Ada Low", "Sen. J. Smith", "Gov. Kay Holm", "St. John", "Ada K. Low"]
)
@pytest.mark.parametrize("told", ["“It is over,” said {}.", "{} said it is over.", "It is over, according to {}."])
def test_a_title_with_a_full_stop_is_no_name_alone_and_ends_no_sentence(name, told):
    text = told.format(name)
    assert ATTRIBUTIONS.found(text, Span(0, len(text))).speaker == name


@pytest.mark.parametrize(
    "text",
    [
        "The company's chief executive, John Doe, announced a new plant.",
        "None of the builders said it was over.",
        "The clock says it is noon.",
        "Sometimes people say it is over.",
    ],
)
def test_things_and_nobody_say_nothing(text):
    found = ATTRIBUTIONS.found(text, Span(0, len(text)))
    assert found is None or found.speaker == ""


def test_what_stands_before_the_speaker_is_for_a_language_to_say():
    assert Attributions().in_order("Ada Low", "according to") == "according to Ada Low"
    assert Attributions().in_order("Ada Low", "said") == "Ada Low said"
    german = Attributions(according_to="laut")
    assert german.in_order("Ada Low", "laut") == "laut Ada Low"
    assert german.in_order("Ada Low", "according to") == "Ada Low according to"
    assert (german.in_order("Ada Low", ""), german.in_order("", "laut")) == ("Ada Low", "laut")
