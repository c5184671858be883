"""Form controls of OpenDocument, and the form fields that came out of Word files: they become what they show."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from factcheck.domain.records.article_draft import Piece
from factcheck.domain.records.proof import BlockKind
from factcheck.importers.odt.elements import text_in
from factcheck.importers.odt.text import Enter, OdtText
from factcheck.importers.shared.field_words import check_box, choice
from factcheck.importers.shared.numerals import whole

_TICKED = ("form:current-state", "form:state"), ("form:current-selected", "form:selected")
_SHOWS_NOTHING = frozenset({"form:hidden", "form:image", "form:image-frame", "form:password"})
_LABELLED = frozenset({"form:button", "form:fixed-text", "form:frame"})


def controls_in(body: Element) -> Mapping[str, Element]:
    """The form controls of a text by their ids."""
    found = (one for forms in body.iter("office:forms") for one in forms.iter())
    return {name: one for one in found if (name := one.get("xml:id") or one.get("form:id", ""))}


def _enter_control(text: OdtText, element: Element) -> None:
    """A control within a line is a part of it, any other stands by itself."""
    control = text.controls.get(element.get("draw:control", ""))
    words = "" if control is None else _words_of(control)
    if not words:
        text.noticed.controls += 1
    elif element.get("text:anchor-type") == "as-char" and text.state.here is not None:
        text.put(words)
    else:
        text.add([Piece(BlockKind.PARAGRAPH, words)])


def _words_of(control: Element) -> str:
    if control.tag in _SHOWS_NOTHING:
        return ""
    label = control.get("form:label", "")
    if control.tag in ("form:checkbox", "form:radio"):
        return f"{check_box(_is_ticked(control))} {label}".strip()
    if control.tag == "form:listbox":
        return ", ".join(one.get("form:label", "") for one in control.iter("form:option") if _is_ticked(one))
    if control.tag in _LABELLED:
        return label
    return control.get("form:current-value") or control.get("form:value") or text_in(control)


def _is_ticked(element: Element) -> bool:
    """Whether somebody ticked or chose it, or nobody did anything and it is so at first."""
    given = (element.get(now, element.get(first, "")) for now, first in _TICKED)
    return any(one in ("checked", "true") for one in given)


def _enter_field(text: OdtText, element: Element) -> None:
    said = [(one.get("field:name", ""), one.get("field:value", "")) for one in element.iter("field:param")]
    named = dict(said)
    if element.get("field:type", "").endswith("FORMCHECKBOX"):
        text.put(check_box(named.get("Checkbox_Checked") == "true"))
        return
    choices = [value for name, value in said if name == "Dropdown_ListEntry"]
    text.put(choice(choices, whole(named.get("Dropdown_Selected"), -1)))


ENTERS: dict[str, Enter] = {"draw:control": _enter_control, "field:fieldmark": _enter_field}
