"""The one table of actions: menus, toolbar, shortcuts, command palette and the help page all come from it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from factcheck.translation import N_, NC_
from factcheck.ui.app.action_entry import Entry, Where


def _entries(menus: Mapping[str, tuple[tuple[Entry, ...], ...]]) -> Iterator[Entry]:
    """The entries of all menus, which are groups with a rule between them, each with the place where it stands."""
    for menu, groups in menus.items():
        for number, group in enumerate(groups):
            for at, entry in enumerate(group):
                yield replace(entry, menu=menu, begins_group=at == 0 < number)


def _inside(submenu: str, *entries: Entry) -> tuple[Entry, ...]:
    """Entries that stand in a menu inside that of their group."""
    return tuple(replace(entry, submenu=submenu) for entry in entries)


_R, _A = Where.READING, Where.ARTICLE
_FILE = (
    (
        Entry("new_article", N_("&New article…"), ("Ctrl+N",), N_("Paste or type an article")),
        Entry("open", N_("&Open…"), ("Ctrl+O",), N_("Open an article or a Factcheck file")),
        Entry("fetch", N_("Fetch a &web page…"), description=N_("Asks before it tells anybody")),
        Entry("new_file", N_("New &file…"), description=N_("A new, empty Factcheck file")),
        Entry("open_default", N_("Open &my file"), description=N_("The file that opens by itself")),
        Entry("save_copy", N_("Save a &copy…"), also=N_("export")),
        Entry("restore", N_("Restore a &backup…"), description=N_("The file as it was; what it is now is kept")),
        Entry("saved", N_("&Save"), ("Ctrl+S",), N_("Everything is saved as you go")),
        Entry(
            "not_saved",
            N_("Go to what is not recorded &yet"),
            description=N_("The first form that holds what was typed"),
        ),
    ),
    (
        Entry(
            "report",
            N_("Fact-check &report…"),
            ("Ctrl+Shift+E",),
            N_("Exports what was found: web page, Markdown or table (CSV)"),
        ),
        Entry(
            "print",
            N_("&Print…"),
            ("Ctrl+P",),
            N_("The article with its claims in the margin, on paper or as PDF"),
            also=N_("export"),
        ),
    ),
    (Entry("settings", N_("Se&ttings…"), ("Ctrl+,",), N_("Name, theme, font, size, keys")),),
    (Entry("quit", N_("&Quit"), ("Ctrl+Q",)),),
)
_EDIT = (
    (
        Entry("undo", N_("&Undo"), ("Ctrl+Z",)),
        Entry("redo", N_("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
    ),
    (
        Entry("copy", N_("&Copy"), ("Ctrl+C",), N_("The selected words, or the claims as text"), _R),
        Entry("paste", N_("&Paste an article"), ("Ctrl+V",), where=_R),
    ),
    (
        Entry("find", N_("&Find in article"), ("Ctrl+F",)),
        Entry("find_next", N_("Find &next"), ("F3",)),
        Entry("find_previous", N_("Find pre&vious"), ("Shift+F3",)),
        Entry("search", N_("&Search the whole file…"), ("Ctrl+Shift+F",), N_("Texts, claims, notes and evidence")),
        Entry("filter", N_("Fi&lter claims"), ("Ctrl+Shift+L",)),
    ),
    (Entry("history", N_("&History…"), ("Ctrl+H",)),),
)
_ARTICLE = (
    (
        Entry("articles", N_("&Articles in this file…"), ("Ctrl+L",)),
        Entry("next_article", N_("&Next article"), ("Ctrl+PgDown",)),
        Entry("previous_article", N_("Pre&vious article"), ("Ctrl+PgUp",)),
    ),
    (
        Entry(
            "new_proof",
            N_("A new &proof…"),
            ("Ctrl+Shift+N",),
            N_("A new draft of this article: what has the same words goes with it"),
            also=N_("draft, version"),
        ),
        Entry("go_on_review", N_("Go on with the rev&iew"), description=N_("Of a new proof, or of what it left open")),
        Entry(
            "compare_proofs",
            N_("Co&mpare proofs…"),
            description=N_("Two versions of the text word by word, and what became of the claims"),
            also=N_("diff, draft, version, changes"),
        ),
        Entry(
            "correct_text",
            N_("Correct the text…"),
            ("Ctrl+Shift+T",),
            N_("Small corrections, and accepted wordings put in, make a new proof"),
            also=N_("edit"),
        ),
        *_inside(
            NC_("menu", "The &text alone"),
            Entry(
                "copy_text",
                N_("Cop&y the text"),
                description=N_("All of it, without anything of the record"),
                also=N_("export"),
            ),
            Entry(
                "save_text",
                N_("Save the text as…"),
                description=N_("As a text file, without anything of the record"),
                also=N_("export"),
            ),
        ),
    ),
    (
        Entry(
            "sources",
            N_("So&urces…"),
            ("Ctrl+Shift+S",),
            N_("All of them, or that of the evidence: title, terms, state, origin; merge those that are the same"),
            also=N_("person, terms, background, off the record, retracted, corrected, bibliography, origin"),
        ),
    ),
    (
        Entry("describe", N_("A&bout this article…"), ("Ctrl+I",), N_("Name, byline, date, language, deadline")),
        Entry("remove_article", N_("&Remove article"), also=N_("delete")),
        Entry(
            "close_article",
            N_("Closed to searches elsewhere"),
            description=N_("Only a search from this article itself shows it"),
            is_switch=True,
            also=N_("hide, confidential"),
        ),
        Entry("legal_hold", N_("&Legal hold…"), description=N_("Keeps everything of the article from being erased")),
        Entry(
            "erase",
            N_("Erase &from this file…"),
            description=N_("For good: the article, a source, a note, a question or what was captured"),
            also=N_("delete, purge, remove, wipe, redact"),
        ),
    ),
    (
        Entry("sentence", N_("Select &sentence"), ("S",), N_("Again: the clause at the caret, then its others"), _A),
        Entry("more_sentence", N_("Add the ne&xt sentence"), ("Shift+S",), where=_A),
        Entry("outer", N_("Next &outer claim on these words"), ("O",), where=_A),
        Entry("exempt", N_("Nothin&g to check here"), ("X",), N_("Of sentence or selection; again: taken back"), _A),
    ),
    _inside(
        NC_("menu", "Report&er’s notes"),
        Entry("next_annotation", N_("Next repor&ter’s note"), ("I",), N_("A comment, note or link"), _R),
        Entry("previous_annotation", N_("Previous r&eporter’s note"), ("Shift+I",), where=_R),
        Entry(
            "use_annotation",
            N_("Make a &claim of the note"),
            ("U",),
            N_("With the note as a lead, a link as evidence"),
            _R,
        ),
        Entry("dismiss_annotation", N_("&Dismiss the note"), ("D",), N_("A dismissed one is taken up again"), _R),
        Entry("dismissed_annotations", N_("S&how dismissed notes"), where=_R, is_switch=True),
    ),
    (
        Entry(
            "wording",
            N_("New &wording…"),
            ("W",),
            N_("Other words for the selected ones or those of the claim"),
            _R,
        ),
        Entry(
            "captures",
            N_("Captured files…"),
            ("Shift+C",),
            N_("What is kept of sources and was fetched: look at it, verify it"),
            _R,
            also=N_("attachments, PDF, pictures"),
        ),
        Entry("queries", N_("&Questions and wordings"), description=N_("All of them, with a claim or without one")),
    ),
)
_CLAIM = (
    (
        Entry("new_claim", N_("&New claim"), ("Ctrl+Alt+M",), N_("Enter: a claim from the selected words"), _A),
        Entry(
            "implication",
            N_("New claim in no words"),
            ("Ctrl+Alt+I",),
            N_("What readers take from it"),
            also=N_("implication, suggests, headline, picture"),
        ),
        *_inside(
            NC_("menu", "&Words of the claim"),
            Entry(
                "passage", N_("Another &passage here"), ("Shift+P",), N_("The claim also stands in the selection"), _R
            ),
            Entry(
                "completes",
                N_("These &words too"),
                ("Shift+T",),
                N_("The selection completes the words of the claim"),
                _R,
            ),
            Entry(
                "edges",
                N_("Move &beginning or end"),
                ("M",),
                N_("Arrows move an edge of the words, Tab changes the edge, Enter keeps"),
                _R,
            ),
        ),
        Entry("split", N_("Spli&t…"), ("T",), N_("Who said it and what was said, or its clauses, as claims"), _R),
        *_inside(
            NC_("menu", "Other c&laims"),
            Entry(
                "merge",
                N_("Merge with another claim…"),
                ("Shift+M",),
                N_("Two claims that say the same become one, with all that is recorded of them"),
                _R,
                also=N_("join, combine, duplicate"),
            ),
            Entry(
                "denial", N_("Den&y another claim…"), ("Y",), N_("The claim denies another one, and what exactly"), _R
            ),
            Entry(
                "relation",
                N_("Relation to another claim…"),
                ("Shift+Y",),
                N_("Conflicts with it, restates it, presupposes it, rests on it"),
                _R,
            ),
        ),
        Entry(
            "question",
            N_("Ask the reporter a &question…"),
            ("A",),
            N_("A question to the reporter, with the answer"),
            _R,
        ),
    ),
    (
        Entry("supported", N_("&Supported"), ("1",), where=_R, is_switch=True),
        Entry("disputed", N_("&Disputed"), ("2",), where=_R, is_switch=True),
        Entry("unverified", N_("&Unverified"), ("3",), where=_R, is_switch=True),
        Entry("not_needed", N_("No &verdict needed"), ("4",), where=_R, is_switch=True),
        Entry("clear", N_("Not chec&ked again"), ("0",), where=_R),
        Entry(
            "confirm",
            N_("&Confirm that it holds"),
            ("V",),
            N_("The verdict, or that none is needed, holds for the words and the evidence as they are"),
            _R,
        ),
    ),
    (
        Entry(
            "fine", N_("&Fine as written"), ("F",), N_("The words may stand, whatever the verdict"), _R, is_switch=True
        ),
        Entry(
            "change", N_("Needs a c&hange"), ("H",), N_("The words must change before publication"), _R, is_switch=True
        ),
        Entry("editor", N_("Ed&itor decides"), ("L",), N_("The editor decides about the words"), _R, is_switch=True),
    ),
    (
        Entry("statement", N_("Rest&ate"), ("F2",), N_("Edit the statement"), _R),
        Entry("evidence", N_("&Evidence"), ("E",), where=_R),
        *_inside(
            NC_("menu", "&Pieces of evidence"),
            Entry(
                "pieces",
                N_("Go to the evidence"),
                ("Ctrl+E",),
                N_("Up and Down move, Enter opens, Del removes"),
                also=N_("change, edit, correct"),
            ),
            Entry(
                "move_evidence",
                N_("Move evidence to another claim…"),
                ("Shift+E",),
                N_("Or record it there, too"),
                _R,
                also=N_("copy"),
            ),
            Entry(
                "capture",
                N_("Capture a file…"),
                ("C",),
                N_("A PDF, picture, page or recording is kept with the source of the evidence"),
                _R,
                also=N_("attach, PDF, picture, screenshot, archive"),
            ),
            Entry(
                "directness", N_("Primary or secondary"), ("P",), N_("In the open form; again: secondary, not said"), _R
            ),
        ),
        Entry("level", N_("Who may read it…"), ("Shift+L",), N_("Of the claim, or the record with the keyboard"), _R),
        Entry("note", N_("N&ote"), ("N",), where=_R),
        Entry("reason", N_("&Reason"), ("R",), where=_R),
    ),
    _inside(
        NC_("menu", "&Go to"),
        Entry("next_claim", N_("Ne&xt claim"), ("J",), where=_R),
        Entry("previous_claim", N_("Previous c&laim"), ("K",), where=_R),
        Entry("go_to", N_("&Go to claim…"), ("Ctrl+J",)),
    ),
    (Entry("remove", N_("Re&move claim"), ("Del",), N_("Undo brings it back"), _R, also=N_("delete")),),
)
_VIEW = (
    (Entry("palette", N_("Command &palette…"), ("Ctrl+Shift+P",)),),
    (
        Entry(
            "coverage",
            N_("Co&verage"),
            ("G", "F7"),
            N_("What nobody has marked stands out; what is judged or set aside fades"),
            _R,
            is_switch=True,
            also=N_("not marked, unmarked, untouched, facts"),
        ),
        Entry("next_unmarked", N_("Next words not &marked"), ("B", "F8"), N_("A fact, a picture or a sentence"), _R),
        Entry("previous_unmarked", N_("Previo&us words not marked"), ("Shift+B", "Shift+F8"), where=_R),
        Entry(
            "unmarked",
            N_("What is not mar&ked…"),
            ("Shift+G",),
            N_("Facts, pictures and sentences, and what does not fit"),
            _R,
            also=N_("coverage, inconsistencies, spelling, weekday, sum"),
        ),
    ),
    (
        Entry("pane_article", N_("&Article"), ("Ctrl+1",)),
        Entry("pane_list", N_("&List of claims"), ("Ctrl+2",)),
        Entry("pane_claim", N_("&Claim"), ("Ctrl+3",)),
        Entry("next_pane", N_("&Next pane"), ("F6",)),
        Entry("previous_pane", N_("P&revious pane"), ("Shift+F6",)),
        Entry(
            "context_menu", N_("Menu of what applies here"), ("Shift+F10",), N_("As a click with the right button does")
        ),
        Entry("cards", N_("Cards &beside the text"), ("F9",), N_("Each claim in words at its words"), is_switch=True),
        Entry("claim_list", N_("List of claims beside the te&xt"), ("Shift+F9",), is_switch=True),
        Entry(
            "dense_list",
            N_("D&ense list"),
            ("Ctrl+Shift+D",),
            N_("Each claim on one line"),
            is_switch=True,
            also=N_("compact, rows"),
        ),
    ),
    (
        Entry("zoom_in", N_("Zoom &in"), ("Ctrl++", "Ctrl+="), N_("Everything in the window")),
        Entry("zoom_out", N_("Zoom &out"), ("Ctrl+-",)),
        Entry("article_larger", N_("Ar&ticle larger"), ("Alt+Ctrl++", "Alt+Ctrl+="), N_("The article alone")),
        Entry("article_smaller", N_("Article &smaller"), ("Alt+Ctrl+-",)),
        Entry("zoom_reset", N_("Normal si&ze"), ("Ctrl+0",)),
        *_inside(
            NC_("menu", "T&heme"),
            Entry(
                "theme_system", N_("Theme: like the s&ystem"), description=N_("Light or dark colours"), is_switch=True
            ),
            Entry("theme_light", N_("Theme: li&ght"), description=N_("Colours: dark on white"), is_switch=True),
            Entry("theme_dark", N_("Theme: &dark"), description=N_("Colours: light on black, night"), is_switch=True),
            Entry(
                "theme_contrast", N_("Theme: &high contrast"), description=N_("Colours: white on black"), is_switch=True
            ),
        ),
    ),
    (Entry("refresh", N_("Re&fresh the snapshot"), ("F5",)),),
)
_HELP = (
    (
        Entry("shortcuts", N_("&Keyboard shortcuts"), ("F1",)),
        Entry("about", N_("&About Factcheck")),
    ),
)
_MENUS = {
    NC_("menu", "&File"): _FILE,
    NC_("menu", "&Edit"): _EDIT,
    NC_("menu", "&Article"): _ARTICLE,
    NC_("menu", "&Claim"): _CLAIM,
    NC_("menu", "&View"): _VIEW,
    NC_("menu", "&Help"): _HELP,
}
MENUS = tuple(_MENUS)
TABLE = tuple(_entries(_MENUS))
