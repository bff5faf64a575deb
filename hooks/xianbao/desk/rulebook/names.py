"""XB45: names in copy that do not agree with the staff file or with one another."""
