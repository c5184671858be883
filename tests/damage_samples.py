"""Ways in which the bytes of a file get damaged, each the same for the same chance."""

import random


def flipped(content, chance):
    content[chance.randrange(100, len(content))] ^= 1 << chance.randrange(8)


def overwritten(content, chance):
    start = chance.randrange(100, len(content))
    content[start : start + 40] = chance.randbytes(len(content[start : start + 40]))


def scattered(content, chance):
    for _ in range(20):
        content[chance.randrange(100, len(content))] ^= chance.randrange(1, 256)


def emptied(content, chance):
    start = chance.randrange(0, len(content) // 512) * 512
    content[start : start + 512] = bytes(512)


def cut_short(content, chance):
    del content[chance.randrange(1, len(content)) :]


def with_another_header(content, chance):
    content[chance.randrange(100)] = chance.choice((0, 1, 5, 127, 128, 255, chance.randrange(256)))


WAYS = (flipped, overwritten, scattered, emptied, cut_short, with_another_header)


def damaged(whole, number):
    """The bytes with the damage of a number, which tells how and where."""
    content = bytearray(whole)
    way = WAYS[number % len(WAYS)]
    way(content, random.Random(f"{way.__name__} {number // len(WAYS)}"))
    return bytes(content)
