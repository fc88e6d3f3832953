"""What people see: a page each, over the questions in `queries`."""
