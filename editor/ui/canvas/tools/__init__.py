"""One mouse mode per file: events in, edits out."""
