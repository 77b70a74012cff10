"""What was found in; the words that a reader is told it by, out: dates, events, how a date was worked out.

Chart, exports and page take their words from here, and not from each other.
"""
