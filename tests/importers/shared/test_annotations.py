"""Remarks while a file is read."""

from factcheck.domain.records.annotation import AnnotationKind, Remark
from factcheck.domain.records.article_draft import Piece, RemarkAnchor
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.shared.annotations import Remarks

COMMENT = AnnotationKind.COMMENT


def made(*said: tuple[str, str, str]) -> Remarks:
    remarks = Remarks()
    for name, parent, body in said:
        remarks.all[remarks.begin(COMMENT, name, parent)] = Remark(COMMENT, body)
    return remarks


def test_an_answer_to_an_answer_points_at_the_first():
    _pieces, settled = made(("a", "", "1"), ("b", "a", "2"), ("c", "b", "3")).settled([])
    assert [one.answers for one in settled] == [None, 0, 0]


def test_remarks_that_answer_each_other_begin_threads_of_their_own():
    _pieces, settled = made(("a", "b", "1"), ("b", "a", "2")).settled([])
    assert [one.answers for one in settled] == [None, None]


def test_remarks_that_say_nothing_go_and_the_others_move_up():
    piece = Piece(BlockKind.PARAGRAPH, "words", anchors=(RemarkAnchor(0, 0, 1), RemarkAnchor(1, 2, 3)))
    pieces, settled = made(("a", "", ""), ("b", "", "2")).settled([piece])
    assert [one.body for one in settled] == ["2"]
    assert pieces[0].anchors == (RemarkAnchor(0, 2, 3),)


def test_an_answer_stands_where_its_comment_does_wherever_it_was_anchored():
    piece = Piece(BlockKind.PARAGRAPH, "words", anchors=(RemarkAnchor(0, 0, 1), RemarkAnchor(1, 2, 3)))
    pieces, _settled = made(("b", "a", "no"), ("a", "", "yes?")).settled([piece])
    assert pieces[0].anchors == (RemarkAnchor(1, 2, 3),)
