"""Import of files and fetching of pages: what comes in, what is refused, and what is left behind."""

import os
import stat

import pytest

from factcheck.cli import importing
from factcheck.domain.records.capture import sha256_of
from factcheck.services.articles import Articles
from factcheck.services.opening import read_desk
from tests.cli.conftest import OTHER, beside
from tests.importers.hostile_samples import OFFICE, WORD, docx
from tests.importers.page_samples import body
from tests.web_samples import PAGE as FETCHED
from tests.web_samples import Page, a_site


def test_import_makes_the_desk_and_prints_the_new_articles(tmp_path, story, other, run):
    desk = tmp_path / "new.factcheck"
    made = run("import", story, other, "--into", desk, "--json").value
    assert [article["headline"] for article in made] == ["Harbour bridge opens", "Ferry line closes"]
    assert [article["file"] for article in made] == [str(story), str(other)]
    assert [article["noticed"] for article in made] == [[], []]
    assert [article["annotations"] for article in made] == [[], []]
    assert [article["id"] for article in run("articles", desk, "--json").value] == [one["id"] for one in made]
    assert beside(desk) == {"new.factcheck"}


def test_import_adds_to_a_desk_and_prints_only_what_is_new(desk, other, run):
    (made,) = run("import", "--into", desk, other, "--json").value
    assert made["headline"] == "Ferry line closes"
    assert len(run("articles", desk, "--json").value) == 2


def test_what_came_in_stays_where_the_disk_does_not_give_it_back(tmp_path, story, run, monkeypatch):
    desk = tmp_path / "new.factcheck"
    with monkeypatch.context() as failing:
        failing.setattr(Articles, "all", lambda _articles: [])
        reply = run("import", story, "--into", desk)
    assert "taken in, but it cannot be read back just now" in reply.err
    assert len(run("articles", desk, "--json").value) == 1


def test_what_can_be_read_comes_in_and_the_rest_is_told(tmp_path, story, other, run):
    picture, empty = tmp_path / "photo.jpg", tmp_path / "empty.txt"
    picture.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00")
    empty.write_bytes(b" \n")
    reply = run(
        "import",
        story,
        picture,
        empty,
        tmp_path / "none.md",
        tmp_path,
        other,
        "--into",
        tmp_path / "d",
        "--json",
    )
    assert reply.code == 1
    assert [article["headline"] for article in reply.value] == ["Harbour bridge opens", "Ferry line closes"]
    assert len(reply.err.splitlines()) == 4
    assert "“photo.jpg” is not a text" in reply.err
    assert "“none.md” cannot be read" in reply.err


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02", b"\xff\xd8\xff\xe0"])
def test_a_refused_file_leaves_no_desk_behind(tmp_path, run, content):
    article, desk = tmp_path / "x.txt", tmp_path / "new.factcheck"
    if content is not None:
        article.write_bytes(content)
    refused = run("import", article, "--into", desk)
    assert (refused.code, refused.out) == (1, "")
    assert len(refused.err.splitlines()) == 1
    assert beside(desk) == set()


@pytest.mark.parametrize("content", [b"", b"Some notes of mine.\n", b"SQLite format 3\x00" + bytes(200)])
def test_a_file_that_is_no_desk_is_left_as_it_is(tmp_path, story, run, content):
    path = tmp_path / "notes.factcheck"
    path.write_bytes(content)
    refused = run("import", story, "--into", path)
    assert (refused.code, refused.out) == (1, "")
    assert len(refused.err.splitlines()) == 1
    assert path.read_bytes() == content
    assert beside(path) == {"notes.factcheck"}


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file from being replaced")
def test_what_took_the_place_of_a_desk_that_was_made_stays(tmp_path, story, run, monkeypatch):
    path, other = tmp_path / "new.factcheck", tmp_path / "other"
    other.write_text("of somebody else", encoding="utf-8")
    honest = importing._added

    def replaced(desk, sources):
        os.replace(other, path)
        return honest(desk, sources)

    monkeypatch.setattr(importing, "_added", replaced)
    refused = run("import", story, "--into", path)
    assert refused.err.startswith("“new.factcheck” was replaced by another file while it was open")
    assert path.read_text(encoding="utf-8") == "of somebody else"


def test_an_article_cannot_be_its_own_desk(story, run):
    before = story.read_bytes()
    assert run("import", story, "--into", story).code == 1
    assert story.read_bytes() == before


def test_a_folder_that_is_not_there_is_told(tmp_path, story, run):
    refused = run("import", story, "--into", tmp_path / "nowhere" / "new.factcheck")
    assert (refused.code, refused.out) == (1, "")
    assert "its folder is not there" in refused.err
    assert not (tmp_path / "nowhere").exists()


