"""The operator against a stand-in for ``./htx``: exit codes, report, output, ids, and being killed."""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from airflow.sdk import Asset
from airflow.sdk.bases.operator import ExecutorSafeguard
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException
from airflow.sdk.execution_time.context import OutletEventAccessors

from htx_stage import HtxCommandOperator, HtxStageOperator

MARTS = Asset(name="marts", uri="htx://marts/indicator_values")


@dataclass
class Dag:
    params: dict[str, Any] = field(
        default_factory=lambda: {"as_of": None, "full": False, "make_current": False, "workspace": None}
    )


@dataclass
class DagRun:
    run_id: str = "manual__2026-07-01"
    run_after: datetime = datetime(2026, 7, 1, 18, tzinfo=UTC)
    run_type: str = "manual"


@dataclass
class TaskInstance:
    try_number: int = 1
    begun: Any = None

    def xcom_pull(self, task_ids: str) -> Any:
        return self.begun


def context(begun: Any = None, try_number: int = 1, **conf: Any) -> dict[str, Any]:
    """Airflow puts the run's conf over the DAG's parameters, also what is no parameter."""
    return {
        "dag": Dag(),
        "params": {**Dag().params, **conf},
        "dag_run": DagRun(),
        "ti": TaskInstance(try_number, begun),
        "outlet_events": OutletEventAccessors(),
    }


def report(stage: str, run: str, code: int = 0, **more: Any) -> str:
    told = {
        "stage": stage,
        "run": run,
        "asOf": "2026-06-30",
        "seconds": 1.5,
        "exit": code,
        "version": "",
        "tables": [{"table": "loans", "fingerprint": "ab", "rows": 282, "origin": "computed"}],
        "rows": [
            {"dataset": "loans", "files": 1, "filesLeftOut": 0, "read": 284, "clean": 282, "rejected": 2, "skipped": 0},
            {"dataset": "targets", "files": 1, "filesLeftOut": 0, "read": 12, "clean": 11, "rejected": 0, "skipped": 1},
        ],
        "leftOut": [],
    }
    return answer(code, run, [{**told, **more}])


def answer(code: int, run: str = "", stages: list[Any] | None = None, problems: list[Any] | None = None) -> str:
    """The one object that the program prints."""
    told = {"exit": code, "run": run, "stages": stages or [], "problems": problems or []}
    return json.dumps(told, ensure_ascii=False, indent=2)


INGEST = report("ingest", "manual__2026-07-01-1")


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    monkeypatch.setattr(ExecutorSafeguard, "test_mode", True)
    monkeypatch.setattr(HtxCommandOperator, "log", logging.getLogger("task"))
    caplog.set_level(logging.INFO)


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "không gian"
    folder.mkdir()
    (folder / "workspace.yaml").write_text("workspace: {as_of: 2026-06-30}\n", "utf-8")
    monkeypatch.setenv("HTX_DATA", str(folder))
    return folder


FakeHtx = Callable[[str], Path]


def ingest(**more: Any) -> HtxStageOperator:
    return HtxStageOperator(task_id="ingest", command=["ingest"], **more)


def publish(**more: Any) -> HtxStageOperator:
    return HtxStageOperator(task_id="publish", command=["publish"], continues="ingest", outlets=[MARTS], **more)


BEGUN = {"run": "r-1", "as_of": "2026-06-30"}


def test_done(fake_htx: FakeHtx, workspace: Path) -> None:
    home = fake_htx(f"cat <<'E'\n{INGEST}\nE")
    assert ingest().execute(context()) == {
        "run": "manual__2026-07-01-1",
        "stage": "ingest",
        "as_of": "2026-06-30",
        "exit": 0,
        "version": "",
        "seconds": 1.5,
        "rows": {"loans": 282},
        "accounted": {"read": 296, "clean": 293, "rejected": 2, "skipped": 1},
        "leftOut": [],
        "workspace": str(workspace),
    }
    assert (home / "said").read_text("utf-8").splitlines() == [
        *("ingest", "--data", str(workspace), "--run", "manual__2026-07-01-1", "--as-of", "2026-06-30", "--json")
    ]


def test_more_left_out_than_tolerated_succeeds_and_is_told(
    fake_htx: FakeHtx, workspace: Path, caplog: pytest.LogCaptureFixture
) -> None:
    left_out = ["tệp bị bỏ ra / file left out: loans/sổ vay.xlsx"]
    fake_htx(f"cat <<'E'\n{report('publish', 'r-1', 3, version='v1', leftOut=left_out)}\nE\nexit 3")
    (workspace / "lake/versions/v1").mkdir(parents=True)
    (workspace / "lake/CURRENT").symlink_to("versions/v1")
    told = context(BEGUN)
    summary = publish().execute(told)
    assert (summary["exit"], summary["version"], summary["leftOut"]) == (3, "v1", left_out)
    warnings = [each.getMessage() for each in caplog.records if each.levelno == logging.WARNING]
    assert "! " + left_out[0] in warnings
    assert told["outlet_events"][MARTS].extra == {
        "version": "v1",
        "as_of": "2026-06-30",
        "exit": 3,
        "leftOut": left_out,
        "run": "r-1",
        "workspace": str(workspace),
        "current": True,
    }


