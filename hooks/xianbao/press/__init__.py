"""Paper out: addresses, layouts, views, templates and the MkDocs adapter."""
