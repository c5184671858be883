"""Several hundred words that break programs, by what they are made to break."""

import sys
import unicodedata

# fmt: off

CONTROLS = [f"a{chr(code)}b" for code in (*range(32), *range(127, 160))]
BIDI = [
    f"abc {chr(code)}def ghi"
    for code in (0x61C, *range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))
]
BIDI += ["\u202egnp.exe", "\u2067\u2066\u202b", "a\u2069\u2069\u202c b", "user\u202e \u2066// admin\u2069 \u2066"]
INVISIBLE = [
    f"no{chr(code)}where"
    for code in (0xAD, 0x34F, 0x115F, 0x180E, *range(0x200B, 0x200E), *range(0x2060, 0x2065), 0x3164, 0xFEFF)
]
INVISIBLE += ["\ufeffmark first", "\u200b", "\u2060\u200d", "tag\U000e0041\U000e007f", "\ufe0f\u20e3"]
BLANKS = [f"two{chr(code)}words" for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code)) == "Zs"]
BLANKS += [
    " ", "   ", "\u00a0", "\u3000", "\t", "\n", "\r\n", " lead", "trail ", " both ", "\n\nlines\n\n", "a\r\nb\rc\nd",
    "a\u2028b\u2029c",
]
NONCHARACTERS = [
    f"x{chr(code)}y"
    for code in (*range(0xFDD0, 0xFDF0, 5), *(plane << 16 | last for plane in range(17) for last in (0xFFFE, 0xFFFF)))
]
UNASSIGNED = [f"x{chr(code)}y" for code in (0x378, 0xE000, 0xF8FF, 0x1FFFD, 0x2FFFD, 0xE0080, 0xF0000, 0x10FFFD)]
SURROGATES = ["\ud800", "a\ud83d", "\udc00b", "\udc80 name", "\ude00\ud83d", "\ud83d\ude00", "x\udbff\ud800y"]
COMBINING = [
    "e\u0301", "\u0301e", "\u0301", "e" + "\u0301" * 50, "Z̵̧͇̖a̸̢̛l̷̨̛g̶͔̈́o̴͇", "\u0e01\u0e33", "\u0915\u094d\u0937",
    "ก้้้้้้้้", "\u1100\u1161\u11a8", "\u0600١٢", "x\u20dd\u20e0", "\u200dx",
]
EMOJI = ["👩‍👩‍👧‍👦", "🇺🇦🇬🇧🇨", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "1️⃣", "❤️‍🔥", "🧑🏿‍🚀🧑🏻‍❤️‍💋‍🧑🏿", "☎︎☎️", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "🫨" * 200]
SCRIPTS = [
    "قال إن بكين كانت تعلم", "שלום (עולם) abc", "ab שלום 12 عربي 34 cd", "܀ܫܠܡܐ", "ދިވެހި", "مرحبا 123-456 (a)",
    "長江は流れる。", "𠜎𠜱𠝹", "กรุงเทพ", "བོད་སྐད", "မြန်မာ", "ᠮᠣᠩᠭᠣᠯ", "தமிழ்", "한국어", "Ελληνικά", "Zażółć gęślą jaźń",
    "ﷺ ﷽", "ȺȾ", "İstanbul ISPARTA ıi", "ẞß ſ K Å", "ﬁﬂ ǅ", "ꙮ", "𒐫𒈙", "㋿㍿",
]
SQL = [
    "'; DROP TABLE claim; --", "' OR '1'='1", '" OR ""="', "1; SELECT * FROM operation",
    "') UNION SELECT name FROM sqlite_master --", "%", "_", "%_%", "\\", "''", '""', "`claim`", "[claim]", "a' || 'b",
    "x'00'", "? ?1 :name @name $name", "NULL", "-- comment", "/* x */", "PRAGMA writable_schema=1", "zeroblob(1e9)",
]
SEARCHES = [
    "*", "a*", '"', 'a "b', "NEAR(a b)", "a OR b", "a AND NOT b", "^a", "note:x", "(", ")", "a-b", "+a", "[a-z]", ".*",
    "(?i)x", "\\d+", "(a+)+$", "C++", "don't", "12%",
]
HTML = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>', "' onmouseover='alert(1)", "<b>bold", "</p></div></body></html>", "<!-- comment", "-->",
    "<![CDATA[x]]>", "]]>", "<?php echo 1 ?>", "<!DOCTYPE x>", "&lt;b&gt;", "&amp;amp;", "&#60;script&#62;", "&#0;",
    "&#x1F600;", "&nbsp;&copy", "&notanentity;", "<", ">", "&", '"', "'", "<a href=javascript:alert(1)>x</a>",
    "<iframe src=https://evil.example>", "<style>*{display:none}</style>", "</style>",
    "<link rel=stylesheet href=//evil.example>", "<meta http-equiv=refresh content=0>", "<base href=//evil.example>",
    "<form action=//evil.example><input>", "<math><mi xlink:href='data:x'>", "<svg><use href='#x'/></svg>",
    "<textarea>", "<plaintext>", "<noscript><p title='</noscript><img src=x>'>", "<x y=z", "a<b>c</d>", "<br/>",
    "{{ 7*7 }}", "{% raw %}", "{# x #}", "${7*7}", "<%= 7 %>", "#{7*7}",
]
ADDRESSES = [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)",
    "data:text/html,<script>1</script>", "vbscript:x", "file:///etc/passwd", 'https://example.org/a b?c=d&e="f"#g',
    "https://example.org/<b>", "https://user:pass@example.org", "https://例え.jp/", "http://[::1]/",
    "http://127.0.0.1:1/", "//evil.example/x", "mailto:a@b.c?subject=x&body=y", "https://",
    'https://example.org/"onclick="x', "https://example.org/)](x)", "ftp://x", "about:blank",
    "https://example.org/%00%0a", "https://example.org/\u202egnp",
]
FORMULAS = [
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://evil.example")', "\t=1", "\r=1", "\n=1",
    " =1", "'=1", '"=1', "＝1", "＋1", "－1", "＠x", "%0A=1", ";=1", ",=1", "a,b", "a;b", "a\tb", 'a"b', '"a"', '""',
    '","', 'a"\r\nb,c', "007", "1e5", "1E+5", "3/4", "12-14", "00:14", "1.000.000", "1,5", "(5)", "5%", "0x1F", "-0",
    "Infinity", "NaN", "TRUE", "1234567890123456789", "2025-04-10", "sep=;", "#REF!", "#N/A",
]
MARKDOWN = [
    "# heading", "## a\n### b", "> quote", "- item", "* item", "+ item", "1. one", "1) one", "    code",
    "```\ncode\n```", "~~~", "`code`", "``", "**bold**", "__bold__", "_it_", "*it*", "~~gone~~",
    "[a](https://evil.example)", "![a](https://evil.example/x.png)", "[a]: https://evil.example", "[a][b]", "[^1]",
    "[ ] task", "- [x] task", "<https://evil.example>", "https://evil.example", "www.evil.example", "a@evil.example",
    "---", "***", "___", "===", "a\n===", "a\n---", "| a | b |\n|---|---|", "|", "\\", "\\*", "\\\n", "a  \nb",
    "$x^2$", "$$", "==mark==", "^up^", ":smile:", "::: note", "{.class}", "{{< x >}}", "[[link]]", "%% x", "<details>",
    "a|b", "&copy;", "1\\. x", "+++\nx\n+++", "---\ntitle: x\n---",
]
PATHS = [
    "/etc/passwd", "../../etc/passwd", "..\\..\\x", "C:\\Windows\\x", "\\\\server\\share", "~/x", "~root", ".", "..",
    "/", "a/b", "a:b", "CON", "NUL.txt", "aux", "a.", "a ", "-rf", "--help", "$HOME", "%PATH%", "`id`", "$(id)",
    "; rm -rf /", "| cat", "&& x", "> x", "file\0.txt", "~x.lock", ".~x.lock", "x-wal",
]
FORMATS = [
    "%s", "%d", "%n%n%n%n", "%(name)s", "%", "%%", "100% sure", "{}", "{0}", "{name}", "{0.__class__}",
    "{who!r:>{width}}", "{{", "}}", "{", "}", "{}{}{}", "\\x41", "\\u0041", "\\N{DIGIT ONE}", "\\n", "\\0", "f'{x}'",
    "$name", "${name}", "%1$s", "%*d", "{claim}", "{count} {one} {names}", "{number}{words}{article}", "{why}",
    "_('x')", 'msgid "x"', "\x04context\x04x",
]
VALUES = [
    "null", "None", "undefined", "true", "false", "0", "-1", "[]", "{}", '""', '{"a": null}', "\\ud83d", "[[[[[[[[",
    "1e999", "9" * 400, "nan", "none", "supported", "disputed", "claim", "unnamed", "…", " … ", "Mara Lind",
    '{"op": "remove", "claim": 1}',
]
MARKUP = [
    "<?xml version='1.0'?>", "<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;", "]]]]><![CDATA[>", "\\input{x}",
    "\\documentclass{x}", "{\\rtf1 x}", "%PDF-1.4", "PK\x03\x04", "SQLite format 3\0", "From x", "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07", "\x1b[2J", "\x9b31m", "a\bb", "\r\x1b[K", "\x07",
]
LONG = [
    "x" * 20_000, "word " * 4_000, "a\n" * 2_000, "<b>" * 2_000, "é" * 5_000, "e" + "\u0301" * 2_000, "👩‍👩‍👧" * 500,
    "(" * 2_000, "\\" * 2_000, "*" * 2_000, "[" * 1_000, "> " * 500, "\u202e" * 500, "ا" * 5_000, '"' * 1_000,
    "`" * 1_000, "_" * 1_000, "- " * 1_000, "&" * 2_000, "'" * 1_000,
]
# fmt: on
KINDS = {name.lower(): some for name, some in list(globals().items()) if name.isupper() and isinstance(some, list)}
HOSTILE_STRINGS = list(dict.fromkeys(one for some in KINDS.values() for one in some))
