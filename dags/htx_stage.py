"""One command of ``./htx`` as one Airflow task.

The program decides and says what happened, by its exit code and its JSON; what stands here only tells Airflow:

====  =========================================  ==============================================
exit  means                                      the task
====  =========================================  ==============================================
0     done                                       succeeds
3     published, more left out than tolerated    succeeds, with a warning that says what
75    try again later (lease held, disk full)    is tried again, each time after a longer pause
1     a bug; tables that differ (full, check)    fails at once
2     wrong option, configuration or contract    fails at once
4     nothing published                          fails at once
else  killed (130, 143), no exit code of ours    is tried again
====  =========================================  ==============================================

With ``--json`` the program prints one object however it ends: ``exit``, ``run``, the ``stages`` that were carried out,
and the ``problems`` that kept it from going on.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import selectors
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from airflow.sdk import BaseOperator, Context
from airflow.sdk.exceptions import AirflowException, AirflowFailException, AirflowSkipException
from airflow.sdk.log import mask_secret

TIME_ZONE = "Asia/Ho_Chi_Minh"

DONE = 0
LEFT_OUT = 3
LATER = 75
FINAL = {
    1: "lỗi của chương trình, hoặc bảng không khớp / a bug of ours, or tables that differ",
    2: "sai tùy chọn, cấu hình hoặc hợp đồng dữ liệu / wrong option, configuration or contract",
    4: "không công bố gì / nothing published",
}
TOLD_LINES = 12
# Airflow kills a task for good five seconds after it asked it to end; the program's processes must be gone before.
GRACE_SECONDS = 3.0


@dataclass(frozen=True)
class WorkspaceDay:
    """What ``workspace.yaml`` says about the day of the figures."""

    pin: date | None
    zone: ZoneInfo


def workspace_day(workspace: Path) -> WorkspaceDay | None:
    """Reads pin and time zone; None where the file is missing or wrong: the program says that best itself (exit 2)."""
    try:
        about = yaml.safe_load((workspace / "workspace.yaml").read_text("utf-8"))["workspace"]
        pin = about.get("as_of")
        if isinstance(pin, str):
            pin = date.fromisoformat(pin)
        if pin is not None and type(pin) is not date:
            return None
        return WorkspaceDay(pin, ZoneInfo(about.get("time_zone") or TIME_ZONE))
    except (OSError, yaml.YAMLError, LookupError, TypeError, ValueError, AttributeError, ZoneInfoNotFoundError):
        return None


def as_of_day(asked: str | None, pin: date | None, run_after: datetime, zone: ZoneInfo) -> date:
    """The day the figures stand for: the one asked for, else the pin, else the day before the run's local date.

    The run's own time is taken and not the clock, so that a run cleared a week later still stands for its day.
    """
    if asked is not None:
        return date.fromisoformat(asked)
    if pin is not None:
        return pin
    return run_after.astimezone(zone).date() - timedelta(days=1)


def free_run_id(dag_run_id: str, try_number: int, is_taken: Callable[[str], bool]) -> str:
    """A name for ``lake/runs/``: safe as a folder's, and new, for a run that was would lend its pinned inputs.

    The try is part of it: ingest that is cleared and runs again reads the inbox again. Airflow itself forgets ids when
    its database is made anew, the lake does not; then they are counted.
    """
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", dag_run_id).strip(".-") or "run"
    if len(safe) > 100:
        safe = f"{safe[:91]}-{hashlib.sha256(dag_run_id.encode()).hexdigest()[:8]}"
    wanted = f"{safe}-{try_number}"
    free, count = wanted, 1
    while is_taken(free):
        count += 1
        free = f"{wanted}-{count}"
    return free


def launcher() -> Path:
    """``HTX_LAUNCHER``, else the ``htx`` of the checkout that these DAGs lie in."""
    return Path(os.environ.get("HTX_LAUNCHER") or Path(__file__).resolve().parents[1] / "htx")


def workspace_folder(asked: str | None) -> Path:
    """The workspace as the program would find it; a relative path counts from the checkout."""
    home = launcher().parent
    return home / (asked or os.environ.get("HTX_DATA") or home / "data" / "example")


def last_words(lines: Sequence[str]) -> str:
    """What went wrong, in the program's words: from its first ``✗`` on, else the end of what it said."""
    first = next((at for at, line in enumerate(lines) if line.startswith("✗")), max(0, len(lines) - TOLD_LINES))
    return "\n".join(lines[first : first + TOLD_LINES])


