"""One open issue, without a window."""
