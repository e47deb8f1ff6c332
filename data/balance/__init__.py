"""The control balance: the rule it follows, how it moved, how sure that is, and what would overturn it."""
