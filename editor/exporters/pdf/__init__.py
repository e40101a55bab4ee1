"""Display lists to print-ready PDF."""
