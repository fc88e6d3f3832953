"""Claims about behaviour, a file per room of the house."""
