"""What stands from earlier runs, and what must be set anew."""
