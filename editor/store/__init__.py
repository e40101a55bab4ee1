"""Projects on disk."""
