"""The storeroom: the packages that the program is made of, and what is known of them."""
