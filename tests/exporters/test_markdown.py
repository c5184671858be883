"""The report as Markdown."""

import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.domain.records.claim import Outcome, Risk
from factcheck.domain.records.evidence import Source, SourceId, SourceStatus, Stance, Terms
from factcheck.domain.records.proof import BlockKind, Proof, Style, StyleKind
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.text.span import Span
from factcheck.exporters.markdown import literal, write_markdown
from factcheck.exporters.marked_text import visible
from tests.claim_samples import pieces
from tests.record_samples import NEW
from tests.report_samples import TEXT, a_claim, a_paged_report, a_proof, a_report, a_reported, an_evidence

SIGNS = st.sampled_from([*"\\`*_{}[]<>()#+-.!|~&=^: 1\n\t\"'/@$;", "---", "```", "1.", "&amp;", "<b>", "- ", "a"])
SOUP = st.lists(SIGNS | st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Zs")), max_size=20)


def report(*articles) -> str:
    return write_markdown(a_report(*articles)).decode()


def rendered(text: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(text))


@given(SOUP.map("".join))
def test_any_text_comes_through_literally(text):
    page = rendered("x" + literal("x" + text) + "\n")
    seen = unescape(re.sub(r"<[^>]*>", "", page.replace("<br />\n", "\n")))
    assert "".join(seen.split()) == "xx" + "".join(visible(text).split())
    assert set(re.findall(r"<(\w+)", page)) <= {"p", "br"}


@given(SOUP.map("".join))
def test_text_that_begins_a_paragraph_is_no_markup_either(text):
    page = rendered(literal(text) + "\n")
    assert set(re.findall(r"<(\w+)", page)) <= {"p", "br"}


def test_what_matters_comes_first():
    text = report()
    order = ["Fact-check report", "made by Mara Lind", "## The Elbow is rising", "**Nobody has decided what becomes of"]
    order += ["SHA-256", "### The article with notes", "### To be judged", "### Who said what", "### What is so"]
    order += ["### No verdict needed", "### Sources"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def headings(text: str) -> list[str]:
    """The headings as forges name them, one that was there before with its number behind."""
    names: list[str] = []
    for title in re.findall("^#+ (.*)$", text, re.MULTILINE):
        name = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        again = sum(re.fullmatch(rf"{re.escape(name)}(-\d+)?", one) is not None for one in names)
        names.append(f"{name}-{again}" if again else name)
    return names


def test_the_numbers_lead_to_the_parts_of_each_article():
    text = report(a_reported(), a_reported(name="Second"))
    assert "- [To be judged](#to-be-judged): **1** not checked: 1" in text
    assert "- [What is so](#what-is-so-1): **1** of 4 supported, evidence recorded says so; " in text
    assert set(re.findall(r"\(#([^)]*)\)", text)) <= set(headings(text))


def test_a_settled_note_is_one_line_and_told_in_its_row():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, note="Read twice.")
    text = report(a_reported((claim,), (an_evidence("1", quote="Nobody was upset"),)))
    assert "> - **1** ✓ supported, 1 source\n\n" in text
    assert text.count("Read twice.") == text.count("Nobody was upset") == 1
    assert text.index("### What is so") < text.index("  - Supports: [Gauge log]")


def test_a_row_says_how_much_evidence_stands_with_the_article():
    careful = a_claim("1", "calm", verdict=Verdict.SUPPORTED, risk=Risk.LEGAL)
    text = report(a_reported((careful,), (an_evidence("1", quote="Nobody was upset"),)))
    assert " · 1 piece of evidence\n" in text[text.index("### What is so") :]


def test_what_must_change_tells_the_printed_words_what_is_wrong_the_evidence_and_the_new_words():
    wrong = a_claim("1", "calm", verdict=Verdict.DISPUTED, outcome=Outcome.CHANGE, note="She shouted.", restated="Was.")
    evidence = an_evidence("1", stance=Stance.CONTRADICTS, quote="She shouted")
    reported = replace(a_reported((wrong,), (evidence,)), records=(replace(NEW, claim_id=wrong.id),))
    text = report(reported)
    entry = text[text.index("### Must change") : text.index("### Questions and decisions")].splitlines()[3:]
    assert entry[:2] == ["  - The copy says: calm", "  - Note: She shouted."]
    assert entry[2].startswith(
        "  - Evidence: Contradicts: [Gauge log](<https://example.org/gauge>), row 7: “She shouted”"
    )
    assert (
        entry[3]
        == "  - New words: “40 load” → “40 loads” – Style – slip of the pen – proposed by Mara Lind – not decided"
    )


def test_what_must_change_and_waits_says_so():
    wrong = a_claim("1", "calm", verdict=Verdict.UNVERIFIED, outcome=Outcome.CHANGE, asked=1, unanswered=1)
    text = report(a_reported((wrong,), ()))
    entry = text[text.index("### Must change") :]
    assert "- **1** ? Unverified · Waits for an answer · ¶1, sentence 2\n" in entry


def test_new_words_stand_in_place_and_say_what_they_are():
    reported = a_reported()
    start = TEXT.index("calm")
    new = replace(NEW, proof_id=reported.proof.id, span=Span(start, start + 4), quote="calm", proposed="*upset*")
    accepted = replace(new, decision=Decision.ACCEPTED)
    assert r"She was ~~calm~~ **\*upset\*** (proposed)." in report(replace(reported, records=(new,)))
    assert "(accepted, not yet in the text)." in report(replace(reported, records=(accepted,)))
    gone = replace(new, proposed="")
    assert "She was ~~calm~~ (proposed to go)." in report(replace(reported, records=(gone,)))


def test_the_article_stands_with_its_notes():
    text = report()
    assert "¶1 Mayor Ada Low said the river rose by 2 metres on Monday. She was calm.\n\n> - **1a** ≠" in text
    assert "> - **1** ✓ stands here too" in text


def test_a_claim_that_stands_in_two_places_is_quoted_with_the_words_of_each_block_alone():
    blocks = TEXT.split("\n")
    first, last = blocks[0].split()[0], blocks[-1].split()[-1].rstrip(".")
    text = report(a_reported((a_claim("1", last, first, verdict=Verdict.SUPPORTED),), ()))
    notes = [line for line in text.splitlines() if line.startswith("> - ")]
    assert f" · {first}" in notes[0]
    assert " … " not in "".join(notes)


def test_supported_without_evidence_says_so():
    assert "Supported (No evidence recorded)" in report()


def test_a_verdict_on_other_words_tells_which_it_judged():
    stale = a_claim("1", "calm", verdict=Verdict.SUPPORTED, judged_words="upset", judged_statement="upset")
    text = report(a_reported((stale,), ()))
    assert "- **1** ↻ Was supported: words changed" in text
    assert "Judged when it said: “upset”" in text


def test_evidence_that_speaks_both_ways_says_so_and_plain_evidence_needs_no_words():
    both = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(Stance.SUPPORTS, Stance.CONTRADICTS))
    plain = a_claim("2", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(Stance.SUPPORTS))
    text = report(a_reported((both, plain), ()))
    assert "> - **1** ✓ Supported (Evidence recorded says so, other evidence speaks against it) · calm" in text
    assert "**2** ✓ Supported. calm" in text


