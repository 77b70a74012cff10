"""A little Esperanto: a language that is kept outside the program."""
