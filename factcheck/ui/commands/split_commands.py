"""What keys, menus and the panel do to take an attribution apart."""

from dataclasses import replace

from factcheck.domain.records.ids import ClaimId
from factcheck.domain.rules.splitting import Split, further_split, split_of
from factcheck.domain.text.canonical import one_line, trimmed
from factcheck.ui.app.actions import Handlers
from factcheck.ui.commands.base import ClaimCommandsBase
from factcheck.ui.commands.panes import CLAIM
from factcheck.ui.commands.targets import listed, named


class SplitCommands(ClaimCommandsBase):
    """Opens the form, and makes the claims it asks for."""

    def handlers(self) -> Handlers:
        """What the actions of the menus do here, by the name of the action."""
        return {"split": self.open}

    def listen(self) -> None:
        """Does what the section of the panel asks for."""
        self._panel.split.new_requested.connect(self._targets.from_panel(self.open))
        self._panel.split.added.connect(self.split)

    def open(self) -> None:
        """Opens the form, filled by rule; of a claim that is split already, for one more thing that was said.

        Selected words inside the claim are the content, unless they are one already.
        """
        claim = self._targets.claim(may_hold_words=True)
        if claim is None or not claim.passages:
            return
        contents = self._views.contents(claim, split_of(self._text, claim).relation)
        taken = {one.span for content in (claim, *contents) for one in content.passages}
        selection = self._article.selection()
        chosen = trimmed(self._text, *selection) if selection else None
        if chosen in taken or not any(one.span.covers(chosen) for one in claim.passages if chosen is not None):
            chosen = None
        draft = further_split(self._text, claim, chosen) if contents else split_of(self._text, claim, chosen)
        self.pane_wanted.emit(CLAIM)
        self._panel.split_form.name_claim(claim.number, [f"{one.number} {one.statement}" for one in contents])
        self._panel.split.open_new(draft)

    def split(self, claim_id: str, split: Split) -> None:
        """Makes the contents claims that are none yet; the claim that was split stays the current one."""
        claim = self._views.claim(ClaimId(claim_id))
        contents = self._views.contents(claim, split.relation) if claim is not None else []
        said = {_plain(one.statement): one for one in contents}
        new = [one for one in split.contents if _plain(one.statement) not in said]
        if claim is None or (split.contents and not new):
            there = listed([said[_plain(one.statement)].number for one in split.contents])
            self._panel.split.forget_new(claim_id)
            self.said.emit(f"{there} says so already. Nothing was added.")
            return
        made = self._desk.claims.split(claim.id, replace(split, contents=tuple(new)))
        self._panel.split.forget_new(claim_id)
        if self._current.claim == claim_id:
            self._article.place_caret(claim.passages[-1].span.end)
        self._say_done(f"{named([claim])}, split: {listed([one.number for one in made])} made")


def _plain(statement: str) -> str:
    return one_line(statement).rstrip(".").casefold()
