"""A small report made up for tests: a story of a river, claims of every verdict, overlaps, several scripts."""

from dataclasses import replace

from factcheck.domain.records.annotation import Annotation, AnnotationKind, AnnotationState
from factcheck.domain.records.article import Article
from factcheck.domain.records.claim import Claim, ClaimKind, Passage, Risk
from factcheck.domain.records.evidence import Directness, Evidence, Source, Stance
from factcheck.domain.records.ids import AnnotationId, ArticleId, ClaimId, EvidenceId, PassageId, ProofId, SourceId
from factcheck.domain.records.proof import Block, BlockKind, Proof, Style, StyleKind, fingerprint
from factcheck.domain.records.verdict import Reason, Verdict
from factcheck.domain.rules.confidentiality import WithheldNotes
from factcheck.domain.rules.report import Report, ReportedArticle
from factcheck.domain.text.span import Span
from tests.claim_samples import pieces

LINES = (
    (BlockKind.HEADLINE, "The Elbow is rising, says the mayor"),
    (BlockKind.STANDFIRST, "Water everywhere, and nobody counts it."),
    (BlockKind.PARAGRAPH, "Mayor Ada Low said the river rose by 2 metres on Monday. She was calm."),
    (BlockKind.HEADING, "Elsewhere"),
    (BlockKind.QUOTATION, "“We have never seen this,” she said."),
    (BlockKind.LIST_ITEM, "A family 👨‍👩‍👧‍👦 left."),
    (BlockKind.PARAGRAPH, "ارتفع النهر مترين يوم الاثنين."),
    (BlockKind.CAPTION, "The bridge on Monday."),
)
TEXT = "\n".join(words for _, words in LINES)
PROOF_ID = ProofId("proof-1")
ARTICLE_ID = ArticleId("article-1")


def a_proof(text: str = TEXT, kinds: tuple[BlockKind, ...] = tuple(kind for kind, _ in LINES)) -> Proof:
    blocks, at = [], 0
    for kind, line in zip(kinds, text.split("\n"), strict=True):
        sign = "•" if kind is BlockKind.LIST_ITEM else ""
        blocks.append(Block(kind, at, at + len(line), int(bool(sign)), sign))
        at += len(line) + 1
    calm = text.find("calm")
    styles = (Style(StyleKind.ITALIC, calm, calm + 4),) if calm >= 0 else ()
    return Proof(PROOF_ID, ARTICLE_ID, 1, text, fingerprint(text), tuple(blocks), styles, "", "2026-11-25T10:00:00Z")


NONE_WITHHELD = WithheldNotes(a_proof())


def a_claim(number: str, *quotes: str, text: str = TEXT, **known: object) -> Claim:
    """A claim that stands where each of `quotes` first occurs; judged by somebody if it has a verdict."""
    claim_id = ClaimId(f"c{number}")
    passages = tuple(
        Passage(
            PassageId(f"{number}-{at}"),
            claim_id,
            PROOF_ID,
            Span(text.index(quote), text.index(quote) + len(quote)),
            quote,
        )
        for at, quote in enumerate(quotes)
    )
    judged = known.get("verdict") is not None
    claim = Claim(
        id=claim_id,
        article_id=ARTICLE_ID,
        number=number,
        parent_id=None,
        restated=None,
        kind=None,
        risk=None,
        speaker="",
        verb="",
        verdict=None,
        reason=None,
        note="",
        judged_by="Mara Lind" if judged else "",
        judged_at="2026-11-25T12:30:00Z" if judged else "",
        judged_words=" … ".join(quotes) if judged else "",
        passages=passages,
    )
    return replace(claim, **known)  # type: ignore[arg-type]


def an_evidence(claim: str, title: str = "Gauge log", **known: object) -> Evidence:
    evidence = Evidence(
        id=EvidenceId(f"e-{claim}-{title}"),
        claim_id=ClaimId(f"c{claim}"),
        source=Source(SourceId(title), title, "https://example.org/gauge"),
        stance=Stance.SUPPORTS,
        quote="",
        locator="row 7",
        directness=Directness.PRIMARY,
        accessed="2026-11-25",
        note="",
    )
    return replace(evidence, **known)  # type: ignore[arg-type]


CLAIMS = (
    a_claim(
        "1",
        "Mayor Ada Low said the river rose by 2 metres on Monday",
        "The Elbow is rising, says the mayor",
        restated="Ada Low said that the Elbow rose.",
        speaker="Ada Low",
        verb="said",
        verdict=Verdict.SUPPORTED,
        evidence=pieces(1),
    ),
    a_claim(
        "1a",
        "the river rose by 2 metres on Monday",
        parent_id=ClaimId("c1"),
        kind=ClaimKind.NUMBER,
        risk=Risk.CAREFUL,
        verdict=Verdict.DISPUTED,
        reason=Reason.EVIDENCE_SAYS_OTHERWISE,
        note="The gauge says 1.7.",
        evidence=pieces(Stance.CONTRADICTS),
    ),
    a_claim("2", "2 metres on Monday. She was calm", verdict=Verdict.UNVERIFIED),
    a_claim("3", "We have never seen this", kind=ClaimKind.OPINION),
    a_claim("4", "👨‍👩‍👧‍👦", verdict=Verdict.SUPPORTED),
    a_claim("5", "ارتفع النهر مترين"),
    a_claim("10", "on Monday", verdict=Verdict.SUPPORTED, evidence=pieces(1)),
)
EVIDENCE = (
    an_evidence("1", "Recording"),
    an_evidence("1a", stance=Stance.CONTRADICTS, quote="1.70 m", note="Read twice."),
    an_evidence("10"),
)


def a_reported(
    claims: tuple[Claim, ...] = CLAIMS, evidence: tuple[Evidence, ...] = EVIDENCE, **about: str
) -> ReportedArticle:
    """An article with its claims; those that a piece of `evidence` is of have it in place of their own."""
    by_claim = {claim.id: tuple(one for one in evidence if one.claim_id == claim.id) for claim in claims}
    claims = tuple(replace(claim, evidence=by_claim[claim.id] or claim.evidence) for claim in claims)
    article = replace(Article(ARTICLE_ID, LINES[0][1], byline="R. Ansell", language="en"), **about)
    return ReportedArticle(article, a_proof(), claims)


def a_report(*articles: ReportedArticle) -> Report:
    return Report(articles or (a_reported(),), "2026-11-25T16:40:00Z", "Mara Lind", "Factcheck 1.0")


def a_paged_report() -> Report:
    """The story over two pages, its Arabic paragraph from right to left, its last line a note, two things attached."""
    reported = a_reported()
    blocks = list(reported.proof.blocks)
    blocks = [replace(one, page=1 + (at > 3)) for at, one in enumerate(blocks)]
    blocks[6] = replace(blocks[6], rtl=True)
    blocks[7] = replace(blocks[7], kind=BlockKind.NOTE, label="3")
    proof = replace(reported.proof, blocks=tuple(blocks))
    span = Span(0, 3)
    note = Annotation(
        AnnotationId("n1"), ARTICLE_ID, PROOF_ID, AnnotationKind.COMMENT, "Secret source", "Ana", "", span, "The"
    )
    used = replace(note, id=AnnotationId("n2"), state=AnnotationState.USED)
    return a_report(replace(reported, proof=proof, records=(note, used)))
