"""Picture files and their colours: what they are, how they print and how they look."""
