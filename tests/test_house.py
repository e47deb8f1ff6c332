"""The house rules of the code, read from the code itself. Every rule is also shown a case that breaks it."""

import ast
import re
import subprocess
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
LAYERS = ("data", "components", "pages", "app")  # arrows only point to the left
CODE = ("app.py", "pages", "components", "data")
DRAWING = {"streamlit", "plotly", "pyvis"}
TOP_LEVEL = {"app.py", "pages", "data", "components", "tests", "requirements.txt", "README.md"}
TOP_LEVEL |= {"Makefile", "LICENSE", "CITATION.cff", "pyproject.toml"}
STATE_HOME = "components/state.py"
CACHE_HOME = "components/cache.py"
PAGE_LINES, APP_LINES = 60, 25

#: Modules without a tests file of their own, and what tries them instead.
COVERED_ELSEWHERE: dict[str, str] = {
    f"components/{name}.py": covered
    for covered, names in {
        "tests/pages/test_pages.py": [
            "cache",
            "library",
            "navigation",
            "state",
            "evidence",
            "choice",
            "data_desk",
            "network_twin",
            "chart",
            "timeline_pictures",
            "event_picture",
            "control_parts",
            "control_strip",
            "overview_parts",
            "network_picture",
            "reveal",
        ],
        "tests/pages/test_filters.py": [
            "chips",
            "controls",
            "filter_kinds",
            "frame",
            "link",
            "sidebar",
        ],
        "tests/pages/test_lens.py": ["lens"],
        "tests/pages/test_money_pictures.py": [
            "money_controls",
            "money_evidence",
            "money_flow_pictures",
            "money_pictures",
            "money_sums",
        ],
        "tests/pages/test_timeline.py": [
            "break_picture",
            "control_band",
            "control_rule",
            "control_words",
            "overturn_picture",
            "reporting_picture",
        ],
        "tests/pages/test_network_depth.py": [
            "network_depth",
            "network_paths",
            "network_sides",
            "tie_button",
        ],
        "tests/browser/test_take_away.py": ["take_away"],
        "tests/pages/test_uploads.py": ["reading_choices", "upload_desk"],
        "tests/pages/test_settings.py": ["dossier_settings", "names_desk", "settings"],
        "tests/browser/test_network.py": ["network_canvas", "copy_link"],
        "tests/pages/test_network.py": [
            "network_opened",
            "network_pins",
            "network_years",
            "arrangements",
            "bundle",
            "network_acts",
            "network_cloud",
            "network_communities",
            "network_controls",
            "network_drawing",
            "network_scene",
            "network_style",
        ],
    }.items()
    for name in names
}

CDN = re.compile(
    r"""https?://[\w.-]*(?:cdn|unpkg|jsdelivr|googleapis|gstatic|bootstrapcdn|cloudflare|typekit|fontawesome
    |mapbox|cartocdn|openstreetmap|plot\.ly)[\w.-]*""",
    re.VERBOSE | re.IGNORECASE,
)


# --- reading the code ------------------------------------------------------------------------------------


def python_files(*places: str) -> list[str]:
    """The Python files at `places` (files or folders), as paths from the root."""
    found = [
        p
        for place in places
        for p in ([ROOT / place] if place.endswith(".py") else (ROOT / place).rglob("*.py"))
    ]
    return sorted(p.relative_to(ROOT).as_posix() for p in found if p.exists())


def read(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def layer(path: str) -> str:
    """`data` for data/claims.py, `app` for app.py."""
    return path.removesuffix(".py").split("/")[0]


def imported(source: str, path: str = "") -> Iterator[str]:
    """Dotted names that the code imports, those inside functions too; relative ones are made absolute."""
    package = path.split("/")[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*start, *filter(None, [node.module])])
            yield from (f"{module}.{alias.name}" if module else alias.name for alias in node.names)


def attributes(source: str, name: str) -> list[int]:
    """Lines that touch an attribute or an imported name that matches `name`."""
    lines = []
    for node in ast.walk(ast.parse(source)):
        names = [node.attr] if isinstance(node, ast.Attribute) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.ImportFrom) else []
        lines += [node.lineno for found in names if re.fullmatch(name, found)]
    return lines


# --- the rules: each returns what breaks it, in words ----------------------------------------------------


def upward_imports(path: str, source: str) -> list[str]:
    """Arrows only point pages -> components -> data; app.py may know them all, nobody knows the tests."""
    here = LAYERS.index(layer(path))
    tops = {name.split(".")[0] for name in imported(source, path)}
    wrong = [top for top in tops if top == "tests" or (top in LAYERS and LAYERS.index(top) > here)]
    # One page never leans on another: what two pages share belongs to components.
    wrong += [top for top in tops if top == layer(path) == "pages"]
    return [f"{path} imports {top}" for top in sorted(wrong)]


