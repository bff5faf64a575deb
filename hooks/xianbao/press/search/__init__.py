"""Search: every word of every story, in small files that a reader's browser asks for by itself."""
