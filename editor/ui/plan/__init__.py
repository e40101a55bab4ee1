"""总版面图: all pages of the issue at a glance."""
