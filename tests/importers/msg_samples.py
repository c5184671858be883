"""Outlook messages as small compound files, made of their MAPI properties."""

import struct

SECTOR, MINI = 512, 64
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]


def msg(attachments: list[dict[str, str]] | None = None, numbers: dict[int, bytes] | None = None, **texts) -> bytes:
    """A message: `texts` by tag, such as s0037 for a subject, `numbers` are its properties of fixed length.

    Bytes are binary, those whose tag begins with a are text of 8 bits.
    """
    fixed = b"".join(struct.pack("<HHI", 3, tag, 6) + value.ljust(8, b"\0") for tag, value in (numbers or {}).items())
    tree: Tree = {"__properties_version1.0": bytes(32) + fixed, **_streams(texts)}
    for number, one in enumerate(attachments or []):
        tree[f"__attach_version1.0_#{number:08X}"] = {"__properties_version1.0": bytes(8), **_streams(one)}
    return compound(tree)


def _streams(texts: dict[str, "str | bytes"]) -> Tree:
    return {
        f"__substg1.0_{tag[1:]}{_kind(tag, value)}": value if isinstance(value, bytes) else value.encode("utf-16-le")
        for tag, value in texts.items()
    }


def _kind(tag: str, value: "str | bytes") -> str:
    return "001E" if tag.startswith("a") else "0102" if isinstance(value, bytes) else "001F"


def compound(tree: Tree) -> bytes:
    """A compound file of one sector of FAT, all of whose streams are short."""
    entries: list[bytes] = []
    small, mini_fat = bytearray(), []

    def stream(data: bytes) -> int:
        begin = len(small) // MINI
        count = -(-len(data) // MINI)
        small.extend(data.ljust(count * MINI, b"\0"))
        mini_fat.extend([begin + one + 1 for one in range(count - 1)] + [END] * bool(count))
        return begin if count else END

    def add(name: str, node: "bytes | Tree", right: bool) -> int:
        at = len(entries)
        entries.append(b"")
        if isinstance(node, bytes):
            kind, child, begin, size = 2, FREE, stream(node), len(node)
        else:
            kind, child, begin, size = (1 if at else 5), children(node), 0, 0
        following = len(entries) if right else FREE
        wide = name.encode("utf-16-le") + b"\0\0"
        entries[at] = wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, FREE, following, child)
        entries[at] += bytes(36) + struct.pack("<IQ", begin, size)
        return at

    def children(node: Tree) -> int:
        first = len(entries)
        for left, (name, one) in zip(range(len(node) - 1, -1, -1), node.items(), strict=True):
            add(name, one, bool(left))
        return first if node else FREE

    add("Root Entry", tree, right=False)
    mini = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
    parts = [b"".join(entries), mini, bytes(small)]
    begins, chain = [], [FAT]
    for part in parts:
        begins.append(len(chain))
        count = max(1, -(-len(part) // SECTOR))
        chain += [len(chain) + one + 1 for one in range(count - 1)] + [END]
    root = entries[0][:116] + struct.pack("<IQ", begins[2], len(small))
    parts[0] = root + parts[0][128:]
    fat = struct.pack(f"<{len(chain)}I", *chain).ljust(SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIII", 1, begins[0], 0, 4096, begins[1], -(-len(mini) // SECTOR), END, 0)
    header += struct.pack("<I", 0).ljust(436, b"\xff")
    padded = [part.ljust(max(1, -(-len(part) // SECTOR)) * SECTOR, b"\0") for part in parts]
    return header + fat + b"".join(padded)
