"""Form controls of OpenDocument."""

import pytest

from tests.importers.odt_samples import par, read, texts


def form(control: str) -> str:
    return f'<office:forms><form:form form:name="F">{control}</form:form></office:forms>'


def shown(anchor: str = "as-char") -> str:
    return f'<draw:control text:anchor-type="{anchor}" draw:control="c1"/>'


@pytest.mark.parametrize(
    ("control", "words"),
    [
        ('<form:checkbox xml:id="c1" form:label="Agreed" form:current-state="checked"/>', "☒ Agreed"),
        ('<form:checkbox form:id="c1" form:label="Agreed" form:state="checked"/>', "☒ Agreed"),
        ('<form:checkbox xml:id="c1" form:current-state="unchecked" form:state="checked"/>', "☐"),
        ('<form:radio xml:id="c1" form:label="Yes" form:current-selected="true"/>', "☒ Yes"),
        ('<form:radio xml:id="c1" form:label="Yes"/>', "☐ Yes"),
        ('<form:text xml:id="c1" form:value="first" form:current-value="now"/>', "now"),
        ('<form:textarea xml:id="c1"><text:p>Two</text:p><text:p>lines</text:p></form:textarea>', "Two lines"),
        ('<form:fixed-text xml:id="c1" form:label="Name"/>', "Name"),
        ('<form:button xml:id="c1" form:label="Send"/>', "Send"),
        (
            '<form:listbox xml:id="c1"><form:option form:label="Red" form:selected="true"/>'
            '<form:option form:label="Blue"/><form:option form:label="Green" form:current-selected="true"/>'
            "</form:listbox>",
            "Red, Green",
        ),
    ],
)
def test_a_control_becomes_the_words_that_it_shows(control, words):
    draft = read(form(control) + par(f"a {shown()} b"))
    assert (draft.text, draft.noticed) == (f"a {words} b", ())


@pytest.mark.parametrize(
    "control", ["", '<form:text xml:id="c1"/>', '<form:password xml:id="c1" form:current-value="secret"/>']
)
def test_a_control_that_shows_no_words_is_said(control):
    draft = read(form(control) + par(f"a {shown()}b"))
    assert (draft.text, draft.noticed) == ("a b", ("1 form control without words left out",))


def test_a_control_beside_a_line_stands_behind_it_by_itself():
    label = '<form:fixed-text xml:id="c1" form:label="Name"/>'
    assert texts(read(form(label) + par(f"a {shown('paragraph')}b") + shown("page"))) == ["a b", "Name", "Name"]


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("FORMCHECKBOX", {"Checkbox_Checked": "true"}, "☒"),
        ("FORMCHECKBOX", {}, "☐"),
        ("FORMDROPDOWN", {"Dropdown_ListEntry": "Apple", "Dropdown_Selected": "0"}, "Apple"),
        ("FORMDROPDOWN", {"Dropdown_ListEntry": "Apple"}, ""),
    ],
)
def test_a_form_field_out_of_a_word_file_shows_what_was_chosen(kind, said, words):
    inside = "".join(f'<field:param field:name="{name}" field:value="{value}"/>' for name, value in said.items())
    mark = f'<field:fieldmark field:type="vnd.oasis.opendocument.field.{kind}">{inside}</field:fieldmark>'
    assert read(par(f"a:{mark}.")).text == f"a:{words}."
