"""
### Chăm sóc hồ dữ liệu · looking after the lake

**Chủ quản · owner**: người vận hành HTX Analytics của Liên minh HTX · the Alliance's operator of HTX Analytics.

Chủ nhật hằng tuần lúc 03:00 giờ Việt Nam · Sundays at 03:00 in Vietnam.

| Bước · task | Lệnh · command | Làm gì · what it does |
|---|---|---|
| `check` | `htx lake check` | đọc lại mọi bảng và mọi tệp của các bản, so dấu vân tay · reads every table and every file of the versions back and compares digests |
| `prune` | `htx lake prune --yes` | xóa bản cũ và bảng không còn dùng; giữ bản đang công bố, 35 bản gần nhất và bản cuối mỗi tháng · removes old versions and unused tables; keeps the published one, the last 35 and each month's last |

### Khi có sự cố · triage

`check` hỏng với mã 1: nhật ký ghi từng lỗi (dòng ✗) và cách sửa. Không dọn gì khi còn lỗi, để còn dấu vết. Chạy
`htx lake check --repair` rồi `htx_nightly`: những gì hỏng được làm lại từ `inbox/`; xem cả ổ đĩa. · `check` fails with
1: the log names each fault (line with ✗) and how it is mended. Nothing is pruned while a fault stands, so that its
traces stay. Run `htx lake check --repair`, then `htx_nightly`: what is broken is made again from `inbox/`; look at the
disk too.

`prune` mã 75: một lượt chạy đang ghi, tự thử lại · a run is writing, retried.
"""

from __future__ import annotations

from datetime import timedelta

from airflow.sdk import DAG

from htx_defaults import TASK_DEFAULTS, WORKSPACE, at
from htx_stage import HtxCommandOperator

with DAG(
    dag_id="htx_lake",
    dag_display_name="HTX: chăm sóc hồ dữ liệu · the lake",
    description="Kiểm tra và dọn hồ dữ liệu hằng tuần · checks and prunes the lake every week",
    doc_md=__doc__,
    schedule=at("0 3 * * 0"),
    catchup=False,
    max_active_runs=1,
    tags=["htx", "lake"],
    params={
        "workspace": WORKSPACE,
    },
    default_args=TASK_DEFAULTS,
):
    check = HtxCommandOperator(task_id="check", command=["lake", "check"], execution_timeout=timedelta(hours=4))
    prune = HtxCommandOperator(
        task_id="prune", command=["lake", "prune", "--yes"], execution_timeout=timedelta(hours=1)
    )
    check >> prune