def problems(output: str) -> list[str]:
    """The problems that the program's JSON names, as lines in the order a reader needs them; none where it is no JSON."""
    lines: list[str] = []
    try:
        for each in json.loads(output)["problems"]:
            lines.append(f"✗ {each['vi']} / {each['en']}")
            parts = {
                "ở đâu / where": each["where"],
                "thấy / found": each["found"],
                "cho phép / allowed": each["allowed"],
                "cần làm / do": " / ".join(text for text in (each["todo"]["vi"], each["todo"]["en"]) if text),
            }
            lines += [f"    {name}: {text}" for name, text in parts.items() if text]
    except (ValueError, LookupError, TypeError):
        return []
    return lines


def accounted(datasets: Sequence[Mapping[str, Any]] | None) -> dict[str, int] | None:
    """The rows of all datasets: read = clean + rejected + skipped. None where the stage counted none."""
    if not datasets:
        return None
    return {kind: sum(each[kind] for each in datasets) for kind in ("read", "clean", "rejected", "skipped")}


class RunningProgram:
    """A program with its children in a session of its own, read while it runs, so that all of it can be ended."""

    def __init__(self, words: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )

    def lines(self) -> Iterator[tuple[str, str]]:
        """Each line as it comes, with ``out`` or ``err``. Ends with the program, also when a child keeps its pipes."""
        process = self._process
        assert process.stdout and process.stderr
        rest = {"out": b"", "err": b""}
        with selectors.DefaultSelector() as selector, process.stdout, process.stderr:
            selector.register(process.stdout, selectors.EVENT_READ, "out")
            selector.register(process.stderr, selectors.EVENT_READ, "err")
            while selector.get_map():
                ready = selector.select(timeout=0.5)
                if not ready and process.poll() is not None:
                    break
                for key, _ in ready:
                    chunk = os.read(key.fd, 65536)
                    if not chunk:
                        selector.unregister(key.fileobj)
                    *whole, rest[key.data] = (rest[key.data] + chunk).split(b"\n")
                    yield from ((key.data, self._text(line)) for line in whole)
        yield from ((stream, self._text(line)) for stream, line in rest.items() if line)

    @staticmethod
    def _text(line: bytes) -> str:
        return line.decode("utf-8", "replace").rstrip("\r")

    def exit_code(self) -> int:
        return self._process.wait()

    def end(self) -> None:
        """Asks the whole group to end, then ends it."""
        self._signal(signal.SIGTERM)
        deadline = time.monotonic() + GRACE_SECONDS
        while self._process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        self._signal(signal.SIGKILL)

    def is_over(self) -> bool:
        return self._process.poll() is not None

    def _signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


