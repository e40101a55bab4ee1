"""Faces and glyphs: the only room that knows HarfBuzz (with exporters, to subset)."""
