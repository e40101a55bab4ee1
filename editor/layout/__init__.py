"""Pages into display lists and facts."""
