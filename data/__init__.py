"""The dossier and everything that understands it: plain Python and pandas, nothing that draws."""
