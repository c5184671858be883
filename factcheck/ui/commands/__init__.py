"""What keys, menus and buttons do: a class of commands for each kind of act."""
