"""From the desk to a Qt signal."""

from factcheck.ui.app.bridge import Bridge
from tests.desk_samples import draft


def test_each_commit_is_told_once(qtbot, desk):
    bridge, told = Bridge(), []
    bridge.changed.connect(told.append)
    bridge.listen(desk)
    desk.articles.add(draft())
    assert [changed.operation.kind for changed in told] == ["article.add"]
