"""The paper itself: frozen values and rules. No files, no YAML, no MkDocs, no clock."""
