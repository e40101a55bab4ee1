"""The page on screen: painting, tiles, tools, typing."""
