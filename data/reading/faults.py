"""What is wrong with a file that cannot be read, in words that name the cure."""


class UnreadableFile(ValueError):
    """A file that cannot be read at all; the message names the fault and the cure."""


class EmptyFile(UnreadableFile):
    """A file without a single word in it, not even a header."""

    def __init__(self, file: str):
        super().__init__(f"{file} is empty. A dossier needs a header row and at least one row below it.")
        self.file = file
