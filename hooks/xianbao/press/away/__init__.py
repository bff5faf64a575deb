"""Setting pages in other processes, on other machines, in other jobs."""
