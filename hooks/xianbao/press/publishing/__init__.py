"""Publishing: the two folders of the site, and how they change places."""
