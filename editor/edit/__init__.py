"""How an issue changes: every class here is one thing an editor can do."""
