"""English: what each room must know of it, a folder or module each."""
