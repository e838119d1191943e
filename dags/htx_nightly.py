"""
### Đêm phân tích · the nightly run

**Chủ quản · owner**: người vận hành HTX Analytics của Liên minh HTX · the Alliance's operator of HTX Analytics.

Mỗi đêm lúc 01:00 giờ Việt Nam, mỗi bước là một lệnh `./htx`, chạy tay cũng như vậy.
Every night at 01:00 in Vietnam, each task is a command of `./htx`, the same as by hand.

| Bước · task | Lệnh · command | Làm gì · what it does |
|---|---|---|
| `ingest` | `htx ingest` | ghim đầu vào, đọc và kiểm tra tệp, đối chiếu số dòng · pins the inputs, reads and checks files, accounts for every row |
| `indicators` | `htx indicators` | tính các chỉ tiêu · computes the indicators |
| `site` | `htx site` | dựng bản mới: htx.duckdb, biểu đồ, trang · builds the version: htx.duckdb, charts, page |
| `publish` | `htx publish` | chuyển bản đang công bố, một lần đổi duy nhất · switches the published version, at one stroke |
| `full` | `htx nightly --full` | chỉ khi `full: true`, thay cho bốn bước trên: tính lại mọi bảng rồi so, không công bố · only with `full: true`, instead of the four: computes every table again and compares, publishes nothing |

**Ngày số liệu · as-of**: `as_of` của lượt chạy, không có thì ngày ghim trong `workspace.yaml`, không có thì ngày chạy
(giờ của không gian làm việc) trừ một · the run's `as_of`, else the pin in `workspace.yaml`, else the run's local day
minus one. Ngày tương lai bị từ chối · a future day is refused. Bản cũ hơn bản đang công bố chỉ nằm cạnh, trừ khi
`make_current` · a version older than the published one stands beside it unless `make_current`.
Chạy bù (backfill): lượt 01:00 ngày D là số liệu ngày D − 1; nếu `workspace.yaml` ghim ngày thì mọi lượt ra cùng một ngày
· a backfill's run of 01:00 on day D stands for D − 1; with a pin they all stand for the pinned day.

**Asset**: `publish` cập nhật · updates `htx://marts/indicator_values` (`htx_marts`); `extra` = `version`, `as_of`,
`exit`, `leftOut`, `run`, `workspace`, `current` (bản này có đang được công bố không · whether this version is the
published one). DAG khác có thể theo · other DAGs can follow: `schedule=[Asset.ref(name="htx_marts")]`.

### Khi có sự cố · triage

| Mã · exit | Trạng thái · state | Cần làm · what to do |
|---|---|---|
| 0 | xong · success | |
| 3 | xong, có cảnh báo · success, with a warning | Đã công bố. Xem `leftOut` trong nhật ký và XCom, báo người nhập liệu; `site/quality.html` ghi từng dòng. Lặp lại mỗi đêm đến khi sửa. · Published. Read `leftOut` in log and XCom, tell the data clerk; `site/quality.html` names each row. Repeated until mended. |
| 75 | thử lại · retried | Lượt khác đang ghi, hoặc đĩa đầy. Tự thử lại, nghỉ lâu dần, khoảng một giờ rưỡi. Nếu vẫn hỏng: nhật ký ghi ai đang giữ; xem dung lượng đĩa. · Another run is writing, or the disk is full. Retried with growing pauses for about an hour and a half. If it still fails: the log names the holder; look at disk space. |
| 1 | hỏng · failed | Lỗi của chương trình (ở `full`: một bảng tính lại không giống bảng đã có), bản đã công bố vẫn nguyên. Gửi nhật ký cho người phát triển. · A bug (with `full`: a table computed again differs), the published version is whole. Send the log to the developers. |
| 2 | hỏng · failed | Sai cấu hình: nhật ký ghi tệp, chỗ sai, cách sửa. Sửa xong chạy lại (Clear) từ `ingest`: lượt cũ đã ghim cấu hình cũ. · Wrong configuration: the log names file, place and remedy. Mend it, then clear from `ingest` on: the old run pinned the old configuration. |
| 4 | hỏng · failed | Thiếu bộ dữ liệu bắt buộc, hoặc kiểm tra trước công bố không đạt. Thả tệp đúng vào `inbox/`, chạy lại từ `ingest`. · A required dataset is missing, or the check before publishing failed. Put the right file into `inbox/`, clear from `ingest` on. |
| bị dừng · killed (130, 143, …) | thử lại · retried | Thường vì thiếu bộ nhớ (xem `HTX_HEAP`). Không mất gì: lần sau làm tiếp. · Mostly for want of memory (see `HTX_HEAP`). Nothing is lost: the next try goes on. |

Chạy lại một bước là an toàn · any task may be cleared at any time. `ingest` chạy lại thì đọc `inbox/` mới; các bước sau
dùng đúng đầu vào mà `ingest` đã ghim · a cleared `ingest` reads `inbox/` anew; later tasks keep to what `ingest` pinned.

### Thiết lập · settings

Biến môi trường của Airflow · environment of Airflow's processes: `HTX_LAUNCHER` (đường dẫn · path of `./htx`),
`HTX_DATA` (không gian làm việc mặc định · the usual workspace), `HTX_HASH_KEY`, `HTX_HEAP`,
`HTX_AIRFLOW_POOL` (pool phải có sẵn; mặc định · a pool that exists; default `default_pool`),
`HTX_RETRY_SECONDS` (lần nghỉ đầu · the first pause, 60), `HTX_NOTIFY` (chương trình báo tin khi hỏng, đọc từ stdin ·
program that is given the notice of a failure on its standard input).
"""

