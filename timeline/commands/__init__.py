"""A command of ``timeline`` a module, and what they share."""
