package vn.htx.app.terminal;

import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.schedule.AirflowException;

/** What an Airflow did not do, in the words and with the exit code of this program. */
final class AirflowFailure {
  private AirflowFailure() {}

  static HtxException told(AirflowException failure) {
    HtxException.Kind kind = switch (failure.kind()) {
      case UNREACHABLE, BUSY, BROKEN, DEADLINE, PAUSED, HALF_MADE -> HtxException.Kind.TRANSIENT;
      case UNAUTHORIZED, NOT_FOUND, CONFLICT, INVALID -> HtxException.Kind.CONFIG;
    };
    return new HtxException(kind, problem(failure), failure);
  }

  private static Problem problem(AirflowException failure) {
    String status = failure.status() == 0 ? "" : failure.status() + " ";
    return what(failure).at(failure.request()).found((status + failure.detail()).strip());
  }

  private static Problem what(AirflowException failure) {
    return switch (failure.kind()) {
      case UNREACHABLE ->
        Problem.of("Không tới được Airflow", "Airflow cannot be reached")
            .todo(
                "kiểm tra --url và máy chủ Airflow rồi thử lại",
                "check --url and the Airflow server, then try again");
      case UNAUTHORIZED ->
        Problem.of("Airflow không nhận người dùng này", "Airflow does not accept this user")
            .todo(
                "kiểm tra người dùng, mật khẩu hoặc token, và quyền của người dùng",
                "check user, password or token, and the user's rights");
      case NOT_FOUND ->
        Problem.of("Airflow không có thứ được hỏi", "Airflow does not have what was asked for")
            .todo(
                "kiểm tra --dag và mã lượt chạy; xem htx airflow status",
                "check --dag and the run's id; see htx airflow status");
      case CONFLICT ->
        Problem.of(
                "Airflow từ chối vì trái với thứ đang có",
                "Airflow refuses: it stands against what is there")
            .todo("xem htx airflow status", "see htx airflow status");
      case INVALID ->
        Problem.of("Airflow không hiểu yêu cầu", "Airflow does not understand the request")
            .todo(
                "kiểm tra phiên bản Airflow (cần 3.x)", "check Airflow's version (3.x is needed)");
      case BUSY ->
        Problem.of("Airflow đang quá tải", "Airflow is too busy")
            .todo("thử lại sau", "try again later");
      case HALF_MADE -> {
        int left = failure.left().orElseThrow();
        yield Problem.of(
                "Cơ sở dữ liệu của Airflow bị khóa giữa chừng: đợt chạy bù %s thiếu ngày"
                    .formatted(left),
                "Airflow's database was locked midway: backfill %s lacks days".formatted(left))
            .todo(
                "bỏ đợt ấy: htx airflow backfill cancel %s, rồi tạo lại với --again"
                    .formatted(left),
                "drop it: htx airflow backfill cancel %s, then create it with --again"
                    .formatted(left));
      }
      case BROKEN ->
        Problem.of("Airflow trả lời sai", "Airflow's answer is wrong")
            .todo(
                "xem nhật ký máy chủ Airflow; kiểm tra --url có đúng là Airflow không",
                "see the Airflow server's log; check that --url is an Airflow");
      case DEADLINE ->
        Problem.of("Hết giờ chờ, lượt chạy chưa xong", "The time is over and the run is not")
            .todo("chờ tiếp: htx airflow wait", "wait on: htx airflow wait");
      case PAUSED ->
        Problem.of(
                "DAG đang tạm dừng nên lượt chạy đứng trong hàng chờ",
                "The DAG is paused, so the run stays queued")
            .todo(
                "cho chạy lại: htx airflow trigger --unpause, hoặc trên trang Airflow",
                "unpause it: htx airflow trigger --unpause, or on Airflow's page");
    };
  }
}