def test_what_was_noticed_is_in_the_answer_and_told_to_people(tmp_path, run):
    article = tmp_path / "surrogate.html"
    article.write_text("<html><body><h1>Head</h1><p>Half a character: &#xD800;.</p></body></html>", encoding="utf-8")
    reply = run("import", article, "--into", tmp_path / "d.factcheck", "--json")
    assert reply.code == 0
    noticed = reply.value[0]["noticed"]
    assert reply.err == "".join(f"surrogate.html: {sentence}\n" for sentence in noticed)


def test_wrong_letters_are_told_without_a_question_and_mended_on_demand(tmp_path, run):
    article, desk = tmp_path / "story.txt", tmp_path / "d.factcheck"
    article.write_text("The CafÃ©\n\nHe said â€œneverâ€ and left.", encoding="utf-8")
    (told,) = run("import", article, "--into", desk, "--json").value[0]["noticed"]
    assert told == "Some letters look wrong, such as “Ã©”: probably read wrongly before."
    (mended,) = run("import", article, "--into", desk, "--mend", "--json").value
    assert mended["headline"] == "The Café"
    assert mended["noticed"] == ["3 places with wrong letters mended, such as “Ã©”"]


def test_people_read_a_line_an_article(tmp_path, other, run):
    (line,) = run("import", other, "--into", tmp_path / "d.factcheck").out.splitlines()
    assert line.startswith("Ferry line closes  No claims yet  9 words")


def test_an_import_is_one_act_an_article_and_can_be_undone(desk, other, run):
    run("import", other, "--into", desk, "--as", "Ada")
    acts = run("history", desk, "--json").value
    assert [(act["who"], act["label"]) for act in acts] == [
        ("unnamed", "“Harbour bridge opens” added"),
        ("Ada", "“Ferry line closes” added"),
    ]
    run("undo", desk)
    assert len(run("articles", desk, "--json").value) == 1


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_the_name_of_a_file_need_not_be_text(tmp_path, spawn):
    name = b"caf\xe9.txt"
    (tmp_path / os.fsdecode(name)).write_text("only words", encoding="utf-8")
    reply = spawn("import", os.fsdecode(name), "--into", os.fsdecode(b"d\xe9.factcheck"), "--json")
    assert reply.code == 0
    assert len(reply.value) == 1
    assert spawn("check", os.fsdecode(b"d\xe9.factcheck")).code == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(tmp_path, story, run):
    story.chmod(0)
    refused = run("import", story, "--into", tmp_path / "d.factcheck")
    story.chmod(stat.S_IRUSR | stat.S_IWUSR)
    assert refused.code == 1
    assert "cannot be read" in refused.err


def test_options_may_stand_between_the_articles(tmp_path, story, other, run):
    reply = run("import", story, "--json", "--into", tmp_path / "d.factcheck", "--as", "Ada", other)
    assert len(reply.value) == 2
    assert OTHER.startswith(reply.value[1]["headline"])


def test_what_a_reporter_anchored_to_words_is_in_the_answer_with_the_words(tmp_path, run):
    comment = '<w:comment w:id="1" w:author="Ada" w:date="2024-04-03T12:40:00Z"><w:p><w:r><w:t>Who?</w:t></w:r></w:p>'
    body = '<w:p><w:r><w:t>It </w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>is red</w:t></w:r>'
    body += '<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:t>.</w:t></w:r></w:p>'
    relation = f'<Relationship Id="c" Type="{OFFICE}/comments" Target="comments.xml"/>'
    part = f'<w:comments xmlns:w="{WORD}">{comment}</w:comment></w:comments>'
    article = tmp_path / "story.docx"
    article.write_bytes(docx(body, relations=relation, more={"word/comments.xml": part}))
    (made,) = run("import", article, "--into", tmp_path / "d.factcheck", "--json").value
    (annotation,) = made["annotations"]
    assert annotation == {
        "kind": "comment",
        "author": "Ada",
        "at": "2024-04-03T12:40:00Z",
        "body": "Who?",
        "quote": "is red",
        "start": 3,
        "end": 9,
    }


def test_the_encoding_can_be_named(tmp_path, run):
    article = tmp_path / "old.txt"
    article.write_bytes("Привет, мир".encode("koi8-r"))
    (made,) = run("import", article, "--encoding", "koi8-r", "--into", tmp_path / "d.factcheck", "--json").value
    assert made["headline"] == "Привет, мир"
    claim = run("claim", tmp_path / "d.factcheck", "--quote", "Привет, мир", "--json")
    assert claim.code == 0


