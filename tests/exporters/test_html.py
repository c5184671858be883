"""The report as a web page."""

import re
from contextlib import closing
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.records.claim import ClaimKind, Outcome, Risk
from factcheck.domain.records.claim_relation import ClaimRelation, RelationKind
from factcheck.domain.records.denial import Denial
from factcheck.domain.records.evidence import Level, Source, SourceId, Stance
from factcheck.domain.records.ids import ClaimId, DenialId, RelationId
from factcheck.domain.records.operation import UNNAMED
from factcheck.domain.records.proposed_wording import Decision
from factcheck.domain.records.verdict import Verdict
from factcheck.domain.rules.report import Report
from factcheck.domain.text.span import Span
from factcheck.exporters.html import write_html
from factcheck.exporters.markdown import write_markdown
from factcheck.services.opening import read_desk
from tests.claim_samples import pieces
from tests.record_samples import NEW
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
    assert "url(" not in style


def test_only_the_head_says_how_the_page_looks_and_each_rule_for_rows_is_there():
    article = a_reported(name="A headline that goes on for longer than any title of a page should be, and then on")
    found = page(article)
    classes = {name for value in found.values("class") for name in value.split() if name.startswith(("rows-", "row-"))}
    assert classes
    assert all(f".{name} {{" in found.markup for name in classes)
    assert not found.values("style")
    assert len(unescape(found.markup.split("<title>")[1].split("</title>")[0])) <= 70


def test_what_is_left_comes_first_then_the_copy_and_then_what_is_listed():
    one = page()
    assert re.findall(r'class="section">(.*?)<', one.markup) == [
        *("Questions and decisions", "To be judged", "Who said what", "What is so", "No verdict needed"),
        *("Sources", "How to read this report"),
    ]
    assert one.markup.index('class="lead"') < one.markup.index('class="tiles"') < one.markup.index('class="jumps"')
    assert one.markup.index('class="jumps"') < one.markup.index('class="sheet"') < one.markup.index('class="rows"')


def test_a_report_never_says_that_something_is_ready():
    assert not re.search(r"\bready\b", page().text, re.IGNORECASE)


def test_the_head_says_for_whom_of_what_and_when_it_was_made():
    report = replace(a_report(), made_at="2026-11-25T17:40:00+01:00", record="0" * 63 + "1")
    head = Page(write_html(report)).text
    head = head[: head.index("To be judged")]
    assert "For editor and lawyer · made by Mara Lind · 25 November 2026, 17:40 (UTC+01:00) · Factcheck 1.0" in head
    assert f"Digest of the record: {report.record}" in head
    assert f"SHA-256 of the text of proof 1: {a_reported().proof.sha256}" in head
    assert "For checkers only" in Page(write_html(replace(report, level=Level.CHECKERS))).text


@pytest.mark.parametrize("name", ["", UNNAMED])
def test_a_report_of_nobody_says_that_it_has_no_name(name):
    report = replace(a_report(), made_by=name)
    for written in (Page(write_html(report)).text, write_markdown(report).decode()):
        assert "made without a name" in written
        assert "made by" not in written


def test_the_numbers_of_the_first_sentence_lead_to_the_words():
    markup = page().markup
    lead = markup[markup.index('class="lead"') : markup.index('class="record"')]
    assert 'open (<a class="number" href="#words-5">5</a>).' in lead


def test_only_numbers_of_claims_become_links_in_a_sentence():
    name = "\ue0005\ue001 and \ue000<b>\ue001"
    assert page(a_reported(name=name)).open == []
    markup = write_html(a_report(replace(a_reported(claims=()), article=a_reported(name=name).article))).decode()
    lead = markup[markup.index('class="lead"') : markup.index('class="record"')]
    assert "<a " not in lead
    assert "<b>" not in lead


def test_tiles_and_jumps_lead_to_the_parts_of_the_report():
    one = page()
    tiles = re.findall(r'<a href="#([\w-]+)" class="tile', one.markup)
    assert tiles == ["waiting", "to-judge", "said", "so"]
    (jumps,) = re.findall(r'<nav class="jumps".*?</nav>', one.markup, re.DOTALL)
    assert re.findall(r'href="#([\w-]+)"', jumps) == ["article", *tiles, "not-needed", "sources"]


def test_green_is_the_number_of_what_evidence_bears_out_alone():
    bare = a_claim("1", "calm", verdict=Verdict.SUPPORTED)
    assert "borne-out" not in "".join(page(a_reported((bare,), ())).values("class"))
    assert any("borne-out" in look for look in page().values("class"))


