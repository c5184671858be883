"""The report as a web page."""

import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.records.claim import ClaimKind, Outcome
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Source, SourceId, Stance
from factcheck.domain.records.ids import ClaimId, DenialId
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.report import Report
from factcheck.exporters.html import write_html
from tests.claim_samples import pieces
from tests.report_samples import CLAIMS, TEXT, a_claim, a_paged_report, a_report, a_reported, an_evidence

VOID = {"meta", "br", "rect", "use", "path", "circle"}
HOSTILE = (
    "</script></style></title><script>alert(1)</script>\"'><img src=http://evil.example/x>"
    "\x00\x1b\u202e--> ${x} {{ 7 * 7 }}"
)


class Page(HTMLParser):
    """What a browser would find: elements, ids, links, and the words that are seen."""

    def __init__(self, markup: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.markup = markup.decode()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(self.markup)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", "".join(self.words))

    def values(self, name: str) -> list[str]:
        return [attrs[name] or "" for _, attrs in self.elements if name in attrs]


def page(*articles) -> Page:
    return Page(write_html(a_report(*articles)))


def test_the_page_is_well_formed_and_closes_what_it_opens():
    assert page().open == []


def test_ids_are_unique_and_every_link_inside_leads_somewhere():
    for one in (page(), page(a_reported(), a_reported())):
        ids = one.values("id")
        assert len(ids) == len(set(ids))
        assert {link[1:] for link in one.values("href") if link.startswith("#")} <= set(ids)


def test_nothing_in_the_page_runs_or_fetches():
    one = page()
    tags = {tag for tag, _ in one.elements}
    assert not tags & {"script", "img", "link", "iframe", "object", "embed", "base", "form", "audio", "video"}
    assert not [name for _, attrs in one.elements for name in attrs if name.startswith("on")]
    assert "default-src 'none'; style-src 'unsafe-inline'; img-src data:" in one.values("content")
    style = one.markup[one.markup.index("<style>") : one.markup.index("</style>")]
    assert "@import" not in style
    assert set(re.findall(r"url\(([^)]*)\)", style)) == {"#fill-disputed", "#fill-unverified"}


def test_what_matters_comes_first():
    order = ["Still open", "Disputed and unverified", "The article with notes", "Supported", "No verdict needed"]
    order += ["Sources", "How to read this report"]
    one = page()
    assert re.findall(r'class="section">(.*?)<', one.markup) == order
    sentence = "Proof 1 of “The Elbow is rising, says the mayor” (48 words) holds 7 claims (1 needs no verdict)"
    assert one.text.index(sentence) < one.text.index("Not checked:") < one.text.index("They said it?")


def test_a_report_says_of_nobody_that_he_looked_for_evidence_or_judged_everything():
    page = write_html(a_report(a_reported((a_claim("5", "on Monday"),), ()))).decode()
    assert "The program gives no verdict of its own." in page
    assert "judged each one" not in page
    assert "looked for evidence" not in page


def test_every_word_of_the_article_is_there_in_order():
    seen = re.sub(r'<span class="unseen" dir="ltr">.*?</span>|<sup>.*?</sup>', "", page().markup)
    words = re.findall(r'<span class="words">(.*?)</span>', seen)
    assert unescape("\n".join(re.sub("<[^>]*>", "", line) for line in words)) == TEXT


def test_notes_stand_right_behind_their_paragraph_and_lead_back():
    markup = page().markup
    assert markup.index('id="words-1a"') < markup.index('id="note-1a"') < markup.index("Elsewhere")
    assert 'href="#note-1a"' in markup
    assert 'href="#words-1a"' in markup


def test_a_passage_says_to_a_screen_reader_what_it_is():
    assert 'id="words-1a"><span class="unseen" dir="ltr">claim 1a, disputed: </span>' in page().markup


def test_a_claim_that_stands_in_a_second_place_is_named_there():
    markup = page().markup
    assert 'id="words-1-2"' in markup
    assert "Here too:" in markup


def test_disputed_is_never_said_alone():
    assert "Disputed: evidence says otherwise" in page().text
    assert "Disputed: no reason given" in page(a_reported((a_claim("1", "calm", verdict=Verdict.DISPUTED),))).text


def test_supported_without_evidence_says_so_in_note_and_list():
    assert (
        page(a_reported((a_claim("1", "calm", verdict=Verdict.SUPPORTED),), ())).text.count("No evidence recorded") == 2
    )


def test_what_an_unverified_claim_lacks_is_said_once_in_note_and_list():
    untried = a_claim("1", "calm", verdict=Verdict.UNVERIFIED)
    assert page(a_reported((untried,), ())).text.count("No attempt recorded") == 2


def test_a_verdict_on_other_words_tells_which_it_judged_in_note_and_list():
    stale = a_claim("1", "calm", verdict=Verdict.SUPPORTED, judged_words="upset", judged_statement="upset")
    shown = page(a_reported((stale,), ())).text
    assert shown.count("Was supported: words changed") == shown.count("Judged when it said: upset") == 2


def test_supported_on_context_alone_says_so_in_note_and_list():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(Stance.CONTEXT))
    shown = page(a_reported((claim,), (an_evidence("1", stance=Stance.CONTEXT),))).text
    assert shown.count("Only context recorded") == 2


