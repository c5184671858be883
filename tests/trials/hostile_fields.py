"""Puts hostile words into every field of every kind, reads them back, searches and exports them.

`python -m tests.trials.hostile_fields [--window N]`. The words go through an imported article and the lines of
`apply`, come back from every list in JSON and for people, from search, the three reports, the print and the clipboard;
a window shows the desks of the first N strings. Needs nothing but the program.
"""

import argparse
import csv
import io
import json
import os
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from markdown_it import MarkdownIt
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QApplication

from factcheck.domain.errors import FactcheckError
from factcheck.domain.records.annotation import Annotation, AnnotationDraft, AnnotationKind
from factcheck.domain.text.canonical import canonical_text, lone_surrogates
from factcheck.domain.text.span import Span
from factcheck.exporters.csv import harmless
from factcheck.exporters.marked_text import visible
from factcheck.services.demo import make_demo
from factcheck.services.opening import new_desk, read_desk
from factcheck.ui.article.printing import Imprint, print_article
from tests.desk_samples import draft
from tests.exporters.test_html import Page
from tests.hostile_strings import HOSTILE_STRINGS
from tests.trials.looking import TrialWindow, done

LISTS = ("articles", "claims", "questions", "wordings", "annotations", "history")
ENDINGS = (".html", ".md", ".csv")
BEFORE, AFTER = "The bridge is 512 metres long, before ", " after it."
CLAIM = {"claim": "1"}


def lines_with(words):
    """Lines of edits that put words into every field there is, and where each is read: list, then its fields."""
    claim = {"op": "claim", "quote": "512 metres", "statement": words}
    evidence = {"title": words, "url": words, "quote": words, "locator": words, "note": words}
    answered = {"op": "answer", "question": 1, "answer": words, "answered_by": words, "result": words}
    wording = {"op": "wording", "quote": "metres", "proposed": words, "why": words, **CLAIM}
    return [
        (claim, "claims", ["statement"]),
        ({"op": "claim", "quote": "bridge"}, "", []),
        ({"op": "note", "note": words, **CLAIM}, "claims", ["note"]),
        ({"op": "speaker", "speaker": words, "verb": words, **CLAIM}, "claims", ["speaker", "verb"]),
        ({"op": "verdict", "verdict": "disputed", "reason": words, **CLAIM}, "claims", ["reason"]),
        ({"op": "evidence", **evidence, **CLAIM}, "claims.evidence", list(evidence)),
        ({"op": "denial", "claim": "2", "target": "1", "scope": words}, "claims.denials", ["scope"]),
        ({"op": "question", "words": words, "options": words, **CLAIM}, "questions", ["words", "options"]),
        (answered, "questions", ["answer", "answered_by", "result"]),
        (wording, "wordings", ["proposed", "why"]),
        ({"op": "outcome", "claim": "2", "outcome": "editor", "who": words}, "history", ["who"]),
        ({"op": "claim", "quote": words}, "", []),
    ]


def misused(words):
    """Lines that use words where there is no place for them: each has to be refused."""
    return [
        {"op": words},
        {"op": "note", "note": "x", f"{words}x": 1, **CLAIM},
        {"op": "note", "note": "x", "claim": f"x{words}"},
        {"op": "claim", "quote": f"{words} that do not stand there"},
        {"op": "kind", "kind": f"x{words}", **CLAIM},
        {"op": "verdict", "verdict": f"x{words}", **CLAIM},
        {"op": "answer", "question": f"x{words}", "answer": "x"},
        {"op": "evidence", "title": "x", "accessed": f"x{words}", **CLAIM},
        {"op": "undo", "operation": f"x{words}"},
    ]


