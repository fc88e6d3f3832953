"""Getting data in and keeping it: reading, checking, publishing, undoing."""

import gc

# a file is millions of cells that stay: looking for garbage after every few hundred finds none, and takes a fifth
# of the time
gc.set_threshold(50_000, 20, 50)
