"""Questions: one `.sql` file and one typed function each; what they return is safe to show."""