def drawing_in_data(path: str, source: str) -> list[str]:
    """`data` knows nothing of the screen, `components/builders` nothing of Streamlit."""
    forbidden = DRAWING if layer(path) == "data" else set()
    if path.startswith("components/builders"):
        forbidden = {"streamlit"}
    tops = {name.split(".")[0] for name in imported(source, path)}
    return [f"{path} imports {top}" for top in sorted(forbidden & tops)]


def strayed_state(path: str, source: str) -> list[str]:
    """`st.session_state` has one home."""
    lines = [] if path == STATE_HOME else attributes(source, "session_state")
    return [f"{path}:{line} uses session_state" for line in lines]


def strayed_cache(path: str, source: str) -> list[str]:
    """`st.cache_data` and `st.cache_resource` have one home."""
    lines = [] if path == CACHE_HOME else attributes(source, "cache_(data|resource)")
    return [f"{path}:{line} caches" for line in lines]


def too_long(path: str, source: str) -> list[str]:
    """A page is a page long."""
    budget = {"app": APP_LINES, "pages": PAGE_LINES}.get(layer(path))
    lines = len(source.splitlines())
    return [f"{path} has {lines} lines, {budget} are allowed"] if budget and lines > budget else []


def foreign_hosts(path: str, text: str) -> list[str]:
    """Fonts, scripts and tiles are shipped, never fetched."""
    return [f"{path} names {found}" for found in CDN.findall(text)]


def strangers(entries: set[str]) -> set[str]:
    """Entries of the top level that have no place there."""
    return {entry for entry in entries if not entry.startswith(".")} - TOP_LEVEL


def mirror(module: str) -> str:
    """Where the tests of a module are.

    >>> mirror("data/claims.py"), mirror("components/builders/network.py")
    ('tests/data/test_claims.py', 'tests/components/builders/test_network.py')
    """
    folder, _, name = module.rpartition("/")
    return f"tests/{folder}/test_{name}"


def untested(modules: list[str], tests: set[str], elsewhere: dict[str, str]) -> list[str]:
    """Modules without a tests file, and entries of the list of exceptions that have outlived their reason."""
    own = {module for module in modules if not module.endswith("__init__.py")}
    missing = [f"{m} has no {mirror(m)}" for m in sorted(own - set(elsewhere)) if mirror(m) not in tests]
    stale = [f"{m} needs no exception" for m in elsewhere if m not in own or mirror(m) in tests]
    astray = [
        f"{m} is said to be tried by {by}: no such file" for m, by in elsewhere.items() if by not in tests
    ]
    return missing + stale + astray


def needed_first(module: str, source: str, modules: Mapping[str, str]) -> set[str]:
    """What is loaded before a module: what it imports at its top, and the packages that hold that, save its own."""
    found = set()
    for node in ast.parse(source).body:
        for name in imported(ast.unparse(node)) if isinstance(node, ast.Import | ast.ImportFrom) else ():
            while name and name not in modules:
                name = name.rpartition(".")[0]
            while name and not module.startswith(f"{name}."):
                found.add(name)
                name = name.rpartition(".")[0]
    return found - {module}


def circle(sources: Mapping[str, str]) -> list[str]:
    """Modules, by dotted name, that each need another to be loaded first; none where all can be."""
    needs = {module: needed_first(module, source, sources) for module, source in sources.items()}
    try:
        TopologicalSorter(needs).prepare()
    except CycleError as error:
        return error.args[1]
    return []


# --- the rules hold --------------------------------------------------------------------------------------

RULES = [upward_imports, drawing_in_data, strayed_state, strayed_cache, too_long, foreign_hosts]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_newcomer_finds_the_rule_kept_in_every_file(rule):
    assert [broken for path in python_files(*CODE) for broken in rule(path, read(path))] == []


def test_the_newcomer_may_import_any_module_first():
    paths = python_files("data", "components")
    named = {path.removesuffix(".py").replace("/", ".").removesuffix(".__init__"): path for path in paths}
    assert circle({module: read(path) for module, path in named.items()}) == []


def test_the_newcomer_finds_code_to_hold_the_rules_to():
    assert {layer(path) for path in python_files(*CODE)} == set(LAYERS)


def test_the_analyst_without_internet_needs_no_foreign_script_or_style():
    places = [
        path for place in ("components", "pages", "data", ".streamlit") for path in (ROOT / place).rglob("*")
    ]
    texts = [path for path in places if path.suffix in {".js", ".css", ".html", ".j2", ".toml"}]
    assert [found for path in texts for found in foreign_hosts(path.name, path.read_text("utf-8"))] == []


def test_the_newcomer_sees_only_what_belongs_at_the_top_level():
    assert strangers(top_level()) == set()


