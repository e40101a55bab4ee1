"""Words that every room uses; imports no other room."""
