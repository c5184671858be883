"""A dictionary that is cheap to copy, for values of which each is a little different from the one before."""

from collections.abc import ItemsView, Iterator, Mapping, MutableMapping, ValuesView
from typing import Any, TypeVar, overload

from typing_extensions import override

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")

FEW = 256
"""So many entries may differ before a copy takes all over: a change then copies some hundreds of 20,000 at most."""
_SHARED: Any = object()
_GONE: Any = object()


class SharedDict(MutableMapping[K, V]):
    """A dictionary that shares with its copies what was there before; what is new or changed comes last."""

    __slots__ = ("_changed", "_length", "_shared")

    def __init__(self, entries: Mapping[K, V] | None = None) -> None:
        self._shared: dict[K, V] = dict(entries or {})
        self._changed: dict[K, V] = {}
        self._length = len(self._shared)

    def copy(self) -> "SharedDict[K, V]":
        """Another one with the same entries, which can be changed without changing this one."""
        made: SharedDict[K, V] = SharedDict.__new__(SharedDict)
        if len(self._changed) > FEW:
            made._shared, made._changed = self._whole(), {}
        else:
            made._shared, made._changed = self._shared, dict(self._changed)
        made._length = self._length
        return made

    def _whole(self) -> dict[K, V]:
        whole = {**self._shared, **self._changed}
        for key in [key for key, value in self._changed.items() if value is _GONE]:
            del whole[key]
        return whole

    @override
    def __getitem__(self, key: K) -> V:
        value: V = self._changed.get(key, _SHARED)
        if value is _SHARED:
            return self._shared[key]
        if value is _GONE:
            raise KeyError(key)
        return value

    @overload
    def get(self, key: K, default: None = None, /) -> V | None: ...
    @overload
    def get(self, key: K, default: V | T, /) -> V | T: ...
    @override
    def get(self, key: K, default: Any = None, /) -> Any:
        """The value of a key, else `default`; a key that is not there costs no exception."""
        value: Any = self._changed.get(key, _SHARED)
        if value is _SHARED:
            return self._shared.get(key, default)
        return default if value is _GONE else value

    @override
    def __setitem__(self, key: K, value: V) -> None:
        self._length += key not in self
        self._changed[key] = value

    @override
    def __delitem__(self, key: K) -> None:
        if key not in self:
            raise KeyError(key)
        self._length -= 1
        if key in self._shared:
            self._changed[key] = _GONE
        else:
            del self._changed[key]

    @override
    def __contains__(self, key: object) -> bool:
        changed: dict[Any, V] = self._changed
        value = changed.get(key, _SHARED)
        return key in self._shared if value is _SHARED else value is not _GONE

    def _entries(self) -> dict[K, V]:
        return self._whole() if self._changed else self._shared

    @override
    def __iter__(self) -> Iterator[K]:
        return iter(self._entries())

    @override
    def values(self) -> ValuesView[V]:
        """The values as they are now."""
        return self._entries().values()

    @override
    def items(self) -> ItemsView[K, V]:
        """The entries as they are now."""
        return self._entries().items()

    @override
    def __len__(self) -> int:
        return self._length
