"""Tells people that a task has failed for good, by whatever program the installation names for it.

``HTX_NOTIFY`` in the environment of Airflow's processes: a program with its arguments, run without a shell; it reads
the notice from its standard input, UTF-8, the subject in the first line. Nothing is told where it is not set. For example
``HTX_NOTIFY="/usr/sbin/sendmail it@lienminh.example"``. A notifier of Airflow's own (mail, chat) may stand beside it,
in ``htx_defaults.py``: ``"on_failure_callback": [tell_failure, SmtpNotifier(...)]``.
"""

from __future__ import annotations

import logging
import os
import shlex
import subprocess

from airflow.sdk import Context

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 60


def notice(context: Context) -> str:
    """What failed, why, and where to read more."""
    ti, dag_run = context["ti"], context["dag_run"]
    why = context.get("exception") or "không rõ lý do / no reason known"
    return (
        f"HTX: {ti.dag_id}.{ti.task_id} hỏng / failed\n\n"
        f"lượt chạy / run: {dag_run.run_id}\nlần / try: {ti.try_number}\n"
        f"nhật ký / log: {getattr(ti, 'log_url', '')}\n\n{why}\n"
    )


def tell_failure(context: Context) -> None:
    """An ``on_failure_callback``. A notifier that fails is logged and changes nothing else."""
    words = shlex.split(os.environ.get("HTX_NOTIFY", ""))
    if not words:
        return
    try:
        subprocess.run(words, input=notice(context).encode(), timeout=TIMEOUT_SECONDS, check=True)
    except (OSError, subprocess.SubprocessError) as failed:
        log.warning("không báo tin được / the notice could not be sent: %s", failed)