def test_the_newcomer_finds_the_tests_of_a_module_where_the_module_is():
    tests = set(python_files("tests"))
    assert untested(python_files("data", "components"), tests, COVERED_ELSEWHERE) == []


def top_level() -> set[str]:
    """First parts of the paths that git tracks or would track; without git, of what lies there."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        paths = subprocess.run(
            asked, cwd=ROOT, check=True, capture_output=True, text=True
        ).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):
        paths = [path.name for path in ROOT.iterdir() if path.name != "__pycache__"]
    return {path.split("/")[0] for path in paths}


# --- each rule sees what breaks it -----------------------------------------------------------------------

PLANTED = [
    (upward_imports, "data/claims.py", "from components.state import view"),
    (upward_imports, "data/claims.py", "def late():\n    import pages.network"),
    (upward_imports, "components/table.py", "from pages import network"),
    (upward_imports, "pages/network.py", "import app"),
    (upward_imports, "pages/network.py", "from pages.data import columns"),
    (upward_imports, "pages/network.py", "from . import data"),
    (upward_imports, "components/table.py", "from tests.data import builders"),
    (drawing_in_data, "data/claims.py", "import streamlit as st"),
    (drawing_in_data, "data/claims.py", "from plotly import graph_objects as go"),
    (drawing_in_data, "data/deep/er.py", "def late():\n    import pyvis.network"),
    (drawing_in_data, "components/builders/network.py", "import streamlit as st"),
    (strayed_state, "pages/network.py", "import streamlit as st\nst.session_state['open'] = 1"),
    (strayed_state, "components/table.py", "from streamlit import session_state"),
    (strayed_cache, "data/load.py", "@st.cache_data\ndef load(): ..."),
    (strayed_cache, "components/table.py", "@st.cache_resource(max_entries=3)\ndef load(): ..."),
    (too_long, "pages/network.py", "\n" * (PAGE_LINES + 1)),
    (too_long, "app.py", "\n" * (APP_LINES + 1)),
    (foreign_hosts, "components/net.py", 'URL = "https://cdnjs.cloudflare.com/x.js"'),
    (foreign_hosts, "components/net.py", "# see https://fonts.googleapis.com/css"),
    (foreign_hosts, "components/net.py", 'URL = "https://unpkg.com/vis-network"'),
]

ALLOWED = [
    (upward_imports, "pages/network.py", "from components import table\nfrom data.claims import claims"),
    (upward_imports, "data/claims.py", "from . import load\nfrom data.select import select\nimport datetime"),
    (upward_imports, "app.py", "from components.state import navigation"),
    (drawing_in_data, "data/claims.py", "import pandas as pd\nfrom data import plotly_free"),
    (drawing_in_data, "components/builders/network.py", "import pyvis.network"),
    (strayed_state, STATE_HOME, "st.session_state['view'] = 1"),
    (strayed_cache, CACHE_HOME, "@st.cache_resource\ndef load(): ..."),
    (too_long, "data/claims.py", "\n" * 500),
    (foreign_hosts, "data/descriptor.py", '"""See https://specs.frictionlessdata.io/"""'),
]


@pytest.mark.parametrize(("rule", "path", "source"), PLANTED)
def test_the_newcomer_who_breaks_a_rule_is_told(rule, path, source):
    assert rule(path, source)


@pytest.mark.parametrize(("rule", "path", "source"), ALLOWED)
def test_the_newcomer_who_keeps_a_rule_is_left_alone(rule, path, source):
    assert rule(path, source) == []


def test_the_newcomer_who_adds_a_folder_at_the_top_is_told():
    assert strangers({"app.py", ".ci", "services", "utils.py"}) == {"services", "utils.py"}


def test_the_newcomer_who_forgets_a_tests_file_is_told():
    assert untested(["data/claims.py"], set(), {}) == ["data/claims.py has no tests/data/test_claims.py"]
    assert untested(["data/claims.py", "data/__init__.py"], {"tests/data/test_claims.py"}, {}) == []


def test_an_exception_that_is_no_longer_needed_is_told():
    tests = {"tests/components/test_table.py", "tests/browser/test_table.py"}
    elsewhere = {"components/table.py": "tests/browser/test_table.py"}
    assert untested(["components/table.py"], tests, elsewhere) == ["components/table.py needs no exception"]
    assert untested(["components/table.py"], set(), elsewhere)[0].endswith("no such file")


def test_the_newcomer_who_closes_a_circle_is_told():
    package = {"data": "", "data.query": "from data.query.tie import ties", "data.query.tie": ""}
    assert circle(package | {"data.events": "from data.query.tie import ties"}) == []
    closed = package | {"data.events": "from data import query", "data.query": "from data import events"}
    assert set(circle(closed)) == {"data.events", "data.query"}