def test_a_report_says_of_nobody_that_he_looked_for_evidence_or_judged_everything():
    page = write_html(a_report(a_reported((a_claim("5", "on Monday"),), ()))).decode()
    assert "The program gives no verdict of its own." in page
    assert "judged each one" not in page
    assert "looked for evidence" not in page


def test_every_word_of_the_article_is_there_in_order():
    seen = re.sub(r'<span class="unseen" dir="ltr">.*?</span>|<sup.*?</sup>', "", page().markup)
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


def test_supported_without_evidence_says_so_beside_the_words_and_in_the_numbers():
    told = page(a_reported((a_claim("1", "calm", verdict=Verdict.SUPPORTED),), ())).text
    assert told.count("No evidence recorded") == 1
    assert "0 of 1 supported, evidence recorded says so; 1 supported, no evidence recorded says so" in told


def test_what_an_unverified_claim_lacks_is_said_once_beside_the_words():
    untried = a_claim("1", "calm", verdict=Verdict.UNVERIFIED)
    assert page(a_reported((untried,), ())).text.count("No attempt recorded") == 1


def test_a_verdict_on_other_words_is_said_in_note_and_list_and_which_it_judged_beside_the_words():
    stale = a_claim("1", "calm", verdict=Verdict.SUPPORTED, judged_words="upset", judged_statement="upset")
    shown = page(a_reported((stale,), ())).text
    assert shown.count("Was supported: words changed") == 2
    assert shown.count("Judged when it said: upset") == 1


def test_supported_on_context_alone_says_so_beside_the_words():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(Stance.CONTEXT))
    shown = page(a_reported((claim,), (an_evidence("1", stance=Stance.CONTEXT),))).text
    assert shown.count("Only context recorded") == 1


@pytest.mark.parametrize(("stances", "count"), [((Stance.SUPPORTS, Stance.CONTRADICTS), 1), ((Stance.SUPPORTS,), 0)])
def test_evidence_that_speaks_both_ways_says_so_and_plain_evidence_needs_no_words(stances, count):
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, evidence=pieces(*stances))
    evidence = tuple(an_evidence("1", stance.value, stance=stance) for stance in stances)
    shown = page(a_reported((claim,), evidence)).text
    assert shown.count("Evidence recorded says so, other evidence speaks against it") == count
    assert shown.count("Evidence recorded") == count


def test_evidence_of_a_claim_that_nobody_has_judged_is_told_in_full():
    shown = page(a_reported((a_claim("1", "calm"),), (an_evidence("1", quote="1.70 m", note="Read twice."),))).text
    assert "1.70 m" in shown
    assert "Read twice." in shown


def test_speech_and_world_are_counted_apart():
    told = page().text
    assert "Who said what 1 of 1 supported, evidence recorded says so" in told
    bare = "1 supported, no evidence recorded says so"
    assert f"What is so 1 of 4 supported, evidence recorded says so; {bare}; 1 unverified; " in told


def test_a_settled_note_folds_without_script_and_is_told_in_its_row_too():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, note="Read twice.")
    shown = page(a_reported((claim,), (an_evidence("1", quote="Nobody was upset"),)))
    (folded,) = re.findall("<details>.*?</details>", shown.markup, re.DOTALL)
    assert "supported, 1 source</summary>" in folded
    row = shown.markup[shown.markup.index('id="claim-1"') :]
    for words in ("Read twice.", "Nobody was upset", "Gauge log", "row 7", "primary"):
        assert words in folded
        assert words in row


def test_what_does_not_fold_is_told_beside_its_words_and_not_again_in_its_row():
    careful = a_claim("1", "calm", verdict=Verdict.SUPPORTED, risk=Risk.LEGAL, note="Read twice.")
    shown = page(a_reported((careful,), (an_evidence("1", quote="Nobody was upset"),)))
    assert "details" not in {tag for tag, _ in shown.elements}
    assert shown.text.count("Read twice.") == shown.text.count("Nobody was upset") == 1
    assert '<a href="#note-1">1 piece of evidence</a>' in shown.markup[shown.markup.index('id="claim-1"') :]


def test_a_claim_and_its_note_light_each_other():
    markup = page().markup
    rule = ".g-1a:has(.c-1a:is(:hover, :target, :focus-within)) .c-1a { background: var(--here) }"
    assert rule in markup
    assert re.search(r'<div class="group [^"]*g-1a[ "]', markup)
    assert re.search(r'<mark class="c-1a [^"]*" id="words-1a">', markup)
    assert re.search(r'<li class="note c-1a [^"]*" id="note-1a">', markup)


