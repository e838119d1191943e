"""The DAGs as Airflow reads them."""

from __future__ import annotations

import json
import re
import shutil
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from airflow.dag_processing.dagbag import DagBag
from airflow.sdk import DAG, TriggerRule
from airflow.sdk.exceptions import AirflowException, ParamValidationError
from airflow.serialization.serialized_objects import DagSerialization

from conftest import DAGS
from htx_notice import tell_failure
from htx_stage import LATER


@pytest.fixture(scope="module")
def bag() -> DagBag:
    return DagBag(dag_folder=str(DAGS))


@pytest.fixture(scope="module")
def nightly(bag: DagBag) -> DAG:
    return bag.dags["htx_nightly"]


def test_every_dag_is_read_without_errors_and_no_test_is_read_as_one(bag: DagBag) -> None:
    assert bag.import_errors == {}
    assert set(bag.dags) == {"htx_nightly", "htx_lake"}
    assert not any("tests" in name for name in bag.file_last_changed)


def test_at_one_in_the_night_in_vietnam(nightly: DAG, bag: DagBag) -> None:
    assert nightly.schedule.expression == "0 1 * * *"
    assert nightly.schedule.timezone == "Asia/Ho_Chi_Minh"
    assert bag.dags["htx_lake"].schedule.expression == "0 3 * * 0"


def test_one_run_at_a_time_and_none_made_up_for(bag: DagBag) -> None:
    for dag in bag.dags.values():
        assert dag.max_active_runs == 1
        assert dag.catchup is False
        assert dag.start_date is None


@pytest.mark.parametrize(
    ("dag_id", "switched_on", "first_run"),  # in Vietnam it is seven hours later
    [
        ("htx_nightly", "2026-06-30T17:59:00Z", "2026-06-30T18:00:00Z"),
        ("htx_nightly", "2026-06-30T18:01:00Z", "2026-07-01T18:00:00Z"),
        ("htx_lake", "2026-06-27T19:59:00Z", "2026-06-27T20:00:00Z"),
        ("htx_lake", "2026-06-27T21:00:00Z", "2026-07-04T20:00:00Z"),
    ],
)
def test_a_dag_that_is_switched_on_waits_for_its_hour(
    bag: DagBag, monkeypatch: pytest.MonkeyPatch, dag_id: str, switched_on: str, first_run: str
) -> None:
    stored = json.loads(json.dumps(DagSerialization.to_dict(bag.dags[dag_id])))  # as the scheduler has it
    monkeypatch.setattr("airflow.timetables.trigger.utcnow", lambda: datetime.fromisoformat(switched_on))
    scheduled = DagSerialization.from_dict(stored)
    first = scheduled.next_dagrun_info(last_automated_run_info=None)
    assert first.run_after == datetime.fromisoformat(first_run)


def test_the_stages_in_their_order(nightly: DAG) -> None:
    assert set(nightly.task_dict) == {"ingest", "indicators", "site", "publish", "full"}
    order = ["ingest", "indicators", "site", "publish"]
    for before, after in zip(order, order[1:], strict=False):
        assert nightly.get_task(before).downstream_task_ids == {after}
    for stage in order:
        task = nightly.get_task(stage)
        assert task.command == [stage]
        assert task.continues == (None if stage == "ingest" else "ingest")
        assert task.trigger_rule == TriggerRule.ALL_SUCCESS
    full = nightly.get_task("full")
    assert full.command == ["nightly", "--full"]
    assert not full.upstream_task_ids and not full.downstream_task_ids


def test_the_lake_is_pruned_only_when_it_is_whole(bag: DagBag) -> None:
    lake = bag.dags["htx_lake"]
    assert lake.get_task("check").command == ["lake", "check"]
    assert lake.get_task("check").downstream_task_ids == {"prune"}
    assert lake.get_task("prune").command == ["lake", "prune", "--yes"]


