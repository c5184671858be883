"""What differs between two proofs, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind, Proof, Style, StyleKind
from factcheck.domain.rules.proof_changes import LINE_END, ChangeKind, ComparedLine, TextChange, cut_words, lines_of
from factcheck.domain.rules.proof_difference import ProofDifference
from factcheck.domain.text.alignment import alike
from factcheck.domain.text.joined_words import is_joined
from factcheck.domain.text.matching import same_words
from tests.proof_samples import a_proof

VOCABULARY = "the bridge is red and 512 metres long , said mayor . “ ” - Brücke 橋 1,240 1,260 €1.2 −5% 5"
WORDS = st.sampled_from(VOCABULARY.split())
BLOCKS = st.lists(st.lists(WORDS, max_size=14).map(" ".join), min_size=1, max_size=8)
SENTENCES = "It cost 9 million crowns. It cost 1,240 crowns. Nobody had asked for the report. The bridge is red. No."
PARAGRAPHS = st.lists(st.sampled_from(SENTENCES.split(". ")), min_size=1, max_size=4).map(
    lambda some: ". ".join(some).removesuffix(".") + "."
)
STORY = (
    "The bridge is 512 metres long, the mayor said on Monday in the rain.",
    "It cost 9 million crowns. Nobody had asked for the report.",
)
LAST = "The ferry that was promised in spring will sail until midnight from May on, every day!"


def changes(old: Proof, new: Proof) -> list[TextChange]:
    return ProofDifference(old, new).changes


def paragraphs(lines: list[ComparedLine], *, is_old: bool) -> list[str]:
    """The paragraphs of one of the texts as the lines show them; one goes on behind a line end of the other alone."""
    found, goes_on = list[str](), False
    for line in lines:
        last = line.runs[-1]
        ends_in_other = (
            last.kind is not ChangeKind.SAME and last.is_gone is not is_old and last.words.endswith(LINE_END)
        )
        words = "".join(run.words for run in line.runs if run.kind is ChangeKind.SAME or run.is_gone is is_old)
        if goes_on:
            found[-1] += words
        else:
            found.append(words)
        goes_on = ends_in_other
    return [words for words in (" ".join(alike(one.removesuffix(LINE_END)).split()) for one in found) if words]


def told(old: Proof, new: Proof) -> list[str]:
    """The paragraphs with what was removed as [-…-], inserted as {+…+}, moved as (~…~)."""
    signs = {ChangeKind.SAME: "{}", ChangeKind.REMOVED: "[-{}-]", ChangeKind.INSERTED: "{{+{}+}}"}
    lines = lines_of(changes(old, new), old, new)
    return ["".join(signs.get(run.kind, "(~{}~)").format(run.words) for run in line.runs) for line in lines]


@given(BLOCKS, BLOCKS)
def test_the_stretches_are_both_texts_each_whole_and_in_order(one, other):
    old, new = a_proof(*one), a_proof(*other)
    found = changes(old, new)
    assert "".join(part.old.of(old.text) for part in found if part.old is not None) == old.text
    assert "".join(part.new.of(new.text) for part in found if part.new is not None) == new.text
    for part in found:
        both = part.old is not None and part.new is not None
        assert both is (part.kind is ChangeKind.SAME)
        assert not both or same_words(part.old.of(old.text), part.new.of(new.text))
        for span, text in ((part.old, old.text), (part.new, new.text)):
            assert span is None or not (is_joined(text, span.start) or is_joined(text, span.end))


@given(BLOCKS, BLOCKS)
def test_the_lines_are_both_texts_paragraph_by_paragraph(one, other):
    assert_paragraphs(a_proof(*one), a_proof(*other))


@given(st.lists(PARAGRAPHS, min_size=1, max_size=5), st.data())
def test_the_lines_are_both_texts_also_where_paragraphs_were_split_joined_taken_out_and_put_in(blocks, data):
    new = list(blocks)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(new) - 1))
        words = new[at].split()
        middle = data.draw(st.integers(0, len(words)))
        edit = data.draw(st.sampled_from(("split", "join", "out", "in", "word", "move")))
        if edit == "split":
            new[at : at + 1] = [" ".join(words[:middle]), " ".join(words[middle:])]
        elif edit == "join":
            new[at : at + 2] = [" ".join(new[at : at + 2])]
        elif edit == "out":
            del new[at]
        elif edit == "in":
            new.insert(at, data.draw(PARAGRAPHS))
        elif edit == "word":
            new[at] = " ".join([*words[:middle], data.draw(WORDS), *words[middle + 1 :]])
        else:
            new.append(new.pop(at))
        new = [block for block in new if block] or ["."]
    assert_paragraphs(a_proof(*blocks), a_proof(*new))


def assert_paragraphs(old: Proof, new: Proof) -> None:
    lines = lines_of(changes(old, new), old, new)
    for proof, is_old in ((old, True), (new, False)):
        expected = [" ".join(alike(block).split()) for block in proof.text.split("\n")]
        assert paragraphs(lines, is_old=is_old) == list(filter(None, expected))


def test_words_that_are_others_are_told_word_by_word():
    new = (STORY[0].replace("512", "521"), STORY[1].replace("Nobody had", "Nobody, he said, had"))
    assert told(a_proof(*STORY), a_proof(*new)) == [
        STORY[0].replace("512", "[-512-]{+521+}"),
        "It cost 9 million crowns. Nobody{+, he said,+} had asked for the report.",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("84,000", "79,412"),
        ("1,240", "1,260"),
        ("3.5", "3.8"),
        ("5", "5.5"),
        ("10:30", "10:45"),
        ("€1.2m", "€1.3m"),
        ("$9m", "€9m"),
        ("−5%", "5%"),
        ("5%", "5‰"),
        ("-4.5", "-4.7"),
        ("2019–20", "2019–21"),
        ("1\u00a0240", "1\u00a0260"),
        ("21°C", "21°F"),
        ("10-year", "12-year"),
    ],
)
def test_a_number_is_told_as_one_whatever_signs_stand_in_it(one, other):
    old, new = (f"The line had {count} of it, they said." for count in (one, other))
    assert told(a_proof(old), a_proof(new)) == [f"The line had [-{one}-]{{+{other}+}} of it, they said."]


def test_what_became_of_the_end_of_a_paragraph_stands_in_it_whatever_follows():
    old = a_proof("They had more than ever before.", "Nobody told the crew of it.", "It opened in May, said Ann.")
    new = a_proof("They had more than in 1990.", "A ticket is 4 crowns.", "It opened in June, said Ann.")
    assert told(old, new) == [
        "They had more than [-ever before.-]{+in 1990.+}",
        "[-Nobody told the crew of it-]{+A ticket is 4 crowns+}.",
        "It opened in [-May-]{+June+}, said Ann.",
    ]
    assert told(a_proof("A b c one", "gone", "two d e f"), a_proof("A b c three", "four d e f")) == [
        "A b c [-one-]{+three+}",
        "[-gone-]",
        "[-two-]{+four+} d e f",
    ]


FIRST, SECOND, THIRD = ("They danced in the rain.", "Forty people work on it.", "The ferry will sail until midnight.")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((FIRST, SECOND), ("They danced in the snow.",), ["They danced in the [-rain.-]{+snow.+}", f"[-{SECOND}-]"]),
        (
            (FIRST, SECOND, THIRD),
            ("They danced in the snow.", "A ferry will sail until midnight."),
            ["They danced in the [-rain-]{+snow+}.", f"[-{SECOND}-]", "[-The-]{+A+} ferry will sail until midnight."],
        ),
        (
            (FIRST, THIRD),
            (FIRST, SECOND, "A ferry will sail until midnight."),
            [FIRST, f"{{+{SECOND}+}}", "[-The-]{+A+} ferry will sail until midnight."],
        ),
        (
            (FIRST, THIRD),
            ("They danced in the snow.", SECOND, THIRD),
            ["They danced in the [-rain.-]{+snow.+}", f"{{+{SECOND}+}}", THIRD],
        ),
        (
            ("The first one.", "The second one.", "The third one."),
            ("The first one.", "The third two."),
            ["The first one.", "[-The second one.-]", "The third [-one-]{+two+}."],
        ),
        (
            (FIRST, THIRD),
            (f"{FIRST} A ferry will sail until midnight.",),
            [f"{FIRST}[-¶-]", "[-The-]{+ A+} ferry will sail until midnight."],
        ),
        (
            (f"{FIRST} {SECOND}",),
            (FIRST, "Fifty people work on it."),
            [f"{FIRST}{{+¶+}}", "[- Forty-]{+Fifty+} people work on it."],
        ),
    ],
)
def test_a_paragraph_beside_one_that_changed_is_told_by_itself_and_joined_ones_by_the_line_end(old, new, expected):
    assert told(a_proof(*old), a_proof(*new)) == expected


def test_a_paragraph_that_moved_is_told_where_it_stood_and_where_it_stands():
    assert told(a_proof(LAST, *STORY), a_proof(*STORY, LAST)) == [f"(~{LAST}~)", *STORY, f"(~{LAST}~)"]


def test_what_moved_knows_the_paragraph_it_went_to_and_came_from_where_that_has_a_number():
    def moves(old, new):
        runs = [run for line in lines_of(changes(old, new), old, new) for run in line.runs]
        return [(run.paragraph, run.is_gone) for run in runs if run.kind is ChangeKind.MOVED]

    heading = Piece(BlockKind.HEADING, LAST)
    assert moves(a_proof(LAST, *STORY), a_proof(*STORY, LAST)) == [(3, True), (1, False)]
    assert moves(a_proof(heading, *STORY), a_proof(*STORY, LAST)) == [(3, True), (None, False)]
    other = "A paragraph of its own, in which little is told."
    told = moves(a_proof(LAST, STORY[0], other, STORY[1]), a_proof(*STORY, other, LAST))
    assert sorted(told) == [(1, False), (3, False), (3, True), (4, True)]


def test_what_the_text_has_struck_through_is_told_word_for_word():
    struck = Piece(BlockKind.PARAGRAPH, "It cost 80,000 90,000 crowns.", styles=(Style(StyleKind.STRUCK, 8, 14),))
    old, new = a_proof("It cost 80,000 crowns.", STORY[0]), a_proof(struck, STORY[0])
    (line, _same) = lines_of(changes(old, new), old, new)
    assert [(run.words, run.is_struck) for run in line.runs if run.kind is ChangeKind.SAME] == [
        ("It cost ", False),
        ("80,000", True),
        (" ", False),
        ("crowns.", False),
    ]


def test_a_new_paragraph_and_one_that_is_gone_are_whole_lines():
    assert told(a_proof(*STORY), a_proof(LAST, STORY[0])) == ["{+" + LAST + "+}", STORY[0], f"[-{STORY[1]}-]"]


def test_a_new_paragraph_is_a_line_of_its_own_also_where_another_moved_away_or_came():
    old = a_proof(*STORY, LAST)
    new_words = "It has bought nine trams so far."
    assert told(old, a_proof(STORY[0], new_words, LAST, STORY[1])) == [
        STORY[0],
        f"(~{STORY[1]}~)",
        f"{{+{new_words}+}}",
        LAST,
        f"(~{STORY[1]}~)",
    ]
    stays = "A paragraph of its own, in which nothing at all is said twice by anybody in town."
    old, new = a_proof(STORY[0], new_words, STORY[1], stays, LAST), a_proof(STORY[0], LAST, STORY[1], stays)
    assert told(old, new) == [STORY[0], f"[-{new_words}-]", f"(~{LAST}~)", STORY[1], stays, f"(~{LAST}~)"]


def test_a_line_end_that_was_put_in_is_shown():
    split = STORY[1].split(". ")
    assert told(a_proof(STORY[1]), a_proof(f"{split[0]}.", split[1])) == [
        f"{split[0]}.[- -]{{+¶+}}",
        split[1],
    ]


def test_blanks_and_the_print_of_quotation_marks_are_no_change():
    old, new = (
        a_proof("They say “all  of it” at the 10-year mark."),
        a_proof('They say "all of it" at the 10‑year mark.'),
    )
    assert [one.kind for one in changes(old, new)] == [ChangeKind.SAME]


def test_words_that_were_cut_are_told_without_those_of_notes():
    old = a_proof(*STORY, Piece(BlockKind.NOTE, "A source in the harbour told us so yesterday."))
    new = a_proof(STORY[0].replace("on Monday ", ""))
    assert list(cut_words(changes(old, new), old)) == ["on Monday", STORY[1]]
    assert list(cut_words(changes(old, a_proof(STORY[0].replace("rain.", "snow."))), old)) == ["rain.", STORY[1]]
