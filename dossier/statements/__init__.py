"""What is said: speech found in one article, its speakers joined to persons."""
