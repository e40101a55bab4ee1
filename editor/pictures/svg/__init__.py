"""SVG drawings, made into pages of a PDF."""
