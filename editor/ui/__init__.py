"""The window: shows values, makes edits. The only room that imports Qt."""
