"""One verb a file; each returns the exit code: 0 fine, 1 the seeds are wrong."""
