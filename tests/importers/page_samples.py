"""Saved web pages as news sites make them, written for these tests."""

PARAGRAPHS = (
    "The ferry to the northern islands will stop running at the end of October, the harbour board said on Tuesday.",
    "About 1,400 people live on the three islands, and most of them cross at least once a week to work, shop or learn.",
    "“We were told on Monday evening, by a letter under the door,” said Marit Solheim, the baker of Vesthavn.",
    "The board says that the ship, built in 1974, would need repairs of 38 million crowns before the winter storms.",
    "It did not say when.",
    "A spokesman for the county said that talks with two other companies had begun, but that no contract was signed.",
    "Until then a smaller boat will carry the post, the sick and, if there is room, schoolchildren.",
)
TEASERS = (
    "Ten things to do in the capital this weekend",
    "Storm closes the pass for a third day",
    "Why the price of butter keeps rising",
    "Quiz: how well do you know your fjords?",
)
COMMENTS = (
    "I have taken this ferry for forty years and nobody ever asked us what we think about it!",
    "They should have bought a new ship when there was still money, everybody in the harbour said so.",
    "Typical. The capital gets its tunnels and we get a rowing boat for the winter.",
)
HEAD = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Island ferry to stop in October | Fjord Courier</title>
<meta property="og:title" content="Island ferry to stop in October">
<meta property="og:site_name" content="Fjord Courier">
<style>.x { color: red }</style><script>var tracked = "never text";</script>{more}</head>
<body class="page">
<div id="cookie-banner" class="cookie-consent"><p>We and our partners use cookies to make this site better.</p>
<button>Accept all</button><button>Reject</button></div>
<div class="masthead"><div class="logo"><a href="/"><img src="logo.png" alt="Fjord Courier"></a></div>
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/opinion">Opinion</a></li></ul></nav>
</div>"""
FOOT = """<div class="footer"><p>© Fjord Courier. All rights reserved.</p><ul><li><a href="/about">About us</a></li>
<li><a href="/contact">Contact</a></li><li><a href="/privacy">Privacy</a></li></ul></div></body></html>"""


def teasers() -> str:
    """Links to other stories, as they stand beside every story."""
    items = "".join(f'<li><a href="/s/{at}">{words}</a></li>' for at, words in enumerate(TEASERS))
    return f'<div class="related"><h3>Related stories</h3><ul>{items}</ul></div>'


def comments() -> str:
    """What readers wrote under the story."""
    items = "".join(f'<div class="comment"><b>reader{at}</b><p>{words}</p></div>' for at, words in enumerate(COMMENTS))
    return f'<div id="comments" class="comments"><h3>3 comments</h3>{items}</div>'


def body(*, between: str = "") -> str:
    """The story, with something set between its third and fourth paragraph."""
    made = [f"<p>{words}</p>" for words in PARAGRAPHS]
    return "".join([*made[:3], between, *made[3:]])


def without_article(*, more: str = "", between: str = "") -> str:
    """A page that marks nothing as the article: all in divs."""
    front = (
        '<h1>Island ferry to stop in October</h1><p class="intro">Three islands lose their only link for a winter.</p>'
    )
    signs = '<div class="meta">By Ingrid Aune</div><div class="share"><span>Share</span><span>Print</span></div>'
    figure = (
        '<figure><img src="ferry.jpg" alt="ferry.jpg"><figcaption>The ferry at Vesthavn in May.</figcaption></figure>'
    )
    story = f'<div class="story">{front}{signs}{figure}<div class="story-body">{body(between=between)}</div></div>'
    return HEAD.replace("{more}", more) + f'<div class="wrap">{story}{teasers()}{comments()}</div>' + FOOT


def with_teaser_articles() -> str:
    """A page where only the teasers are called articles, and the story is not."""
    others = "".join(f'<article><h2><a href="/s">{words}</a></h2><p>{words}.</p></article>' for words in TEASERS)
    story = f'<div class="content"><h1>Island ferry to stop in October</h1>{body()}</div>'
    return HEAD.replace("{more}", "") + story + f'<div class="more">{others}</div>' + FOOT


def with_one_teaser_article() -> str:
    """A page whose only article element is a teaser."""
    story = f'<div class="content"><h1>Island ferry to stop in October</h1>{body()}</div>'
    teaser = f"<article><h2>Read next</h2><p>{TEASERS[1]}.</p></article>"
    return HEAD.replace("{more}", "") + story + teaser + teasers() + FOOT


def with_article() -> str:
    """A page that marks its article."""
    front = "<h1>Island ferry to stop in October</h1>"
    return HEAD.replace("{more}", "") + f"<main><article>{front}{body()}</article>{teasers()}</main>{comments()}" + FOOT
