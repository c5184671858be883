"""The parts of the window that are no pane: frame, bars, the open desk, what is current, the table of actions."""
