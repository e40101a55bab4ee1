"""The specimen pages: every rule of composition as an editor knows it, built from code."""
