"""Views that the tests of balances and those of their tables share."""

import pytest

from data.filters import Filters
from data.intake.loading import load_folder
from data.query import select
from data.schema import SHIPPED
from tests.data.balance.test_control import dossier


@pytest.fixture(scope="session")
def small():
    """The dossier of control that can be worked out by hand, whole."""
    return select(dossier(), Filters())


@pytest.fixture(scope="session")
def shipped():
    """The shipped dossier, whole."""
    return select(load_folder(SHIPPED), Filters())
