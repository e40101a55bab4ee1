"""Builds the sample weekly 开发区建设周刊: pictures, texts, styles and four pages."""
