"""What is drawn, where; nobody's painter."""
