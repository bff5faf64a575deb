from parts.specimen import ROWS, Example

EXAMPLES = {
    "with a bar": Example("box_row", (ROWS[0],)),
    "with a target": Example("box_row", (ROWS[1],)),
    "with a line": Example("box_row", (ROWS[2],)),
}
