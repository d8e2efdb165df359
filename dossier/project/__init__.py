"""Keeping a project: articles taken in, a new one begun, schemas for its files."""
