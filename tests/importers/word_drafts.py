"""Parts of Word files, and what to look at in the article."""


def style(key: str, name: str, more: str = "", kind: str = "paragraph") -> str:
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{more}</w:style>'


def box(content: str) -> str:
    return f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"


def kinds(draft) -> list[tuple[str, int]]:
    return [(block.kind.value, block.level) for block in draft.blocks]
