"""The preview: what ``xianbao serve`` shows, and the desk behind it that never stops."""
