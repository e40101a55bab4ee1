"""The plates of a page: its PDF taken apart by inks as an imagesetter does, then rendered."""