@pytest.mark.parametrize(("stances", "count"), [((Stance.SUPPORTS, Stance.CONTRADICTS), 2), ((Stance.SUPPORTS,), 0)])
def test_evidence_that_speaks_both_ways_says_so_in_note_and_list_and_plain_evidence_needs_no_words(stances, count):
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(*stances))
    evidence = tuple(an_evidence("1", stance.value, stance=stance) for stance in stances)
    shown = page(a_reported((claim,), evidence)).text
    assert shown.count("Evidence recorded says so, other evidence speaks against it") == count
    assert shown.count("Evidence recorded") == count


def test_evidence_of_a_claim_that_nobody_has_judged_is_told_in_full():
    shown = page(a_reported((a_claim("1", "calm"),), (an_evidence("1", quote="1.70 m", note="Read twice."),))).text
    assert "1.70 m" in shown
    assert "Read twice." in shown


def test_speech_and_world_are_pictured_apart():
    labels = page().values("aria-label")
    assert "Who said what: 1 supported" in labels
    assert "What is so: 2 supported, 1 disputed, 1 unverified" in labels


def test_trees_ask_both_questions():
    text = page().text
    assert "They said it? Supported" in text
    assert "Is it so? Disputed: evidence says otherwise" in text


@pytest.mark.parametrize(
    ("url", "is_followed"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("MAILTO:desk@example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("http://example.org/\x00", False),
        ("shelf 7", False),
    ],
)
def test_only_addresses_of_the_web_and_of_mail_become_links(url, is_followed):
    evidence = an_evidence("1a", source=Source(SourceId("s"), "Title", url))
    assert (url in page(a_reported(evidence=(evidence,))).values("href")) == is_followed


def test_links_tell_nobody_where_they_were_followed():
    outside = [attrs for _, attrs in page().elements if (attrs.get("href") or "").startswith("http")]
    assert outside
    assert all(attrs.get("rel") == "noreferrer" for attrs in outside)


def hostile_report(words: str):
    claim = a_claim("1", "calm", restated=words, speaker=words, verb=words, note=words, verdict=Verdict.DISPUTED)
    claim = replace(claim, judged_words=words)
    source = Source(SourceId("s"), words, words)
    evidence = an_evidence("1", source=source, quote=words, locator=words, note=words, accessed=words)
    known = dict.fromkeys(("name", "byline", "outlet", "section", "url", "date", "language"), words)
    return a_reported((claim, *CLAIMS[1:]), (evidence,), **known)


def test_no_text_in_any_field_can_break_the_page():
    one = page(hostile_report(HOSTILE))
    assert one.open == []
    assert not {tag for tag, _ in one.elements} & {"script", "img"}
    assert one.text.count("alert(1)") > 10
    assert "{{ 7 * 7 }}" in one.text
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", one.markup)


@settings(max_examples=25, deadline=None)
@given(words=st.text(min_size=1, max_size=30))
def test_any_text_is_only_text(words):
    assert page(hostile_report(words)).open == []


def test_control_characters_are_shown_as_pictures():
    assert "a␀b␛c" in page(a_reported((a_claim("1", "calm", restated="a\0b\x1bc"),))).text


def test_several_articles_stand_one_after_the_other_with_contents():
    one = page(a_reported(), a_reported(name="Second"))
    assert {"#a1-top", "#a2-top"} <= set(one.values("href"))
    assert one.text.index("2 articles") < one.text.index("Second")


def test_an_empty_report_is_a_page_too():
    assert "There is no article" in Page(write_html(Report((), "2026-11-25T16:40:00Z", "", "Factcheck"))).text


def test_the_same_report_makes_the_same_bytes():
    assert write_html(a_report()) == write_html(a_report())


def test_the_end_names_time_maker_and_fingerprint():
    one = page()
    assert "made by Mara Lind · 25 November 2026, 16:40 UTC" in one.text
    assert a_reported().proof.sha256 in one.text


def test_nothing_is_called_true_or_safe():
    assert not re.search(r"\btrue\b|\bsafe to\b", page().text, re.IGNORECASE)


def test_the_words_of_the_article_say_their_language_unless_it_is_that_of_the_report():
    assert '<span class="words" lang="uk">' in page(a_reported(language="uk")).markup
    assert '<span class="words">' in page(a_reported(language="en-GB")).markup
    assert '<span class="words">' in page(a_reported(language='"><b>')).markup


def test_what_must_change_comes_before_what_is_open_and_leads_to_the_words():
    wrong = a_claim("1", "calm", verdict=Verdict.DISPUTED, outcome=Outcome.CHANGE)
    found = page(a_reported((wrong, a_claim("2", "on Monday"))))
    ids = found.values("id")
    assert ids.index("change") < ids.index("change-1") < ids.index("open")
    assert len(ids) == len(set(ids))
    assert "Must change" in found.text
    assert "Must change" not in page(a_reported()).text


@pytest.mark.parametrize(
    "known", [{"verdict": verdict} for verdict in (*Verdict, None)] + [{"kind": ClaimKind.OPINION}]
)
def test_every_claim_says_what_was_decided_about_the_copy(known):
    claim = a_claim("1", "calm", outcome=Outcome.FINE, **known)
    assert page(a_reported((claim,))).text.count("In the copy: fine as written") == 2


def test_pages_notes_and_direction_are_shown():
    one = Page(write_html(a_paged_report()))
    assert one.open == []
    assert one.markup.count('<div class="page">Page 2</div>') == 1
    assert one.markup.count('dir="rtl"') == 1
    assert re.search(r'b-note">\n.*<p dir="auto"><span class="list-sign">3</span>', one.markup)
    assert "¶4, page 2, sentence 1" in one.markup


def test_what_the_reporter_attached_is_counted_and_not_told():
    one = Page(write_html(a_paged_report()))
    assert "What the reporter attached" in one.markup
    assert "2 comments: 1 used, 1 open." in one.markup
    assert "Secret source" not in one.markup
    assert "What the reporter attached" not in page().markup


def test_a_denial_is_told_with_the_claim_that_denies_and_the_one_denied():
    denial = Denial(DenialId("d"), ClaimId("c5"), "5", "Ada Low", ClaimId("c1a"), "1a", "<rose>")
    claims = tuple(replace(one, denials=(denial,)) if one.number == "5" else one for one in CLAIMS)
    page = Page(write_html(a_report(a_reported(claims))))
    told = " ".join(page.words)
    assert "5 denies 1a: <rose>" in told
    assert "Denied by Ada Low (5): <rose>" in told


def test_what_is_still_open_says_that_it_waits_for_a_decision():
    told = page(a_reported((a_claim("1", "calm", restated="Low was calm.", undecided_wordings=1),), ())).text
    assert "Low was calm. Not checked; waits for a decision" in told[told.index("Still open") :]


def test_what_a_claim_lacks_and_waits_for_stand_apart():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, undecided_wordings=1)
    assert page(a_reported((claim,), ())).text.count("No evidence recorded Waits for a decision") == 2


def test_a_note_of_the_checker_is_called_a_note_wherever_it_stands():
    told = page(a_reported((a_claim("1", "calm", verdict=Verdict.DISPUTED, note="Asked twice"),), ())).text
    assert told.count("Asked twice") == told.count("Note: Asked twice") > 1
