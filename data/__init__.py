"""Getting data in and keeping it: reading, checking, publishing, undoing."""
