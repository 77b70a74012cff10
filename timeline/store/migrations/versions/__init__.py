"""One file a step, each from the form before it; a file that was released is never changed."""