class Fields:
    """One desk with the same words in all its fields."""

    def __init__(self, folder, words):
        self.path = Path(folder, "words.factcheck")
        self.words = json.loads(json.dumps(words))  # two halves that come one after the other are one character there
        self.path.unlink(missing_ok=True)
        self.wrong, self.stored = [], []
        self.is_half = bool(lone_surrogates(self.words))
        with closing(new_desk(self.path, "Mara Lind")) as desk:
            try:
                self.article = desk.articles.add(self.article_with(self.words))
                self.claim_if(not self.is_half, "an article with half a character was taken in")
            except FactcheckError:
                self.claim_if(self.is_half, "the article was refused")
                self.article = desk.articles.add(self.article_with("words"))
        self.apply()

    def looked_at(self):
        """What went wrong on the way in, or on any way out."""
        if not self.wrong:
            self.read_back()
            self.search()
            self.export()
        return self.wrong

    def claim_if(self, is_so, otherwise):
        if not is_so:
            self.wrong.append(otherwise)

    def article_with(self, words):
        text = BEFORE + canonical_text(words).replace("\n", " ") + AFTER
        known = dict.fromkeys(("headline", "byline", "outlet", "section", "url"), words)
        noted = AnnotationDraft(AnnotationKind.COMMENT, words, Span(0, 10), author=words)
        return replace(draft(text, **known), annotations=(noted,))

    def apply(self):
        """Puts the words in, and sees which lines were refused and why."""
        lines = [*lines_with(self.words), *((one, "", []) for one in misused(self.words))]
        edits = self.path.with_name("edits.jsonl")
        edits.write_text("\n".join(json.dumps(line) for line, _, _ in lines), encoding="ascii")
        _code, printed, said = done(["apply", str(self.path), str(edits)])
        self.claim_if("Traceback" not in said and "Something went wrong" not in printed + said, f"apply said {said}")
        answers = [json.loads(one) for one in printed.splitlines()]
        self.claim_if(len(answers) == len(lines), f"{len(answers)} answers to {len(lines)} lines")
        refused_needed = len(lines) - len(misused(self.words))
        for number, ((line, where, fields), answer) in enumerate(zip(lines, answers, strict=False)):
            if answer["ok"]:
                self.stored.append((line, where, fields))
                is_new = number < refused_needed or line.get("op") == self.words
                self.claim_if(is_new, f"{line!r:.100} was done")
            elif number < refused_needed and line["op"] != "claim":
                is_blank = not self.words.strip()
                self.claim_if(self.is_half or is_blank, f"{line!r:.100} was refused: {answer['error']}")
            self.claim_if(answer["ok"] or answer["error"].strip(), f"{line!r:.100} was refused without a word")

    def read_back(self):
        """Every list in JSON holds the words as they went in, and shows people no character a terminal obeys."""
        self.lists = {}
        for verb in LISTS:
            code, printed, said = done([verb, str(self.path), "--json"])
            self.claim_if(code == 0, f"{verb} --json ended with {code}: {said}")
            self.lists[verb] = json.loads(printed)
            code, printed, said = done([verb, str(self.path)])
            self.claim_if(code == 0, f"{verb} ended with {code}: {said}")
            obeyed = {one for one in printed if unicodedata.category(one) in ("Cc", "Cs") and one != "\n"}
            self.claim_if(not obeyed, f"{verb} printed {obeyed}")
        for _line, where, fields in self.stored:
            for field in fields:
                self.claim_if(self.held(where, field) == self.expected(field), f"{where} {field} came back otherwise")
        if not self.is_half:
            (note,) = self.lists["annotations"]
            self.claim_if((note["body"], note["author"]) == (self.words,) * 2, "the annotation came back otherwise")
        code, printed, said = done(["check", str(self.path)])
        self.claim_if(code == 0, f"check ended with {code}: {printed}{said}")

    def held(self, where, field):
        verb, _, part = where.partition(".")
        found = self.lists[verb][-1 if verb == "history" else 0]
        if verb == "history":
            return next((one["who"] for one in self.lists[verb] if one["kind"] == "claim.outcome"), None)
        if part == "denials":
            found = self.lists["claims"][1]
        return (found[part][0] if part else found)[field]

    def expected(self, field):
        """Blanks alone are no speaker, verb or statement, and no name; they are not seen around a name."""
        if field == "who":
            return self.words.strip() or "unnamed" if self.words else "Mara Lind"
        if self.words.strip() or field in (
            "note",
            "url",
            "quote",
            "locator",
            "options",
            "title",
            "scope",
            "why",
            "result",
        ):
            return self.words
        return {"statement": "512 metres", "reason": None}.get(field, "")

    def search(self):
        """The words are found in each kind of field that holds them."""
        wanted = {"claims": "note", "claims.evidence": "evidence", "claims.denials": "denial", "wordings": "wording"}
        with closing(read_desk(self.path)) as desk:
            found = {one.found_in.field for one in desk.search.find(self.words).hits}
            held = {wanted[where] for _, where, fields in self.stored if where in wanted and "statement" not in fields}
            if self.words.split() and not self.is_half:
                self.claim_if(held <= found, f"search finds {found} of {held}")
            self.copied = desk.reports.text_of(desk.claims.of(self.article))
            self.claim_if(len(self.copied) > 10, "nothing is copied")
            self.print_pages(desk)

    def print_pages(self, desk):
        proof, claims = desk.articles.proof(self.article), desk.claims.of(self.article)
        writer = QPdfWriter(str(self.path.with_name("printed.pdf")))
        notes = desk.case(self.article).all(Annotation)
        self.claim_if(
            print_article(writer, proof, claims, notes, Imprint(self.words, "10 Apr")) > 0, "nothing is printed"
        )

    def export(self):
        """Writes the three reports and reads them."""
        for ending in ENDINGS:
            target = self.path.with_name(f"report{ending}")
            code, _, said = done(["export", str(self.path), "--to", str(target)])
            self.claim_if(code == 0, f"export {ending} ended with {code}: {said}")
            {".html": self.page, ".md": self.markdown, ".csv": self.table}[ending](target.read_bytes())

    def is_noted(self):
        """Whether there is a note with words, which every report tells."""
        return self.words.strip() and any("note" in line for line, _, _ in self.stored)

    def page(self, content):
        try:
            page = Page(content)
        except AssertionError:
            self.wrong.append("the page closes what it did not open")
            return
        self.claim_if(page.open == [], f"the page leaves {page.open} open")
        self.claim_if(shape_of_page(page) <= KNOWN["page"], f"the page has {shape_of_page(page) - KNOWN['page']}")
        self.claim_if(not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", page.markup), "the page has control characters")
        strange = [one for one in page.values("href") if not re.match(r"(?i)\s*(#|https?://|mailto:)", one)]
        self.claim_if(not strange, f"the page leads to {strange}")
        if self.is_noted():
            seen = squeezed("".join(page.words))
            self.claim_if(squeezed(visible(self.words)) in seen, "the words are not in the page")

    def markdown(self, content):
        tokens = rendered(content.decode("utf-8"))
        shape = shape_of_markdown(tokens)
        self.claim_if(shape <= KNOWN["markdown"], f"the Markdown has {shape - KNOWN['markdown']}")
        if self.is_noted():
            seen = squeezed("".join(one.content for one in tokens if one.type in ("text", "text_special")))
            self.claim_if(squeezed(visible(self.words)) in seen, "the words are not in the Markdown")

    def table(self, content):
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))
        self.claim_if(all(None not in row and None not in row.values() for row in rows), "rows have other cells")
        cells = Counter((name, cell) for row in rows for name, cell in row.items())
        columns = {
            "note": "note",
            "quote": "quotation",
            "locator": "where in the source",
            "title": "source",
            "url": "link",
        }
        columns |= {
            "words": "question",
            "options": "options",
            "answer": "answer",
            "proposed": "new words",
            "why": "why",
        }
        for line, _where, fields in self.stored:
            for field in fields:
                if (column := columns.get(field)) and (line["op"], field) != ("wording", "words"):
                    is_there = cells[column, harmless(self.expected(field))] > 0
                    self.claim_if(is_there, f"the cell of {field} holds something else")


