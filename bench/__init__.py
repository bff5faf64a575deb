"""Benchmarks of Xianbao against other site generators, on newspapers made from a seed."""
