"""The processes beside the program, begun anew by itself where it is frozen: there is no other Python then."""

import os

from factcheck.importers.sandbox import child
from factcheck.importers.sandbox.child_process import READ_FILES
from factcheck.importers.sandbox.lockdown import go_offline
from factcheck.services.legacy_doc import GO_OFFLINE


def become_child(argv: list[str]) -> None:
    """Becomes what the program began itself as: the process that reads files, or a command without a network."""
    if argv[0] == READ_FILES:
        memory, readable, language = argv[1:]
        child.main(int(memory), readable, language)
    elif argv[0] == GO_OFFLINE:
        go_offline()
        os.execv(argv[1], argv[1:])
