"""Counts the claims of an article by the rows of a desk alone: the rules of the program, written down a second time."""

import json
from collections import Counter

from factcheck.domain.records.verdict import Status
from factcheck.domain.text.matching import bare_words

TABLES = ("claim", "passage", "source", "evidence", "denial", "question", "wording")


def counted(rows, article_id):
    """How many claims of an article stand how, and how much is open and undecided, by its rows alone."""
    of = {name: [row for (table, _), row in rows.items() if table == name] for name in TABLES}
    claims = [row for row in of["claim"] if row["article_id"] == article_id]
    asked = [row["claim_id"] for row in of["question"] if row["article_id"] == article_id and not row["answer"]]
    proposed = [row["claim_id"] for row in of["wording"] if row["article_id"] == article_id and not row["decision"]]
    statuses = {row["id"]: status_of(row, of) for row in claims}
    to_do = {
        row["id"]
        for row in claims
        if statuses[row["id"]] in (Status.NOT_CHECKED, Status.STALE) or is_overtaken(row, of) or row["id"] in asked
    }
    to_settle = {row["id"] for row in claims if row["id"] in proposed or row["outcome"] == "editor"}
    return Counter(statuses.values()), len(to_do) + asked.count(None), len(to_settle) + proposed.count(None)


def status_of(claim, of):
    """Where a claim stands."""
    if claim["verdict"] is None:
        needs_none = claim["kind"] in ("opinion", "prediction") and claim["risk"] != "legal"
        return Status.NOT_NEEDED if needs_none else Status.NOT_CHECKED
    passages = sorted((row for row in of["passage"] if row["claim_id"] == claim["id"]), key=lambda row: row["position"])
    main = next(row for row in passages if row["role"] == "repeats")
    now = [row["quote"] for row in passages if row is main or row["role"] == "completes"]
    then = claim["judged_words"].split(" … ")
    said_then = None if claim["judged_statement"] == claim["judged_words"] else claim["judged_statement"]
    is_same = list(map(bare_words, now)) == list(map(bare_words, then)) and said_then == claim["restated"]
    return Status(claim["verdict"]) if is_same else Status.STALE


def is_overtaken(claim, of):
    """Whether something against a verdict came since it was given, or something it rested on is gone or turned."""
    if claim["verdict"] is None:
        return False
    notes = {row["id"] for row in of["source"] if row["kind"] == "reporters_note"}
    here = [row for row in of["evidence"] if row["claim_id"] == claim["id"] and row["source_id"] not in notes]
    says_so = ("supports", "searched") if claim["kind"] == "absence" else ("supports",)
    supporting = {row["id"] for row in here if row["stance"] in says_so}
    against = {row["id"] for row in here if row["stance"] == "contradicts"}
    denials = {row["id"] for row in of["denial"] if row["target_id"] == claim["id"]}
    searches = {row["id"] for row in here if row["stance"] == "searched"}
    rests_on, speaks_against = {
        "supported": (supporting, against | denials),
        "disputed": (against | denials, supporting),
        "unverified": (searches, supporting | against),
    }[claim["verdict"]]
    rested_on, spoke_against = map(set, json.loads(claim["judged_basis"]))
    return bool(speaks_against - spoke_against or rested_on - rests_on)
