"""The real app on a free port, started and stopped as a person would."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60


@dataclass(frozen=True)
class Server:
    """A running Streamlit server: its address, its process and the file it logs to."""

    url: str
    process: subprocess.Popen
    log: Path

    def text(self) -> str:
        """Everything the server has printed so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")

    def rss(self) -> int:
        """Bytes of memory that the server holds now (Linux)."""
        return self._memory("VmRSS")

    def peak_rss(self) -> int:
        """Most bytes of memory that the server has held (Linux)."""
        return self._memory("VmHWM")

    def _memory(self, field: str) -> int:
        lines = Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith(field + ":"))
        return int(kilobytes) * 1024


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def command(app: Path, port: int) -> list[str]:
    """How the server is started: headless, for this machine only, not restarted by a colleague's edit."""
    options = {
        "server.port": port,
        "server.address": "127.0.0.1",
        "server.headless": "true",
        "server.fileWatcherType": "none",
        "browser.gatherUsageStats": "false",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    return [sys.executable, "-m", "streamlit", "run", str(app), *flags]


def is_up(url: str) -> bool:
    """True if the server answers on its health address."""
    with suppress(urllib.error.URLError, OSError):
        return urllib.request.urlopen(f"{url}/_stcore/health", timeout=2).status == 200
    return False


def wait_until_up(server: Server, seconds: float = START_SECONDS) -> None:
    """Ask for the server's health until it answers; RuntimeError with its log if it dies or is too late."""
    deadline = time.monotonic() + seconds
    while not is_up(server.url):
        if server.process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError(f"The app did not start on {server.url}:\n{server.text()}")
        time.sleep(0.05)  # only the beat of the question, never the answer


def stop(process: subprocess.Popen) -> None:
    """End the server politely, then by force."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


@contextmanager
def serve(app: str | Path = "app.py", env: Mapping[str, str] | None = None) -> Iterator[Server]:
    """Run `app` (a path below the root) with `env` added to the environment, until the block ends."""
    port = free_port()
    with tempfile.NamedTemporaryFile(prefix="leverage-", suffix=".log") as log:
        process = subprocess.Popen(
            command(ROOT / app, port),
            cwd=ROOT,
            env={**os.environ, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        server = Server(f"http://127.0.0.1:{port}", process, Path(log.name))
        try:
            wait_until_up(server)
            yield server
        finally:
            stop(process)
