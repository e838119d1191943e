"""What every task of ours has in common, and the parameter that every DAG of ours takes."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

from airflow.sdk import Param

from htx_notice import tell_failure

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
