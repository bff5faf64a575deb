from parts.specimen import Example

EXAMPLES = {"a story": Example("aloud", ())}
