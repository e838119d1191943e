"""The day of the figures and the id of the run: pure functions, tried where days and names are hard to tell."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from htx_stage import as_of_day, free_run_id, workspace_day, workspace_folder

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("run_after", "day"),
    [
        ("2026-07-01T16:59:59+00:00", "2026-06-30"),  # 23:59:59 of 1 July in Vietnam
        ("2026-07-01T17:00:00+00:00", "2026-07-01"),  # midnight: 2 July has begun
        ("2026-07-01T18:00:00+00:00", "2026-07-01"),  # the nightly hour, 01:00 of 2 July
        ("2026-07-02T01:00:00+07:00", "2026-07-01"),  # the same moment, written there
        ("2026-12-31T17:00:00+00:00", "2026-12-31"),  # the year turns
        ("2028-02-29T18:00:00+00:00", "2028-02-29"),  # 1 March of a leap year
    ],
)
def test_the_day_before_the_local_date_of_the_run(run_after: str, day: str) -> None:
    assert as_of_day(None, None, at(run_after), HANOI) == date.fromisoformat(day)


def test_another_time_zone_has_another_yesterday() -> None:
    moment = at("2026-07-01T17:00:00+00:00")
    assert as_of_day(None, None, moment, ZoneInfo("UTC")) == date(2026, 6, 30)
    assert as_of_day(None, None, moment, HANOI) == date(2026, 7, 1)


def test_what_is_asked_goes_before_the_pin_and_the_pin_before_the_clock() -> None:
    moment, pin = at("2026-07-01T18:00:00+00:00"), date(2026, 6, 30)
    assert as_of_day("2026-05-31", pin, moment, HANOI) == date(2026, 5, 31)
    assert as_of_day(None, pin, moment, HANOI) == pin


@pytest.mark.parametrize("no_day", ["", "30/06/2026", "2026-02-30", "yesterday"])
def test_what_is_no_day_is_refused(no_day: str) -> None:
    with pytest.raises(ValueError):
        as_of_day(no_day, None, at("2026-07-01T18:00:00+00:00"), HANOI)


@pytest.mark.parametrize(
    ("yaml", "pin", "zone"),
    [
        ("workspace: {as_of: 2026-06-30}", date(2026, 6, 30), "Asia/Ho_Chi_Minh"),
        ('workspace: {as_of: "2026-06-30"}', date(2026, 6, 30), "Asia/Ho_Chi_Minh"),
        ("workspace: {kind: real, time_zone: Europe/Berlin}", None, "Europe/Berlin"),
    ],
)
def test_pin_and_time_zone_of_the_workspace(tmp_path: Path, yaml: str, pin: date | None, zone: str) -> None:
    (tmp_path / "workspace.yaml").write_text(yaml, "utf-8")
    day = workspace_day(tmp_path)
    assert day is not None
    assert (day.pin, day.zone) == (pin, ZoneInfo(zone))


@pytest.mark.parametrize(
    "yaml",
    [
        "workspace: [",
        "",
        "workspace:",
        "required: [loans]",
        "workspace: {as_of: 30/06/2026}",
        "workspace: {as_of: 2026-06-30 01:00:00}",
        "workspace: {as_of: 20260630}",
        "workspace: {time_zone: Asia/Haiphong}",
        "workspace: {time_zone: ../../etc/passwd}",
        "workspace: {time_zone: 7}",
        "- a list",
    ],
)
def test_a_wrong_workspace_is_left_to_the_program(tmp_path: Path, yaml: str) -> None:
    assert workspace_day(tmp_path) is None  # no file at all
    (tmp_path / "workspace.yaml").write_text(yaml, "utf-8")
    assert workspace_day(tmp_path) is None


def test_the_example_is_pinned() -> None:
    example = workspace_folder(None)
    assert example.parts[-2:] == ("data", "example")
    day = workspace_day(example)
    assert day is not None and day.pin == date(2026, 6, 30)


def test_the_workspace_asked_for_goes_before_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTX_DATA", "/srv/htx")
    assert workspace_folder(None) == Path("/srv/htx")
    assert workspace_folder("/srv/other") == Path("/srv/other")
    assert workspace_folder("data/example").is_absolute()


@pytest.mark.parametrize(
    ("dag_run_id", "run"),
    [
        ("scheduled__2026-07-01T18:00:00+00:00", "scheduled__2026-07-01T18-00-00-00-00-1"),
        ("../../../etc", "etc-1"),
        ("..", "run-1"),
        ("lượt/chạy", "l-t-ch-y-1"),
    ],
)
def test_a_run_id_is_a_folder_name(dag_run_id: str, run: str) -> None:
    assert free_run_id(dag_run_id, 1, lambda name: False) == run


def test_long_ids_stay_apart() -> None:
    first, second = (free_run_id("a" * 300 + end, 1, lambda name: False) for end in "xy")
    assert first != second
    assert len(first) < 120


def test_an_id_is_new_with_each_try_and_never_one_that_was() -> None:
    assert free_run_id("r", 2, lambda name: False) == "r-2"
    assert free_run_id("r", 1, {"r-1", "r-1-2"}.__contains__) == "r-1-3"
