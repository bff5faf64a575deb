"""JSON Schemas of the files that editors write, derived from the stylebook.

They let an editor's program complete, explain and underline while one types. A schema knows one
file and nothing beside it, and knows it as YAML tools read it; what it passes may still be wrong,
and `xianbao proof` has the last word. What the desk passes, a schema passes too, but for an English
field name or choice in large letters, which the desk takes and no schema suggests.
"""

from xianbao.desk.schema.document import DOCUMENTS, NOTICE, Ideas, documents

__all__ = ["DOCUMENTS", "NOTICE", "Ideas", "documents"]
