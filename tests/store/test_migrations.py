"""What brings desk files up to date; the golden desks hold what becomes of the rows of each schema."""

from contextlib import closing

from factcheck.store import desk_file, migrations, version


def test_a_desk_that_this_program_made_is_of_today():
    file = desk_file.in_memory()
    assert version.schema_digest(file.db) == migrations.OF_TODAY
    file.close()


def test_a_desk_went_through_each_migration_once_in_their_order():
    with closing(desk_file.in_memory()) as file:
        assert version.applied(file.db) == [one.__name__ for one in migrations.MIGRATIONS]
