"""What a text says on its surface: sentences, dates, numbers, names and quotations."""
