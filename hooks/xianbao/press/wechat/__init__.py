"""A story for 微信公众号, whose editor keeps inline styles and drops nearly everything else."""
