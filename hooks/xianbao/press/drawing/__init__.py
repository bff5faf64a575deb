"""Drawing: from sheets to HTML, through the templates."""
