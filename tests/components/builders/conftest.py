"""What the tests of every picture share."""

import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import View, select
from data.schema import SHIPPED


@pytest.fixture(scope="session")
def view() -> View:
    """All of the shipped dossier."""
    return select(load_folder(SHIPPED), Filters())