KNOWN = {}


def know(folder):
    """What elements a report has whose fields hold ordinary words."""
    desk = Path(folder, "demo.factcheck")
    make_demo(desk)
    KNOWN.update(page=set(), markdown=set())
    for words in ("", "ordinary words, https://example.org\nand a line", "https://example.org"):
        path = Fields(folder, words).path if words else desk
        for ending in (".html", ".md"):
            done(["export", str(path), "--to", str(Path(folder, f"known{ending}"))])
        KNOWN["page"] |= shape_of_page(Page(Path(folder, "known.html").read_bytes()))
        KNOWN["markdown"] |= shape_of_markdown(rendered(Path(folder, "known.md").read_text(encoding="utf-8")))
    assert not any("script" in str(one) for some in KNOWN.values() for one in some)


def shape_of_page(page):
    """The elements of a page with the names of their attributes."""
    return {(tag, *sorted(attributes)) for tag, attributes in page.elements}


def shape_of_markdown(tokens):
    """The kinds of what Markdown made; of HTML, what it is: there is some around text from right to left."""
    return {one.content if one.type.startswith("html") else one.type for one in tokens}


def rendered(text):
    """Everything that Markdown makes of a text."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    return [one for token in tokens for one in (token, *(token.children or ()))]


def squeezed(text):
    return "".join(text.split())


def main() -> int:
    """Tells of each string with which something went wrong; the exit status is 1 if there was one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--window", type=int, default=len(HOSTILE_STRINGS))
    given = parser.parse_args()
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.text.font.db=false"}
    wrong = refused = 0
    with tempfile.TemporaryDirectory() as folder:
        os.environ["FACTCHECK_HOME"] = f"{folder}/home"
        application = QApplication([])
        know(folder)
        window = TrialWindow()
        for number, words in enumerate(HOSTILE_STRINGS):
            fields = Fields(folder, words)
            refused += len(lines_with(words)) - len(fields.stored)
            said = [*fields.looked_at(), *(window.wrong_with(fields.path) if number < given.window else ())]
            wrong += bool(said)
            for one in said:
                print(f"{words[:60]!a}: {one[-1500:]}", flush=True)
            if number % 100 == 99:
                print(f"{number + 1} strings", flush=True)
        window.close()
        del application
    print(f"{len(HOSTILE_STRINGS)} strings in all fields, {refused} lines refused, {wrong} strings went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
