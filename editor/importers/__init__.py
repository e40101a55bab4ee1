"""Reading manuscripts of others: what they say becomes paragraphs, articles and photos."""
