"""The darkroom: what is published of a photo, made anew from its pixels and nothing else."""