def test_a_whole_page_can_be_asked_for(tmp_path, run):
    article, desk = tmp_path / "page.html", tmp_path / "d.factcheck"
    story = "<p>The bridge opened on Monday, and many people came to see how red it really is.</p>" * 9
    page = f"<html><body><nav>Home</nav><article><h1>Big</h1>{story}</article><footer>Imprint</footer></body></html>"
    article.write_text(page, encoding="utf-8")
    run("import", article, "--whole-page", "--into", desk)
    assert run("claim", desk, "--quote", "Imprint").code == 0


PAGE = (
    "<html><title>Bridge opens | Gazette</title><body><nav>Home</nav><p class=dek>Red at last.</p><article>"
    f"{body()}</article>"
    "<footer>Imprint</footer></body></html>"
)


def test_what_was_left_out_of_a_page_can_be_added_by_its_first_words(tmp_path, run):
    article, desk = tmp_path / "page.html", tmp_path / "d.factcheck"
    article.write_text(PAGE, encoding="utf-8")
    (made,) = run("import", article, "--add", "red at", "--into", desk, "--json").value
    assert made["headline"] == "Bridge opens | Gazette"
    assert run("claim", desk, "--quote", "Red at last.").code == 0
    assert run("claim", desk, "--quote", "Imprint").code == 1


def test_what_was_not_left_out_cannot_be_added_and_what_was_is_named(tmp_path, run):
    article, desk = tmp_path / "page.html", tmp_path / "d.factcheck"
    article.write_text(PAGE, encoding="utf-8")
    refused = run("import", article, "--add", "Blue", "--into", desk)
    assert (refused.code, refused.out, desk.exists()) == (1, "", False)
    assert refused.err.splitlines()[-1].endswith("Left out is: “Red at last.”, “Home”, “Imprint”.")


def test_a_locked_file_is_refused_and_never_asked_about(tmp_path, run):
    article = tmp_path / "locked.docx"
    article.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le"))
    refused = run("import", article, "--password", "-x", "--into", tmp_path / "d.factcheck")
    assert (refused.code, refused.out) == (1, "")
    assert "locked" in refused.err
    assert beside(tmp_path / "d.factcheck") == set()


def test_the_date_in_the_properties_of_a_file_is_told_and_not_taken(tmp_path, run):
    story = tmp_path / "story.rtf"
    story.write_bytes(rb"{\rtf1{\info{\creatim\yr2019\mo3\dy4}}The bridge is open.\par}")
    reply = run("import", story, "--into", tmp_path / "new.factcheck", "--json")
    (made,) = reply.value
    assert (made["date"], made["file_date"]) == ("", "2019-03-04")
    assert "Mon 4 March 2019 was found in the file; it was not taken as the article’s date" in reply.err


@pytest.fixture
def site(own_computer):
    with a_site(own_computer, page=Page()) as one:
        yield one


@pytest.fixture
def new(tmp_path):
    return tmp_path / "new.factcheck"


def test_a_page_becomes_an_article_with_its_capture(site, new, run):
    got = run("fetch", f"{site.address}/page", "--private", "--into", new, "--json")
    assert (got.code, got.value["headline"], got.value["url"]) == (0, "Bridge opens", f"{site.address}/page")
    assert got.value["capture"]["sha256"] == sha256_of(FETCHED)
    desk = read_desk(new)
    (capture,) = desk.articles.captures(desk.articles.only())
    assert desk.captures.data(capture) == FETCHED
    desk.close()


def test_a_page_comes_into_a_desk_that_is_there(site, desk, run):
    assert run("fetch", f"{site.address}/page", "--private", "--into", desk).code == 0
    assert [one["headline"] for one in run("articles", desk, "--json").value] == [
        "Harbour bridge opens",
        "Bridge opens",
    ]


def test_what_cannot_be_fetched_leaves_no_desk(site, new, run):
    got = run("fetch", f"{site.address}/gone", "--private", "--into", new)
    assert (got.code, got.out) == (1, "")
    assert "could not be fetched: the site answered 404 Not Found." in got.err
    assert beside(new) == set()


@pytest.mark.parametrize("body", [b"", b"<p> </p>"])
def test_a_page_without_words_leaves_no_desk(site, new, run, body):
    site.pages["/page"] = Page(body)
    assert run("fetch", f"{site.address}/page", "--private", "--into", new).code == 1
    assert beside(new) == set()


def test_a_desk_that_somebody_has_open_is_said_before_the_site_sees_a_visit(site, held, run):
    assert run("fetch", f"{site.address}/page", "--private", "--into", held).code == 1
    assert site.asked == []


def test_that_the_site_will_see_it_stands_in_the_help(run):
    assert "the site will see the visit" in run("fetch", "--help").out
