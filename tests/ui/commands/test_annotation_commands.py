"""What keys and menus do with what the reporter anchored to the words."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from factcheck.domain.records.annotation import AnnotationDraft, AnnotationKind, AnnotationState
from factcheck.domain.records.article_draft import ArticleDraft, Piece, assembled
from factcheck.domain.records.proof import BlockKind
from factcheck.domain.text.span import Span
from factcheck.ui.app.first_parts import FirstParts
from factcheck.ui.app.session import Session
from factcheck.ui.app.window_frame import WindowFrame
from factcheck.ui.main_window import MainWindow
from factcheck.ui.panel.place import paragraph_words

TEXT = "The mayor opened a bridge. It is 240 metres long. Two builders deny that."


def pin(words, body, kind=AnnotationKind.COMMENT, **known):
    start = TEXT.index(words)
    return AnnotationDraft(kind, body, Span(start, start + len(words)), **known)


PINS = (
    pin("240 metres", "interview", author="Sam Reed"),
    pin("240 metres", "by phone", author="Jon Ek", answers=0),
    pin("Two builders", "call them", author="Sam Reed"),
    pin("bridge", "https://example.org/bridge", AnnotationKind.LINK),
)


class Reader:
    """A window in which an article with annotations is read."""

    def __init__(self, window):
        self.window = window
        self.commands = window.annotation_commands
        self.article = window.current.article

    def do(self, name):
        """Does what the menu entry of this name does."""
        self.window.actions_table[name].trigger()

    @property
    def shown(self):
        """What the strip says, or nothing when it is closed."""
        strip = self.window.annotation
        return "" if strip.isHidden() else strip.words.toPlainText()

    @property
    def states(self):
        """What became of the annotations, in the order of the text."""
        return [one.state for one in self.window.session.desk.annotations.of(self.article)]


@pytest.fixture
def reader(qapp, tmp_path):
    """The caret stands at the beginning of the article."""
    session = Session(tmp_path / "settings.json", "Mara Lind")
    frame = WindowFrame(session.settings)
    window = MainWindow(FirstParts(frame, session))
    frame.show()
    session.new(tmp_path / "story.factcheck")
    draft = assembled([Piece(BlockKind.PARAGRAPH, TEXT, page=3)], ArticleDraft("", ()))
    window.current.show_article(session.desk.articles.add(replace(draft, annotations=PINS)))
    yield Reader(window)
    frame.close()
    frame.deleteLater()
    QApplication.processEvents()


def test_one_goes_from_note_to_note_in_the_order_of_the_text_and_round(reader):
    seen = []
    for _ in range(4):
        reader.do("next_annotation")
        seen.append(reader.shown.split("\n")[0])
    assert seen == ["https://example.org/bridge", "interview", "call them", "https://example.org/bridge"]
    reader.do("previous_annotation")
    assert reader.shown == "call them"


def test_the_words_of_the_note_are_where_the_caret_is(reader):
    reader.do("next_annotation")
    assert reader.window.article.caret() == TEXT.index("bridge")


def test_a_note_becomes_a_claim_with_evidence_in_one_step(reader):
    reader.window.article.place_caret(TEXT.index("240"))
    reader.do("use_annotation")
    (claim,) = reader.window.views.claims.values()
    assert (claim.words, len(claim.evidence)) == ("240 metres", 1)
    assert reader.window.current.claim == claim.id
    assert reader.states.count(AnnotationState.USED) == 2
    reader.do("undo")
    assert reader.window.views.claims == {}
    assert AnnotationState.USED not in reader.states


@pytest.mark.parametrize(("words", "said"), [("240", "comment as a lead"), ("bridge", "link as evidence")])
def test_a_note_is_said_to_be_a_lead_and_a_link_to_be_evidence(reader, words, said):
    heard = []
    reader.commands.done.connect(heard.append)
    reader.window.article.place_caret(TEXT.index(words))
    reader.do("use_annotation")
    assert said in heard[-1]
    (claim,) = reader.window.views.claims.values()
    assert claim.evidence_count == ("evidence" in said)


def test_a_used_note_leads_to_its_claim(reader):
    reader.window.article.place_caret(TEXT.index("240"))
    reader.do("use_annotation")
    claim = reader.window.current.claim
    reader.window.current.select(None)
    reader.do("use_annotation")
    assert reader.window.current.claim == claim
    assert len(reader.window.views.claims) == 1


def test_dismissing_goes_on_to_the_next(reader):
    reader.do("next_annotation")
    for shown in ("interview\n\nJon Ek: by phone", "call them", ""):
        reader.do("dismiss_annotation")
        assert reader.shown == shown
    assert set(reader.states) == {AnnotationState.DISMISSED}
    reader.do("next_annotation")
    assert reader.window.status.said == "No note of the reporter is open in this article."


def test_dismissed_notes_can_be_shown_and_taken_up_again(reader):
    reader.do("next_annotation")
    reader.do("dismiss_annotation")
    pins, place = reader.window.article.annotations, TEXT.index("bridge")
    assert pins.at(place) == []
    reader.do("dismissed_annotations")
    assert reader.window.actions_table["dismissed_annotations"].isChecked()
    assert reader.window.status.said == "1 dismissed note shown."
    reader.commands.show(pins.at(place)[0].id)
    reader.do("dismiss_annotation")
    assert AnnotationState.DISMISSED not in reader.states


def test_the_caret_coming_upon_a_note_is_spoken(reader):
    reader.commands.tell(reader.window.views.threads[1].id)
    assert reader.window.status.said == "Reporter’s note: Sam Reed says: interview"


def test_without_a_note_at_hand_it_says_how_to_get_to_one(reader):
    reader.do("use_annotation")
    assert reader.window.status.said == "Go to a note of the reporter first (I)."


def test_closing_the_strip_shows_no_note_any_more(reader):
    reader.do("next_annotation")
    reader.window.annotation.left.emit()
    assert reader.shown == ""


def test_the_place_of_a_claim_names_the_page_of_the_file(reader):
    reader.window.article.place_caret(TEXT.index("240"))
    reader.do("use_annotation")
    (claim,) = reader.window.views.claims.values()
    assert paragraph_words(claim, reader.window.views.case) == "¶1 · page 3"