def with_a_wording(**known):
    """The story with new words for some of it."""
    reported = a_reported()
    start = reported.proof.text.index("calm")
    wording = replace(NEW, proof_id=reported.proof.id, span=Span(start, start + 4), quote="calm", proposed="upset")
    return replace(reported, records=(replace(wording, **known),))


@pytest.mark.parametrize(
    ("known", "shown"),
    [
        ({}, ' <ins>upset</ins> <small class="how">proposed</small>'),
        (
            {"decision": Decision.ACCEPTED},
            ' <ins>upset</ins> <small class="how">accepted, not yet in the text</small>',
        ),
        ({"proposed": ""}, ' <small class="how">proposed to go</small>'),
        (
            {"proposed": "", "decision": Decision.ACCEPTED},
            ' <small class="how">accepted to go, still in the text</small>',
        ),
        ({"proposed": "<b>"}, ' <ins>&lt;b&gt;</ins> <small class="how">proposed</small>'),
    ],
)
def test_new_words_stand_in_place_and_say_in_words_whether_they_are_proposed_or_accepted(known, shown):
    assert f"<del><em>calm</em></del>{shown}" in page(with_a_wording(**known)).markup


def test_new_words_have_not_the_colour_of_supported():
    style = page().markup
    assert "supported" not in re.search(r"\nins \{[^}]*\}", style)[0]


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


def test_the_jumps_of_several_articles_say_whose_they_are():
    labels = [
        label for label in page(a_reported(), a_reported(name="<Second>")).values("aria-label") if "Parts" in label
    ]
    name = a_reported().article.name
    assert labels == [f"Parts of the report on “{name}”", "Parts of the report on “<Second>”"]


def test_an_empty_report_is_a_page_too():
    assert "There is no article" in Page(write_html(Report((), "2026-11-25T16:40:00Z", "", "Factcheck"))).text


def test_the_same_report_makes_the_same_bytes():
    assert write_html(a_report()) == write_html(a_report())


def test_a_report_of_several_articles_says_once_who_made_it_and_of_each_the_fingerprint():
    one = page(a_reported(), a_reported(name="Second"))
    assert one.text.count("made by Mara Lind") == 1
    assert one.text.count(a_reported().proof.sha256) == 2


def test_nothing_is_called_true_or_safe():
    assert not re.search(r"\btrue\b|\bsafe to\b", page().text, re.IGNORECASE)


def languages(**about) -> list[str]:
    blocks = r'<(?:h\d|p|blockquote) dir="\w+" lang="([^"]*)"><span class="(?:words|list-sign)'
    return re.findall(blocks, page(a_reported(**about)).markup)


def test_each_paragraph_says_its_own_language_and_in_another_script_that_script_alone():
    assert languages(language="en-GB") == [*["en-GB"] * 6, "und-Arab", "en-GB"]
    assert languages(language='"><b>') == [*[""] * 6, "und-Arab", ""]
    assert languages(language="uk")[0] == "uk"


def test_what_must_change_comes_before_what_is_to_be_judged_and_leads_to_the_words():
    wrong = a_claim("1", "calm", verdict=Verdict.DISPUTED, outcome=Outcome.CHANGE)
    found = page(a_reported((wrong, a_claim("2", "on Monday"))))
    ids = found.values("id")
    assert ids.index("change") < ids.index("change-1") < ids.index("to-judge")
    assert len(ids) == len(set(ids))
    assert "Must change" in found.text
    assert "Must change" not in page(a_reported()).text


def test_what_must_change_tells_the_printed_words_what_is_wrong_the_evidence_and_the_new_words():
    wrong = a_claim("1", "calm", verdict=Verdict.DISPUTED, outcome=Outcome.CHANGE, note="She shouted.", restated="Was.")
    new = replace(NEW, claim_id=wrong.id, quote="calm", proposed="upset")
    evidence = an_evidence("1", stance=Stance.CONTRADICTS, quote="She shouted")
    reported = replace(a_reported((wrong,), (evidence,)), records=(new,))
    told = page(reported).text
    entry = told[told.index("The copy says") : told.index("What is so", told.index("The copy says"))]
    assert entry.startswith(
        "The copy sayscalm NoteShe shouted. Evidence Contradicts: Gauge log, row 7 “She shouted” New"
    )
    assert "“calm” → “upset”" in entry
    assert "New wordsnone proposed" in page(a_reported((wrong,), (evidence,))).text