class HtxCommandOperator(BaseOperator):
    """Runs one command of ``./htx`` on a workspace and turns its exit code into the state of the task."""

    def __init__(self, *, command: Sequence[str], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.command = list(command)
        self._program: RunningProgram | None = None

    def execute(self, context: Context) -> dict[str, Any]:
        workspace = workspace_folder(self.asked(context).get("workspace"))
        code, _ = self.run_program(["--data", str(workspace)])
        return {"command": self.command, "exit": code, "workspace": str(workspace)}

    def on_kill(self) -> None:
        if self._program is not None:
            self.log.warning("dừng chương trình theo yêu cầu / ending the program as asked")
            self._program.end()

    def asked(self, context: Context) -> Mapping[str, Any]:
        """The run's parameters. A name that is not one is refused: misspelt, it would silently change nothing."""
        known = context["dag"].params
        unknown = sorted(set(context["params"]) - set(known))
        if unknown:
            raise AirflowFailException(
                f"Tham số không có / unknown parameters: {', '.join(unknown)}\n"
                f"    cho phép / allowed: {', '.join(sorted(known))}"
            )
        return context["params"]

    def run_program(self, options: Sequence[str], keep_output: bool = False) -> tuple[int, str]:
        """Exit code and standard output; everything else that is said goes to the task's log line by line."""
        words = [str(launcher()), *self.command, *options]
        mask_secret(os.environ.get("HTX_HASH_KEY"))
        self.log.info("▸ %s", " ".join(words))
        out: list[str] = []
        said: list[str] = []
        try:
            self._program = RunningProgram(words)
        except OSError as refused:
            raise AirflowFailException(
                f"Không chạy được chương trình / the program cannot be started: {refused}\n"
                "    cần làm / do: đặt HTX_LAUNCHER là đường dẫn của ./htx / set HTX_LAUNCHER to the path of ./htx"
            ) from refused
        try:
            for stream, line in self._program.lines():
                if stream == "out" and keep_output:
                    out.append(line)
                    continue
                said.append(line)
                (self.log.error if line.startswith("✗") else self.log.info)("%s", line)
            code = self._program.exit_code()
        finally:
            if not self._program.is_over():
                self._program.end()
        output = "\n".join(out)
        self._judge(code, "\n".join(problems(output)[:TOLD_LINES]) or last_words(said))
        return code, output

    def _judge(self, code: int, why: str) -> None:
        command = " ".join(["htx", *self.command])
        if code in FINAL:
            raise AirflowFailException(f"{command}: {code}, {FINAL[code]}\n{why}")
        if code == LATER:
            raise AirflowException(f"{command}: {code}, thử lại sau / try again later\n{why}")
        if code not in (DONE, LEFT_OUT):
            how = f"signal {-code}" if code < 0 else f"exit {code}"
            raise AirflowException(f"{command}: bị dừng giữa chừng / was cut short ({how})\n{why}")


class HtxStageOperator(HtxCommandOperator):
    """Runs one stage. The first of a run settles day and run id, the others continue its pinned inputs.

    :param continues: task id of the stage that began the run; None for the one that begins it
    :param reports: whether the command prints the JSON of its stage
    :param is_full_check: whether it belongs to a run with ``full``; a stage that begins a run is skipped in the other
        kind, and with it all that continue it
    """

    def __init__(
        self,
        *,
        command: Sequence[str],
        continues: str | None = None,
        reports: bool = True,
        is_full_check: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(command=command, **kwargs)
        self.continues = continues
        self.reports = reports
        self.is_full_check = is_full_check

    def execute(self, context: Context) -> dict[str, Any]:
        if not self.continues:
            self._skip_other_kind(bool(context["params"].get("full")))
        asked = self.asked(context)
        workspace = workspace_folder(asked.get("workspace"))
        run, as_of = self._continued(context) if self.continues else self._begun(context, asked, workspace)
        options = ["--data", str(workspace), "--run", run]
        if as_of:
            options += ["--as-of", as_of]
        if asked.get("make_current"):
            options += ["--make-current"]
        if self.reports:
            options += ["--json"]
        code, output = self.run_program(options, keep_output=self.reports)
        summary: dict[str, Any] = {"run": run, "as_of": as_of, "exit": code, "workspace": str(workspace)}
        if self.reports:
            summary |= self._summary(run, output)
        if code == LEFT_OUT:
            self.log.warning("bỏ ra quá mức cho phép / more left out than tolerated (3):")
            for text in summary.get("leftOut", []):
                self.log.warning("! %s", text)
        self._tell_followers(context, summary, workspace)
        return summary

    def _skip_other_kind(self, is_full: bool) -> None:
        if is_full and not self.is_full_check:
            raise AirflowSkipException("full: chỉ chạy htx nightly --full / only htx nightly --full")
        if self.is_full_check and not is_full:
            raise AirflowSkipException("không có full / no full check asked for")

    def _begun(self, context: Context, asked: Mapping[str, Any], workspace: Path) -> tuple[str, str | None]:
        dag_run = context["dag_run"]
        day = workspace_day(workspace)
        wanted = asked.get("as_of")
        as_of: date | None = None
        try:
            if day is not None:
                as_of = as_of_day(wanted, day.pin, dag_run.run_after, day.zone)
            elif wanted is not None:
                as_of = date.fromisoformat(wanted)
        except ValueError as no_day:
            raise AirflowFailException(
                f"as_of: '{wanted}' không phải ngày như 2026-06-30 / is not a day such as 2026-06-30"
            ) from no_day
        self._refuse_future(as_of, day.zone if day else ZoneInfo(TIME_ZONE))
        if dag_run.run_type == "backfill" and day is not None and day.pin is not None and wanted is None:
            self.log.warning(
                "workspace.yaml ghim ngày %s, mọi lượt chạy bù đều ra ngày đó / pins the day, every run of this"
                " backfill stands for it",
                day.pin,
            )
        runs = workspace / "lake" / "runs"
        run = free_run_id(dag_run.run_id, context["ti"].try_number, lambda name: (runs / name).exists())
        return run, as_of.isoformat() if as_of else None

    @staticmethod
    def _refuse_future(as_of: date | None, zone: ZoneInfo) -> None:
        today = datetime.now(UTC).astimezone(zone).date()
        if as_of is not None and as_of > today:
            raise AirflowFailException(
                "Ngày số liệu nằm trong tương lai / the as-of day lies in the future\n"
                f"    thấy / found: {as_of}\n"
                f"    cho phép / allowed: ≤ {today} ({zone.key})\n"
                "    cần làm / do: chạy lại với as_of khác, hoặc sửa as_of trong workspace.yaml"
                " / run with another as_of, or mend as_of in workspace.yaml"
            )

    def _continued(self, context: Context) -> tuple[str, str | None]:
        begun = context["ti"].xcom_pull(task_ids=self.continues)
        if not isinstance(begun, dict) or "run" not in begun:
            raise AirflowFailException(
                f"Bước {self.continues} chưa để lại mã lượt chạy / the stage {self.continues} left no run id\n"
                f"    cần làm / do: chạy lại (Clear) từ {self.continues} / clear {self.continues} and all after it"
            )
        return begun["run"], begun["as_of"]

    def _summary(self, run: str, output: str) -> dict[str, Any]:
        """What other tasks and people need of the stage's report."""
        report = self._report(run, output)
        if report is None:
            raise AirflowException(
                f"htx {self.command[0]}: không đọc được báo cáo của bước / the stage's report cannot be read\n"
                f"{output[:500]}"
            )
        return {
            "stage": report["stage"],
            "as_of": report["asOf"],
            "version": report["version"],
            "seconds": report["seconds"],
            "rows": {table["table"]: table["rows"] for table in report["tables"]},
            "accounted": accounted(report.get("rows")),
            "leftOut": report["leftOut"],
        }

    def _report(self, run: str, text: str) -> dict[str, Any] | None:
        """The report of this stage and run in what the program printed."""
        try:
            stages: list[dict[str, Any]] = json.loads(text)["stages"]
            for report in stages:
                if report["run"] == run and report["stage"] == self.command[0]:
                    return report
        except (ValueError, LookupError, TypeError):
            pass
        return None

    def _tell_followers(self, context: Context, summary: Mapping[str, Any], workspace: Path) -> None:
        """What the events of the published assets carry. ``current``: whether this version is the published one now."""
        told = {key: summary.get(key) for key in ("version", "as_of", "exit", "leftOut", "run", "workspace")}
        for outlet in self.outlets:
            current = (workspace / "lake" / "CURRENT").resolve().name == summary.get("version")
            context["outlet_events"][outlet].extra.update({**told, "current": current})
