"""The language of an article, and the rules that know it."""

import ast
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.domain.records.claim import Proposal, Relation
from factcheck.domain.rules import languages
from factcheck.domain.rules.denial_target import DenialTarget
from factcheck.domain.rules.language import Language
from factcheck.domain.rules.languages import code_of, language_of
from factcheck.domain.rules.splitting import omitted_words, split_of
from factcheck.domain.text.span import Span
from tests.claim_samples import a_claim

TEXT = "On Monday Low denied that “40 loads” were stolen, and gave no evidence."
WHOLE = Span(0, len(TEXT))


@pytest.mark.parametrize("language", ["", "en", "EN", "en-GB", "en_US", " en ", "eng", "English"])
def test_an_article_of_which_nobody_said_the_language_is_read_as_english(language):
    assert code_of(language) == "en"
    assert language_of(language) is language_of("en")
    assert language_of(language).proposals.at(TEXT, WHOLE) != Proposal()


@pytest.mark.parametrize("language", ["de", "fr-CA", "ar", "tlh", "Deutsch", "../en", "en.verbs"])
def test_in_a_language_that_the_rules_do_not_know_nothing_is_proposed(language):
    rules = language_of(language)
    assert rules == Language()
    assert rules.proposals.at(TEXT, WHOLE) == Proposal()
    assert not rules.proposals.of(TEXT, a_claim("1", TEXT, at=0))
    assert rules.attributions.found(TEXT, WHOLE) is None
    assert rules.denials.target(TEXT, WHOLE) == DenialTarget(WHOLE, "", "")
    assert rules.denials.relation("denied") is Relation.CONTENT
    assert rules.relative_dates.times(TEXT, "2025-04-10") == []


def test_in_such_a_language_no_statement_is_said_to_leave_words_out():
    claim = a_claim("1", TEXT, restated="Low denied that 40 loads were stolen")
    assert omitted_words(claim) == ("Monday", "gave no evidence")
    assert omitted_words(replace(claim, language="de")) == ()


def test_a_split_in_such_a_language_is_left_to_be_written():
    split = split_of(TEXT, replace(a_claim("1", TEXT, at=0), language="de"), language_of("de").attributions)
    assert (split.said, split.speaker, split.verb) == (TEXT, "", "")
    assert [one.statement for one in split.contents] == [""]


def test_targets_of_a_denial_are_offered_in_any_language_those_that_share_its_words_first():
    text = "Der Damm hielt. Die Mühle brannte. Low bestritt, dass die Mühle brannte."
    starts = (0, text.index("Die"), text.index("Low"))
    claims = [a_claim(str(at), text[at : text.index(".", at)], at=at) for at in starts]
    denials = language_of("de").denials
    assert [one.number for one in denials.likely_targets(claims[2], claims, text)] == ["16", "0"]
    assert not denials.is_likely(claims[2], claims[1], text)


def test_the_words_of_a_language_are_read_with_the_first_article():
    known = "import sys, factcheck.ui.main_window; print([one for one in sys.modules if 'rules.en.' in one])"
    assert subprocess.run([sys.executable, "-c", known], capture_output=True, text=True).stdout == "[]\n"


def words_in_patterns(path):
    """The words that stand in the patterns of a module."""
    calls = [one for one in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(one, ast.Call) and one.args]
    patterns = [one.args[0] for one in calls if ast.unparse(one.func) in ("pattern", "re.compile")]
    plain = (re.sub(r"\?P<\w+>|\\\w", "", one.value) for one in patterns if isinstance(one, ast.Constant))
    return {word for one in plain for word in re.findall("[a-z]{3,}", one)}


def test_no_pattern_outside_of_its_folder_holds_words_of_one_language():
    found = {path.name: words_in_patterns(path) for path in Path(languages.__file__).parent.glob("*.py")}
    of_all = {"first_levels.py", "source_links.py", "source_places.py"}  # addresses, and pages in several languages
    assert {name for name, words in found.items() if words} == of_all
