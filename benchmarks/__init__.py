"""Accuracy and speed, measured against gold and rivals; never imported by ``timeline``."""
