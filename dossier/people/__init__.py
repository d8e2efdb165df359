"""Who is named: mentions found in one article, joined into persons."""
