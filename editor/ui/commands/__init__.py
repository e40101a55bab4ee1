"""What the menus offer, one file per menu."""
