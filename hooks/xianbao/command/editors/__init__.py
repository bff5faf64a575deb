"""Files that editors' programs read, each written from the stylebook and this paper's masthead."""