def test_only_addresses_one_may_follow_are_links():
    bad = an_evidence("1a", source=Source(SourceId("s"), "Title", "javascript:alert(1)"))
    assert "](<" not in report(a_reported(evidence=(bad,)))
    good = an_evidence("1a", source=Source(SourceId("s"), "T [1]", "https://example.org/a>b"))
    assert "[T \\[1\\]](<https://example.org/a%3Eb>)" in report(a_reported(evidence=(good,)))


def test_a_long_note_stays_inside_its_claim():
    claim = a_claim("1", "calm", note="one\n\n- two\n# three", verdict=Verdict.UNVERIFIED)
    page = rendered(report(a_reported((claim,))))
    assert "<h1>three" not in page
    assert page.count("<h1>") == 1


def test_several_articles_are_one_report():
    text = report(a_reported(), a_reported(name="Second"))
    assert text.count("\n## ") == 2
    assert text.count(a_proof().sha256) == 2
    assert text.count("made by Mara Lind") == 1


def test_what_must_change_comes_before_what_is_open():
    wrong = a_claim("1", "calm", verdict=Verdict.SUPPORTED, outcome=Outcome.CHANGE)
    text = report(a_reported((wrong, a_claim("2", "on Monday"))))
    assert text.index("### Must change") < text.index("### To be judged")
    assert " · In the copy: needs a change · calm" in text
    assert "Must change" not in report()


def test_pages_notes_direction_and_what_was_attached_are_printed():
    text = write_markdown(a_paged_report()).decode()
    assert text.count("*Page 2*") == 1
    assert '<div dir="rtl">\n\n¶4 ارتفع' in text
    assert "\n¶5 Note 3: The bridge on Monday." in text
    assert "### What the reporter attached\n\n- 2 comments: 1 used, 1 open.\n" in text
    assert "Secret source" not in text


def struck(proof: Proof, start: int, end: int) -> str:
    proof = replace(proof, styles=(Style(StyleKind.STRUCK, start, end),))
    return report(replace(a_reported((), ()), proof=proof))


def test_struck_out_words_are_struck_out():
    at = TEXT.index("rose by")
    assert "the river ~~rose~~ by 2 metres" in struck(a_proof(), at, at + 5)


def test_a_struck_out_stretch_that_crosses_blocks_is_struck_in_each():
    start, end = TEXT.index("mayor"), TEXT.index("everywhere")
    written = struck(a_proof(), start, end)
    assert "the ~~mayor~~**" in written
    assert "~~Water~~ everywhere" in written


def test_struck_out_signs_of_markdown_stay_literal():
    proof = a_proof("a *b* ~~c", (BlockKind.PARAGRAPH,))
    assert r"¶1 a ~~\*b\*~~ \~\~c" in struck(proof, 2, 5)


def test_sources_are_told_with_their_terms_their_state_and_of_how_many_origins_they_are():
    told = [
        ("Minutes", "the agency", {"author": "Ada Low", "date": "2024", "archive_url": "https://example.org/a/b"}),
        ("Paper", "the agency", {"status": SourceStatus.RETRACTED, "status_date": "2024-05-03"}),
        ("Heron", "", {"terms": Terms.BACKGROUND}),
    ]
    sources = [Source(SourceId(title), title, origin=origin, **more) for title, origin, more in told]
    pieces = tuple(an_evidence(f"{at}", source=source, claim_id="c1") for at, source in enumerate(sources))
    page = report(a_reported((a_claim("1", "calm", verdict=Verdict.DISPUTED),), pieces))
    for words in (
        "Origins of the sources: 3 sources, 2 of one origin, 1 not recorded",
        "Paper (retracted, 3 May 2024)",
        "Heron (background)",
        "- Minutes · [in an archive](<https://example.org/a/b>) · Ada Low, 2024 · claim",
    ):
        assert words in page
