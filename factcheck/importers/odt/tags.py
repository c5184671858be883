"""What the elements of an OpenDocument text mean, by their short names."""

NEVER_TEXT = frozenset(
    {
        "dc:creator",
        "dc:date",
        "loext:sender-initials",
        "meta:creator-initials",
        "meta:date-string",
        "office:event-listeners",
        "office:forms",
        "office:scripts",
        "table:desc",
        "table:title",
        "text:bibliography-source",
        "text:dde-connection-decls",
        "text:index-source-style",
        "text:note-citation",
        "text:number",
        "text:script",
        "text:sequence-decls",
        "text:soft-page-break",
        "text:user-field-decls",
        "text:variable-decls",
    }
)

INDEXES = (
    "text:alphabetical-index",
    "text:illustration-index",
    "text:object-index",
    "text:table-index",
    "text:table-of-content",
    "text:user-index",
)

PICTURES = (
    "draw:applet",
    "draw:control",
    "draw:floating-frame",
    "draw:image",
    "draw:object",
    "draw:object-ole",
    "draw:plugin",
    "draw:text-box",
    "svg:desc",
    "svg:title",
)
