"""Who did things in a desk: a person is a name there, and all who gave none are one."""

from factcheck.domain.errors import NameTakenError, NoSuchRecordError
from factcheck.domain.records.operation import RENAME, Person, initials_of
from factcheck.services.unit_of_work import DeskPart


class People(DeskPart):
    """The people of a desk."""

    def can_rename(self, old: str, new: str) -> bool:
        """Whether somebody of the old name did things here, and nobody of the new one."""
        return self._id_of(old) is not None and self._id_of(new) is None

    def rename(self, old: str, new: str) -> None:
        """Lets all that was done in one name stand under another, as an operation of that person.

        The person at the desk stays who they are. Raises NoSuchRecordError where nobody has the old name, and
        NameTakenError where somebody has the new one.
        """
        if self._id_of(old) is None:
            raise NoSuchRecordError("person")
        if self._id_of(new) is not None:
            raise NameTakenError(new)
        initials = self._unit.initials or initials_of(new)
        with self._unit.signed_as(old), self._unit.operation(RENAME, {"from": old, "to": new}) as writer:
            writer.change(Person(writer.person_id, old, ""), name=new, initials=initials)

    def _id_of(self, name: str) -> str | None:
        return self._unit.store.operations.person(name)
