"""Data: what was loaded, what was set aside and why, the format, and your own file."""

from components import data_desk, dossier_settings, frame, names_desk, upload_desk
from components.navigation import view as current_view
from data import sentences

HOW = """
Rows in = rows accepted + rows set aside, for every file that is loaded; a file or a sheet that is not counts as left out,
and a file of no kind that is read is named without a count. A row is set aside when it names no actor, when it is
a tie without a counterpart, or when its stance or record type cannot be read, since a denial must never turn
into an assertion. Dates are read in whatever way they are written, never more precisely than they are certain, and each
way of writing is listed above. Any other wrong value only blanks its cell and is listed as a warning. The file itself is
never altered, and nothing leaves this machine.

What is set here, the focal actor, the turning point and names read as one, is in the link and in the cleaned dossier,
not in your file. When two names are read as one, claims, origins and every figure are worked out again. Names are
suggested by their letters alone: a name inside another, a number or a point of the compass is never a reason, and two
names that records tie to each other come last.
"""

view = current_view()
frame.header(view, "Data", sentences.loading(view.dossier))
upload_desk.upload()
data_desk.dossier(view.dossier)
data_desk.accounts(view)
dossier_settings.focal_and_turning_point(view.dossier)
names_desk.suggested(view)
names_desk.any_two(view.dossier)
dossier_settings.cleaned(view.dossier)
data_desk.dictionary(view.dossier)
frame.computed(HOW)