def test_a_version_beside_the_published_one_is_not_called_current(fake_htx: FakeHtx, workspace: Path) -> None:
    fake_htx(f"cat <<'E'\n{report('publish', 'r-1', version='v0')}\nE")
    (workspace / "lake/versions/v1").mkdir(parents=True)
    (workspace / "lake/CURRENT").symlink_to("versions/v1")
    told = context(BEGUN)
    publish().execute(told)
    assert told["outlet_events"][MARTS].extra["current"] is False


@pytest.mark.parametrize("code", [1, 2, 4])
def test_final_failures_are_not_tried_again(fake_htx: FakeHtx, workspace: Path, code: int) -> None:
    fake_htx(f"echo '12:00:00 ingest' >&2; printf '✗ Sai\\n    ở đâu / where: a.yaml\\n' >&2; exit {code}")
    with pytest.raises(AirflowFailException) as failed:
        ingest().execute(context())
    lines = str(failed.value).splitlines()
    assert lines[0].startswith(f"htx ingest: {code}, ")
    assert lines[1:] == ["✗ Sai", "    ở đâu / where: a.yaml"]


def test_what_went_wrong_is_told_from_the_object(fake_htx: FakeHtx, workspace: Path) -> None:
    wrong = {
        "vi": "Khóa cấu hình không biết",
        "en": "Unknown configuration key",
        "where": "workspace.yaml",
        "found": "tolerence",
        "allowed": "",
        "todo": {"vi": "có phải 'tolerance'?", "en": "did you mean 'tolerance'?"},
    }
    fake_htx(f"echo '✗ khác / something else' >&2; cat <<'E'\n{answer(2, problems=[wrong])}\nE\nexit 2")
    with pytest.raises(AirflowFailException) as failed:
        ingest().execute(context())
    assert str(failed.value).splitlines()[1:] == [
        "✗ Khóa cấu hình không biết / Unknown configuration key",
        "    ở đâu / where: workspace.yaml",
        "    thấy / found: tolerence",
        "    cần làm / do: có phải 'tolerance'? / did you mean 'tolerance'?",
    ]


def test_without_a_mark_the_end_of_what_was_said_is_told(fake_htx: FakeHtx, workspace: Path) -> None:
    fake_htx("seq 1 40 >&2; exit 2")
    with pytest.raises(AirflowFailException) as failed:
        ingest().execute(context())
    assert str(failed.value).splitlines()[1:] == [str(number) for number in range(29, 41)]


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("echo '✗ Lượt khác đang ghi' >&2; exit 75", "75, thử lại sau / try again later\n✗ Lượt khác đang ghi"),
        ("kill -KILL $$", "was cut short (signal 9)"),
        ("exit 143", "was cut short (exit 143)"),
        ("exit 99", "was cut short (exit 99)"),
    ],
)
def test_what_may_pass_is_tried_again(fake_htx: FakeHtx, workspace: Path, script: str, told: str) -> None:
    fake_htx(script)
    with pytest.raises(AirflowException) as failed:
        ingest().execute(context())
    assert not isinstance(failed.value, AirflowFailException)
    assert told in str(failed.value)


@pytest.mark.parametrize(
    "garbage",
    ["", "{", "[]", "null", "7", '"ingest"', '{"stages": [{}]}', answer(0), report("ingest", "other"), "\\xff\\xfe"],
)
def test_a_report_that_cannot_be_read_is_tried_again(fake_htx: FakeHtx, workspace: Path, garbage: str) -> None:
    fake_htx(f"printf '{garbage}'")
    with pytest.raises(AirflowException, match="the stage's report cannot be read"):
        ingest().execute(context())


