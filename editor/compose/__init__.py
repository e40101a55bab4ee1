"""Paragraphs into lines by the rules of Chinese composition."""
