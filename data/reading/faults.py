"""What is wrong with a file that cannot be read, in words that name the cure."""


class UnreadableFile(ValueError):
    """A file that cannot be read at all; the message names the fault and the cure."""


class EmptyFile(UnreadableFile):
    """A file without a single word in it, not even a header."""
