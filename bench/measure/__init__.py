"""Running builds, one fresh process at a time, and keeping what they cost."""
