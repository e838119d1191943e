"""What every task and every schedule of ours has in common, and the parameter that every DAG of ours takes."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

from airflow.sdk import CronTriggerTimetable, Param

from htx_notice import tell_failure
from htx_stage import TIME_ZONE

# Pauses of 1, 2, 4, 8, 16 and 30 minutes, each up to twice as long: longer than a night by hand holds the lease.
# A pool that does not exist would leave tasks waiting for ever and in silence, so ours is used only where it is named.
TASK_DEFAULTS: dict[str, Any] = {
    "owner": "htx",
    "pool": os.environ.get("HTX_AIRFLOW_POOL") or "default_pool",
    "retries": 6,
    "retry_delay": timedelta(seconds=float(os.environ.get("HTX_RETRY_SECONDS") or 60)),
    "retry_exponential_backoff": 2.0,
    "max_retry_delay": timedelta(minutes=30),
    "on_failure_callback": tell_failure,
}

WORKSPACE = Param(
    None,
    type=["null", "string"],
    minLength=1,
    title="Không gian làm việc · workspace",
    description="Thư mục; bỏ trống: HTX_DATA, không có thì ví dụ · folder; empty: HTX_DATA, else the example",
)


def at(cron: str) -> CronTriggerTimetable:
    """The hours of ``cron`` in Vietnam. A DAG without a start date, switched on for the first time, waits for the next.

    No time at all for a run that is late: without it (and with ``False``, in Airflow 3.3) a DAG that is switched on within
    a tenth of its period after the hour, by night until 03:24, runs at once.
    """
    return CronTriggerTimetable(cron, timezone=TIME_ZONE, run_immediately=timedelta(0))