def test_every_task_can_be_tried_again_is_bounded_and_tells_its_failure(bag: DagBag) -> None:
    for dag in bag.dags.values():
        for task in dag.tasks:
            assert task.retries == 6
            assert task.retry_delay == timedelta(minutes=1)
            assert task.retry_exponential_backoff == 2.0
            assert task.max_retry_delay == timedelta(minutes=30)
            assert task.execution_timeout is not None
            assert task.owner == "htx"
            assert task.pool == "default_pool"
            assert task.on_failure_callback in (tell_failure, [tell_failure])


def test_marts_are_an_asset_of_publish_alone(nightly: DAG) -> None:
    assert [(a.name, a.uri) for a in nightly.get_task("publish").outlets] == [
        ("htx_marts", "htx://marts/indicator_values")
    ]
    assert not any(task.outlets for task in nightly.tasks if task.task_id != "publish")


def test_dags_are_labelled_and_explained_in_both_languages(bag: DagBag) -> None:
    for dag in bag.dags.values():
        assert "htx" in dag.tags
        for word in ("Chủ quản · owner", "Khi có sự cố · triage", f"{LATER}"):
            assert word in (dag.doc_md or "")
    for word in ("ingest", "indicators", "site", "publish", "htx_marts", "HTX_NOTIFY", "| 0 |", "| 3 |", "| 4 |"):
        assert word in (bag.dags["htx_nightly"].doc_md or "")


@pytest.mark.parametrize(
    ("name", "value"),
    [("as_of", None), ("as_of", "2026-06-30"), ("full", True), ("make_current", True), ("workspace", "/srv/htx")],
)
def test_parameters_take_what_they_are_for(nightly: DAG, name: str, value: object) -> None:
    param = nightly.params.get_param(name)
    assert param.resolve(value) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("as_of", "30/06/2026"),
        ("as_of", "2026-02-30"),
        ("as_of", 20260630),
        ("full", "yes"),
        ("full", None),
        ("make_current", 1),
        ("workspace", ""),
        ("workspace", ["/srv/htx"]),
    ],
)
def test_parameters_refuse_what_they_are_not_for(nightly: DAG, name: str, value: object) -> None:
    with pytest.raises(ParamValidationError):
        nightly.params.get_param(name).resolve(value)


def test_the_tasks_are_the_stages_of_the_program(nightly: DAG) -> None:
    source = DAGS.parent / "jobs/src/main/java/vn/htx/night/Stage.java"
    stages = re.findall(r"^  ([A-Z]+)\(", source.read_text("utf-8"), re.MULTILINE)
    assert [stage.lower() for stage in stages] == [
        task.task_id for task in nightly.topological_sort() if task.task_id != "full"
    ]


class Told:
    dag_id, task_id, try_number, log_url = "htx_nightly", "ingest", 2, "http://127.0.0.1/log"
    run_id = "manual"


def context() -> dict[str, object]:
    return {"ti": Told(), "dag_run": Told(), "exception": AirflowException("✗ Thiếu tệp / a file is missing")}


def test_a_failure_is_told_to_the_program_named_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    letter = tmp_path / "thư báo"
    monkeypatch.setenv("HTX_NOTIFY", f"{shutil.which('tee')} '{letter}'")
    tell_failure(context())
    told = letter.read_text("utf-8")
    assert told.splitlines()[0] == "HTX: htx_nightly.ingest hỏng / failed"
    assert "✗ Thiếu tệp / a file is missing" in told and "http://127.0.0.1/log" in told


@pytest.mark.parametrize("program", ["", "/no/such/program", "false"])
def test_a_notifier_that_fails_changes_nothing(program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTX_NOTIFY", program)
    tell_failure(context())


def test_a_notifier_that_hangs_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTX_NOTIFY", "sleep 30")
    monkeypatch.setattr("htx_notice.TIMEOUT_SECONDS", 0.2)
    began = time.monotonic()
    tell_failure(context())
    assert time.monotonic() - began < 5
