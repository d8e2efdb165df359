"""Time expressions taken apart: the words, the rules, the tense around them and the calendar."""
