"""What becomes of the files of an analyst before they are a dossier: questions, mapping, checking, accounting."""
