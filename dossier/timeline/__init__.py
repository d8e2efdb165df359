"""What happens when: dated accounts of one article, joined into events."""
