"""The table of kinds."""

from dataclasses import fields, replace

import pytest
from sqlite_utils import Database

from factcheck.domain.records import kinds
from factcheck.domain.records.claim import ClaimKind
from factcheck.domain.records.kinds import CLAIM
from factcheck.domain.records.record_kind import NOTHING, RecordKind
from factcheck.services.demo import fill

EVERY = [one for one in vars(kinds).values() if isinstance(one, RecordKind)]


def tables_of(desk):
    return Database(desk.unit_of_work.store.file.db, execute_plugins=False)


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.entity)
def test_the_fields_of_a_kind_are_those_of_its_records_in_their_order(kind):
    names = [one.name for one in fields(kind.type)]
    assert [one.name for one in kind.fields] == names[: len(kind.fields)]


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.entity)
def test_the_columns_of_a_kind_are_those_of_its_table(desk, kind):
    table = tables_of(desk)[kind.entity]
    assert {*kind.columns, *kind.known_by, *kind.erasable_by} <= {column.name for column in table.columns}
    assert kind.known_by
    assert set(kind.claims) <= {one.column for one in table.foreign_keys if one.other_table == "claim"}


def test_what_points_at_claims_and_stands_at_words_is_in_the_table(desk):
    db = tables_of(desk)
    pointing = {name for name in db.table_names() for one in db[name].foreign_keys if one.other_table == "claim"}
    assert {kind.entity for kind in kinds.KINDS if kind.claims} == pointing - {"claim"}
    pinned = {name for name in db.table_names() if {"start", "end", "quote"} <= {one.name for one in db[name].columns}}
    assert {kind.entity for kind in kinds.KINDS if kind.is_pinned} == pinned


def test_a_row_is_the_mirror_of_its_record(desk):
    fill(desk)
    found = set()
    for case in [desk.case(one) for one in desk.articles.ids()]:
        ids = {name: person_id for person_id, name in case.people.items()}
        of_article = (case.article, case.proof, *case.sources.values(), *desk.articles.captures(case.article.id))
        for one in (*of_article, *(one for kind in kinds.KINDS for one in case.all(kind.type))):
            kind = kinds.KIND_OF[type(one)]
            assert kind.record({"rev": 1, **kind.row(one, ids.get)}, case) == one
            found.add(kind)
        for claim in case.claims.values():
            again = CLAIM.record({"rev": 1, **CLAIM.row(claim, ids.get)}, case)
            assert replace(again, **{name: getattr(claim, name) for name in CLAIM.follows}) == claim
    assert found == {*EVERY} - {CLAIM, kinds.PERSON}


def a_row(of, **values):
    return dict.fromkeys(of.columns, "") | values


def test_what_nobody_has_given_is_left_out_whatever_is_stored():
    empty = dict.fromkeys(("risk", "verdict", "relation", "judged_basis", "outcome"))
    row = a_row(CLAIM, rev=1, kind="number", speaker="Ada", verb="said", unset="kind speaker", **empty)
    claim = CLAIM.record(row, NOTHING)
    assert (claim.kind, claim.speaker, claim.verb) == (None, "", "said")
    assert CLAIM.record({**row, "unset": ""}, NOTHING).kind is ClaimKind.NUMBER


def test_the_pointers_are_all_columns_by_which_a_record_points_at_claims():
    assert (
        set(kinds.POINTERS) == {column for kind in kinds.KINDS for column in kind.claims} == {"claim_id", "target_id"}
    )
