"""Banxin 版心: pages of Chinese newspapers and weeklies, composed as they print."""
