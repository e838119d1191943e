"""The DAG folder as Airflow sees it, and a stand-in for ``./htx`` that does what a test tells it."""

from __future__ import annotations

import atexit
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

DAGS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(DAGS))

# Before Airflow is imported: it reads its home once, and a test must not touch anybody's database.
os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="htx-airflow-")
atexit.register(shutil.rmtree, os.environ["AIRFLOW_HOME"], ignore_errors=True)
os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
os.environ["AIRFLOW__CORE__DAGS_FOLDER"] = str(DAGS)
for setting in ("HTX_DATA", "HTX_LAUNCHER", "HTX_NOTIFY", "HTX_AIRFLOW_POOL", "HTX_RETRY_SECONDS"):
    os.environ.pop(setting, None)


@pytest.fixture
def fake_htx(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Makes ``./htx`` of a bash script; its words are kept in ``said`` beside it, one a line."""

    def make(script: str) -> Path:
        home = tmp_path / "nhà"
        home.mkdir(exist_ok=True)
        program = home / "htx"
        program.write_text(f'#!/usr/bin/env bash\nprintf "%s\\n" "$@" >"${{0%/*}}/said"\n{script}\n', "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("HTX_LAUNCHER", str(program))
        return home

    return make
