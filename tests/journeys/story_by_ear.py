"""The seed story, worked through an accessibility tree alone: by names, roles, actions and texts.

It is told to whatever tree there is: that of Qt in this process, or that on an accessibility bus, which another Python
reads; so it knows nothing but the standard library. A tree selects words of the article, presses, writes into fields,
goes to a claim of the list, and reads rows.
"""

REASON = "the speaker gave no evidence"
STORY = (
    (
        "China’s Foreign Ministry has rejected a statement by Volodymyr Zelenskyy that Chinese officials know of "
        "compatriots serving in the Russian ranks in Ukraine.",
        ("What is denied", "Chinese officials know of compatriots serving in the Russian ranks in Ukraine"),
        ("Briefing of 10 April", "We reject it.", "3:00"),
    ),
    (
        "Lin Jian, a spokesperson for the ministry, used the word “irresponsible” at a briefing in Beijing on "
        "Thursday.",
        None,
        ("Briefing of 10 April", "irresponsible", "2:10"),
    ),
    (
        "On Wednesday Zelenskyy said that Ukraine holds evidence that at least 155 citizens of China are in Russian "
        "service on its soil.",
        ("What is said", "At least 155 citizens of China are in Russian service on the soil of Ukraine"),
        ("Kyiv, 9 April", "at least 155", "12:30"),
    ),
    (
        "Moscow’s drive to hire Chinese fighters, Zelenskyy said, was known to officials in Beijing.",
        ("What is said", "Officials in Beijing knew of Moscow’s drive to hire Chinese fighters"),
        ("Kyiv, 9 April", "was known", "13:00"),
    ),
    ("Journalists saw lists of the supposed recruits", None, ("Lists of names", "155 names", "page 1")),
    (
        "Dmitry Peskov, who speaks for the Kremlin, said Zelenskyy was “wrong” to imply that Russia is drawing China "
        "into its war.",
        ("What is said", "Russia is drawing China into its war"),
        ("Kremlin briefing", "wrong", "0:40"),
    ),
)
"""What is marked, what becomes a claim of its own in which field, and the evidence: source, quotation and place."""


def mark(tree):
    """Makes the claims of the story, ten in all; gives their numbers with what is recorded of each."""
    numbers = []
    for at, (words, content, evidence) in enumerate(STORY, start=1):
        tree.select("Article text", words)
        tree.press("New claim", "menu item")
        numbers.append((str(at), evidence))
        if content:
            tree.press("Split…", "menu item")
            tree.write(*content)
            tree.press("Split", "button")
            numbers.append((f"{at}a", None))
    return numbers


def judge(tree, number, evidence):
    """Records the evidence for a claim and calls it supported, or that there is none, why, and that it may stand."""
    tree.go_to("Claims", f"{number} ")
    if evidence is not None:
        tree.press("Evidence", "menu item")
        for field, words in zip(("Source", "Quotation", "Where in the source"), evidence, strict=True):
            tree.write(field, words)
        tree.press("Save evidence", "button")
        tree.press("Supported", "check box")
    else:
        tree.press("Fine as written", "check box")
        tree.press("Unverified", "check box")
        tree.write("Reason", REASON)
        tree.focus("Article text")


def tell(tree):
    """Works the whole story; gives the rows of the list as they are heard then."""
    for number, evidence in mark(tree):
        judge(tree, number, evidence)
    return tree.rows("Claims")


def expected(row):
    """How the row of a claim begins and ends once the story is told, by its number."""
    attribution, content = ("Supported", "Evidence recorded says so (1 piece)"), ("Unverified", "No attempt recorded")
    return content if row.endswith("a") else attribution