from __future__ import annotations

from datetime import timedelta

from airflow.sdk import DAG, Asset, Param

from htx_defaults import TASK_DEFAULTS, WORKSPACE, at
from htx_stage import HtxStageOperator

MARTS = Asset(name="htx_marts", uri="htx://marts/indicator_values")

with DAG(
    dag_id="htx_nightly",
    dag_display_name="HTX: đêm phân tích · nightly",
    description="Đọc tệp, tính chỉ tiêu, dựng trang, công bố · read files, compute indicators, build the page, publish",
    doc_md=__doc__,
    schedule=at("0 1 * * *"),
    catchup=False,
    max_active_runs=1,
    tags=["htx", "nightly"],
    params={
        "as_of": Param(
            None,
            type=["null", "string"],
            format="date",
            title="Ngày số liệu · as-of",
            description="Như 2026-06-30; bỏ trống: ngày ghim, không có thì hôm trước ngày chạy · empty: the pin, else the day before the run",
        ),
        "full": Param(
            False,
            type="boolean",
            title="Tính lại và so · full check",
            description="Chỉ chạy htx nightly --full, không công bố · only htx nightly --full, publishes nothing",
        ),
        "make_current": Param(
            False,
            type="boolean",
            title="Công bố cả bản cũ hơn · publish even an older day",
            description="Như --make-current · the same as --make-current",
        ),
        "workspace": WORKSPACE,
    },
    default_args=TASK_DEFAULTS,
):
    ingest = HtxStageOperator(task_id="ingest", command=["ingest"], execution_timeout=timedelta(hours=2))
    indicators = HtxStageOperator(
        task_id="indicators", command=["indicators"], continues="ingest", execution_timeout=timedelta(hours=2)
    )
    site = HtxStageOperator(
        task_id="site", command=["site"], continues="ingest", execution_timeout=timedelta(minutes=30)
    )
    publish = HtxStageOperator(
        task_id="publish",
        command=["publish"],
        continues="ingest",
        execution_timeout=timedelta(minutes=30),
        outlets=[MARTS],
    )
    ingest >> indicators >> site >> publish

    HtxStageOperator(
        task_id="full",
        command=["nightly", "--full"],
        reports=False,
        is_full_check=True,
        execution_timeout=timedelta(hours=4),
    )
