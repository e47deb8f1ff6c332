"""Settings for every test."""

from hypothesis import settings

# On a busy machine an example may take long; speed is measured by the benchmark, not here.
settings.register_profile("leverage", deadline=None)
settings.load_profile("leverage")
