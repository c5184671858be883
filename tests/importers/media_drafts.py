"""What a draft says of pictures and other things that its text lacks."""

from factcheck.domain.records.article_draft import ArticleDraft


def media_of(draft: ArticleDraft) -> list[tuple[str, str]]:
    """The words of each block beside which something stands, and the kinds of that."""
    return [(draft.text[one.start : one.end], " ".join(one.media)) for one in draft.blocks if one.media]