def test_evidence_for_words_that_must_change_is_not_said_to_show_what_is_wrong():
    weak = a_claim("1", "calm", verdict=Verdict.UNVERIFIED, outcome=Outcome.CHANGE)
    told = page(a_reported((weak,), (an_evidence("1", stance=Stance.SUPPORTS),))).text
    assert "Evidence Supports: Gauge log" in told
    assert "Shown by" not in told


@pytest.mark.parametrize(
    "known", [{"verdict": verdict} for verdict in (*Verdict, None)] + [{"kind": ClaimKind.OPINION}]
)
def test_every_claim_says_what_was_decided_about_the_copy(known):
    claim = a_claim("1", "calm", outcome=Outcome.FINE, **known)
    assert page(a_reported((claim,), ())).text.count("In the copy: fine as written") == 1


def test_pages_notes_and_direction_are_shown():
    one = Page(write_html(a_paged_report()))
    assert one.open == []
    assert one.markup.count('<div class="page">Page 2</div>') == 1
    assert one.markup.count('dir="rtl"') == 1
    assert re.search(r'b-note">\n.*<p dir="auto" lang="en"><span class="list-sign">3</span>', one.markup)
    assert "¶4, page 2, sentence 1" in one.markup


def test_what_the_reporter_attached_is_counted_and_not_told():
    one = Page(write_html(a_paged_report()))
    assert "What the reporter attached" in one.markup
    assert "2 comments: 1 used, 1 open." in one.markup
    assert "Secret source" not in one.markup
    assert "What the reporter attached" not in page().markup


def test_a_denial_is_told_with_the_claim_that_denies_and_the_one_denied():
    denial = Denial(DenialId("d"), ClaimId("c5"), "5", "Ada Low", ClaimId("c1a"), "1a", "<rose>")
    claims = tuple(replace(one, speaker="Ada Low", denials=(denial,)) if one.number == "5" else one for one in CLAIMS)
    page = Page(write_html(a_report(a_reported(claims))))
    told = " ".join(page.words)
    assert "5 denies 1a: <rose>" in told
    assert "Denied by Ada Low (5): <rose>" in told


def test_a_note_that_ends_with_a_full_stop_gets_no_second_one():
    known = RelationId("r"), ClaimId("c5"), ClaimId("c1a"), RelationKind.PRESUPPOSES, "5", "1a"
    noted = [ClaimRelation(*known, note=note) for note in ("It has to be so.", "Or nobody knew")]
    claims = tuple(replace(one, relations=tuple(noted)) if one.number == "5" else one for one in CLAIMS)
    told = page(a_reported(claims)).text
    assert "Presupposes 1a: It has to be so. Presupposes 1a: Or nobody knew. " in told
    assert ".." not in told


def test_over_each_printed_page_a_long_headline_is_cut_and_the_proof_is_told_whole():
    reported = a_reported(name="A storm that nobody had foreseen came over the harbour " * 5)
    head = re.search(r'@top-left \{ content: "(.*?)"', page(reported).markup)[1]
    words = re.sub(r"\\([0-9a-f]+) ", lambda sign: chr(int(sign[1], 16)), head)
    assert words.endswith(f"… · proof 1 · {reported.proof.sha256[:12]}")
    assert len(words) < 100


def test_what_is_still_open_says_that_it_waits_for_a_decision():
    told = page(a_reported((a_claim("1", "calm", restated="Low was calm.", undecided_wordings=1),), ())).text
    assert "1 Not checked · Waits for a decision · Low was calm." in told


def test_what_a_claim_lacks_and_waits_for_stand_apart():
    claim = a_claim("1", "calm", verdict=Verdict.SUPPORTED, undecided_wordings=1)
    assert page(a_reported((claim,), ())).text.count("No evidence recorded · Waits for a decision") == 1


def test_a_note_of_the_checker_is_called_a_note_wherever_it_stands():
    told = page(a_reported((a_claim("1", "calm", verdict=Verdict.DISPUTED, note="Asked twice"),), ())).text
    assert told.count("Asked twice") == told.count("Note: Asked twice") == 1


def test_words_of_notes_and_of_list_signs_stand_apart_where_a_program_takes_the_text_alone(made_demo):
    with closing(read_desk(made_demo)) as desk:
        page = write_html(desk.reports.gather()).decode()
    assert 'class="again"' in page
    assert "</a><span" not in page
    assert 'class="list-sign"' in page
    assert not re.search('class="list-sign">[^<]*</span><', page)


def test_links_to_articles_are_not_cut_in_a_narrow_window():
    narrow = page().markup.split("@media (max-width: 699px)")[1].split("@media")[0]
    assert "overflow-x" not in narrow
    assert "nowrap" not in narrow