def test_output_is_utf8_line_by_line_and_survives_what_is_not(
    fake_htx: FakeHtx, workspace: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fake_htx(f"printf 'đọc 100%% %%s\\r\\ndở \\xff\\nkhông xuống dòng' >&2\ncat <<'E'\n{INGEST}\nE")
    ingest().execute(context())
    said = [each.getMessage() for each in caplog.records]
    assert "đọc 100% %s" in said and "dở \ufffd" in said and "không xuống dòng" in said
    assert not any("asOf" in line for line in said)  # the report is for machines


def test_lines_come_while_the_program_runs(
    fake_htx: FakeHtx, workspace: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fake_htx(f"echo first >&2; sleep 1; cat <<'E'\n{INGEST}\nE")
    began = time.time()
    ingest().execute(context())
    first = next(each for each in caplog.records if each.getMessage() == "first")
    assert time.time() - first.created > 0.8
    assert first.created - began < 0.8


def test_a_child_that_keeps_the_pipes_does_not_keep_the_task(fake_htx: FakeHtx, workspace: Path) -> None:
    home = fake_htx(f"sleep 60 & echo $! >\"${{0%/*}}/child\"\ncat <<'E'\n{INGEST}\nE")
    began = time.monotonic()
    ingest().execute(context())
    assert time.monotonic() - began < 10
    os.kill(int((home / "child").read_text()), signal.SIGKILL)


def test_secrets_reach_the_program_and_no_log(
    fake_htx: FakeHtx, workspace: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    masked: list[str | None] = []
    monkeypatch.setattr("htx_stage.mask_secret", masked.append)
    monkeypatch.setenv("HTX_HASH_KEY", "bí mật bí mật bí mật")
    home = fake_htx(f'printf %s "$HTX_HASH_KEY" >"${{0%/*}}/key"\ncat <<\'E\'\n{INGEST}\nE')
    ingest().execute(context())
    assert (home / "key").read_text("utf-8") == "bí mật bí mật bí mật"
    assert masked == ["bí mật bí mật bí mật"]
    assert "bí mật" not in caplog.text


def test_words_are_not_read_by_a_shell(fake_htx: FakeHtx, workspace: Path, tmp_path: Path) -> None:
    home = fake_htx(f"cat <<'E'\n{INGEST}\nE")
    odd = f"{tmp_path}/a b; touch {tmp_path}/hỏng $(id)"
    ingest().execute(context(workspace=odd))
    assert odd in (home / "said").read_text("utf-8").splitlines()
    assert not (tmp_path / "hỏng").exists()


def test_later_stages_continue_what_ingest_began(fake_htx: FakeHtx, workspace: Path) -> None:
    home = fake_htx(f"cat <<'E'\n{report('publish', 'r-1', version='v1')}\nE")
    publish().execute(context(BEGUN, try_number=4))
    words = (home / "said").read_text("utf-8").splitlines()
    assert words[words.index("--run") + 1] == "r-1"
    assert words[words.index("--as-of") + 1] == "2026-06-30"
    assert "--make-current" not in words
    publish().execute(context(BEGUN, make_current=True))
    assert "--make-current" in (home / "said").read_text("utf-8").splitlines()


@pytest.mark.parametrize("begun", [None, {}, "r-1"])
def test_a_stage_without_a_beginning_says_so(fake_htx: FakeHtx, workspace: Path, begun: Any) -> None:
    fake_htx("exit 0")
    with pytest.raises(AirflowFailException, match="the stage ingest left no run id"):
        publish().execute(context(begun))


def test_another_try_of_ingest_reads_the_inbox_anew(fake_htx: FakeHtx, workspace: Path) -> None:
    home = fake_htx("exit 75")
    with pytest.raises(AirflowException):
        ingest().execute(context(try_number=2))
    assert "manual__2026-07-01-2" in (home / "said").read_text("utf-8").splitlines()


def test_a_full_check_runs_instead_of_the_stages(fake_htx: FakeHtx, workspace: Path) -> None:
    home = fake_htx("echo '60 bảng tính lại, 60 so sánh, 0 khác'")
    full = HtxStageOperator(task_id="full", command=["nightly", "--full"], reports=False, is_full_check=True)
    with pytest.raises(AirflowSkipException):
        full.execute(context())
    with pytest.raises(AirflowSkipException):
        ingest().execute(context(full=True))
    assert not (home / "said").exists()
    assert full.execute(context(full=True))["exit"] == 0
    words = (home / "said").read_text("utf-8").splitlines()
    assert words[:2] == ["nightly", "--full"] and "--json" not in words


def test_a_future_day_is_refused(fake_htx: FakeHtx, workspace: Path) -> None:
    home = fake_htx("exit 0")
    tomorrow = (datetime.now(timezone(timedelta(hours=7))).date() + timedelta(days=1)).isoformat()
    with pytest.raises(AirflowFailException, match="lies in the future") as refused:
        ingest().execute(context(as_of=tomorrow))
    assert tomorrow in str(refused.value)
    (workspace / "workspace.yaml").write_text("workspace: {as_of: 2999-01-01}", "utf-8")
    with pytest.raises(AirflowFailException, match="2999-01-01"):
        ingest().execute(context())
    assert not (home / "said").exists()


@pytest.mark.parametrize(
    ("conf", "told"),
    [({"as_of": "30/06/2026"}, "'30/06/2026' không phải ngày"), ({"asof": "2026-06-30"}, "unknown parameters: asof")],
)
def test_a_wrong_parameter_is_refused(fake_htx: FakeHtx, workspace: Path, conf: dict[str, Any], told: str) -> None:
    fake_htx("exit 0")
    with pytest.raises(AirflowFailException, match=told):
        ingest().execute(context(**conf))


def test_a_broken_workspace_is_told_by_the_program(fake_htx: FakeHtx, workspace: Path) -> None:
    (workspace / "workspace.yaml").write_text("workspace: [", "utf-8")
    home = fake_htx("echo '✗ workspace.yaml' >&2; exit 2")
    with pytest.raises(AirflowFailException, match="✗ workspace.yaml"):
        ingest().execute(context())
    assert "--as-of" not in (home / "said").read_text("utf-8").splitlines()


def test_without_a_pin_it_is_the_day_before_the_run(fake_htx: FakeHtx, workspace: Path) -> None:
    (workspace / "workspace.yaml").write_text("workspace: {kind: real}", "utf-8")
    home = fake_htx(f"cat <<'E'\n{INGEST}\nE")
    ingest().execute(context())
    assert "2026-07-01" in (home / "said").read_text("utf-8").splitlines()


def test_a_backfill_over_a_pin_is_warned_about(
    fake_htx: FakeHtx, workspace: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fake_htx(f"cat <<'E'\n{INGEST}\nE")
    told = context()
    told["dag_run"].run_type = "backfill"
    ingest().execute(told)
    assert "every run of this backfill stands for it" in caplog.text


def test_a_missing_program_is_told(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTX_LAUNCHER", "/no/such/htx")
    with pytest.raises(AirflowFailException, match="set HTX_LAUNCHER"):
        ingest().execute(context())


def test_a_plain_command(fake_htx: FakeHtx, workspace: Path, caplog: pytest.LogCaptureFixture) -> None:
    home = fake_htx("echo '66 bảng, 1 bản'")
    lake = HtxCommandOperator(task_id="check", command=["lake", "check"])
    assert lake.execute(context()) == {"command": ["lake", "check"], "exit": 0, "workspace": str(workspace)}
    assert (home / "said").read_text("utf-8").splitlines() == ["lake", "check", "--data", str(workspace)]
    assert "66 bảng, 1 bản" in caplog.text


def is_running(pid: int) -> bool:
    """Whether a process is there and not merely unburied."""
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(state) and not state.startswith("Z")


@pytest.fixture
def left_behind(tmp_path: Path) -> Iterator[Callable[[], list[int]]]:
    """The processes whose ids a script left in ``pids``; ended with the test whatever becomes of it."""
    file = tmp_path / "nhà" / "pids"

    def pids() -> list[int]:
        return [int(pid) for pid in file.read_text().split()]

    yield pids
    for pid in pids() if file.exists() else []:
        if is_running(pid):
            os.kill(pid, signal.SIGKILL)


def wait_until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)


STUBBORN = (
    'trap "" TERM; (trap "" TERM; while :; do sleep 1; done) & echo "$$ $!" >"${0%/*}/pids"; while :; do sleep 1; done'
)
OBEDIENT = 'sleep 60 & echo "$$ $!" >"${0%/*}/pids"; wait'


@pytest.mark.parametrize(("script", "longest"), [(OBEDIENT, 2.0), (STUBBORN, 4.9)])
def test_killing_the_task_ends_the_program_and_its_children(
    fake_htx: FakeHtx, workspace: Path, left_behind: Callable[[], list[int]], script: str, longest: float
) -> None:
    home = fake_htx(script)
    task = ingest()
    failures: list[BaseException] = []

    def run() -> None:
        try:
            task.execute(context())
        except BaseException as failed:
            failures.append(failed)

    thread = threading.Thread(target=run)
    thread.start()
    wait_until(lambda: (home / "pids").exists() and len((home / "pids").read_text().split()) == 2)
    began = time.monotonic()
    task.on_kill()
    assert time.monotonic() - began < longest  # Airflow itself waits five seconds
    wait_until(lambda: not any(is_running(pid) for pid in left_behind()))
    thread.join(10)
    assert not thread.is_alive()
    assert isinstance(failures[0], AirflowException) and not isinstance(failures[0], AirflowFailException)


def test_an_interruption_leaves_no_program_behind(
    fake_htx: FakeHtx, workspace: Path, left_behind: Callable[[], list[int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As an execution timeout does, by an exception from a signal."""
    fake_htx(OBEDIENT)

    def ring(number: int, frame: object) -> None:
        raise TimeoutError("time is over")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, 1)
    try:
        with pytest.raises(TimeoutError):
            ingest().execute(context())
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    wait_until(lambda: not any(is_running(pid) for pid in left_behind()))


def test_killing_before_anything_runs_does_nothing() -> None:
    ingest().on_kill()
