package vn.htx.dashboard.serve.visit;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.serve.account.Caller;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.model.Problem;

/** A request that is answered with a page that says why, and what to do. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final transient Problem problem;
  private transient Optional<Duration> retry = Optional.empty();

  private Refusal(int status, Bilingual what, Bilingual todo) {
    this(status, new Problem(what, "", "", "", todo));
  }

  private Refusal(int status, Problem problem) {
    super(problem.what().en(), null, false, false);
    this.status = status;
    this.problem = problem;
  }

  public static Refusal busy() {
    return new Refusal(
        503,
        Bilingual.of("Máy chủ đang bận", "The server is busy"),
        Bilingual.of("Thử lại sau ít giây.", "Try again in a few seconds."));
  }

  /** A fault of files or disks that another try, or the operator, may mend. */
  public static Refusal of(Problem problem) {
    return new Refusal(503, problem.what(), problem.todo());
  }

  /** Something asked for by a name or value that does not exist; all of the problem is told. */
  public static Refusal unknown(Problem problem) {
    return new Refusal(400, problem);
  }

  public static Refusal nothingPublished() {
    return new Refusal(
        503,
        Bilingual.of("Chưa có bản nào được công bố", "Nothing is published yet"),
        Bilingual.of(
            "Chạy ./htx nightly; trang tự có số liệu khi bản đầu tiên được công bố.",
            "Run ./htx nightly; this page shows the first version once it is published."));
  }

  public static Refusal noSuchVersion() {
    return new Refusal(
        404,
        Bilingual.of(
            "Không có bản này, hoặc bản này đã được dọn đi",
            "There is no such version, or it was pruned"),
        Bilingual.of("Mở bản mới nhất.", "Open the latest version."));
  }

  public static Refusal noSuchPage() {
    return new Refusal(
        404,
        Bilingual.of("Không có trang này", "There is no such page"),
        Bilingual.of("Mở trang tổng quan.", "Open the overview."));
  }

  public static Refusal noSuchIndicator() {
    return new Refusal(
        404,
        Bilingual.of("Không có chỉ tiêu này", "There is no such indicator"),
        Bilingual.of("Chọn trong danh sách chỉ tiêu.", "Choose one from the list of indicators."));
  }

  public static Refusal noSuchUnit() {
    return new Refusal(
        404,
        Bilingual.of(
            "Phiên bản này không có số liệu của đơn vị trong địa chỉ",
            "This version has no figure of the unit in the address"),
        Bilingual.of("Chọn trong danh sách đơn vị.", "Choose one from the list of units."));
  }

  public static Refusal noSuchFigures() {
    return new Refusal(
        404,
        Bilingual.of(
            "Chỉ tiêu này không có cấp, kỳ hoặc nhóm như trong địa chỉ",
            "The indicator has no such level, period or category as in the address"),
        Bilingual.of(
            "Mở chỉ tiêu từ danh sách rồi chọn lại.", "Open it from the list and choose again."));
  }

  public static Refusal noSuchCooperative() {
    return new Refusal(
        404,
        Bilingual.of(
            "Sổ hợp tác xã của phiên bản này không có mã trong địa chỉ",
            "The register of this version has no cooperative of this id"),
        Bilingual.of(
            "Tìm trong danh sách hợp tác xã.", "Look for it in the list of cooperatives."));
  }

  public static Refusal noRegister() {
    return new Refusal(
        404,
        Bilingual.of(
            "Phiên bản này không có sổ hợp tác xã", "This version has no register of cooperatives"),
        Bilingual.of("Mở trang tổng quan.", "Open the overview."));
  }

  public static Refusal otherHost() {
    return new Refusal(
        421,
        Bilingual.of(
            "Máy chủ này không trả lời cho tên miền trong địa chỉ",
            "This server does not answer to the name in the address"),
        Bilingual.of(
            "Dùng địa chỉ mà người vận hành đã báo; trên máy này là http://127.0.0.1.",
            "Use the address that the operator told; on this machine http://127.0.0.1."));
  }

  public static Refusal otherSite() {
    return new Refusal(
        403,
        Bilingual.of(
            "Tệp và số liệu chỉ được tải từ các trang của máy chủ này",
            "Files and data are handed out to pages of this server alone"),
        Bilingual.of(
            "Mở trang tổng quan rồi tải từ đó.", "Open the overview and download from there."));
  }

  public static Refusal notAllowed() {
    return new Refusal(
        405,
        Bilingual.of("Trang này chỉ để xem", "This page can only be read"),
        Bilingual.of("Mở trang tổng quan.", "Open the overview."));
  }

  public static Refusal failure() {
    return new Refusal(
        500,
        Bilingual.of(
            "Trang này bị lỗi; lỗi đã được ghi lại", "This page failed; the fault is logged"),
        Bilingual.of(
            "Báo người vận hành kèm giờ xem trang.", "Tell the operator, with the time of day."));
  }

  /** Too much was asked for in too short a time. */
  public static Refusal tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    var refusal = new Refusal(
        429,
        Bilingual.of("Thử quá nhiều lần trong thời gian ngắn", "Too many tries in a short time"),
        Bilingual.of(
            "Đợi %s giây rồi thử lại; không ai bị khóa.".formatted(seconds),
            "Wait %s seconds and try again; nobody is locked out.".formatted(seconds)));
    refusal.retry = Optional.of(Duration.ofSeconds(seconds));
    return refusal;
  }

  public static Refusal loginNeeded() {
    return new Refusal(
        401,
        Bilingual.of("Chưa biết bạn là ai", "It is not known who you are"),
        Bilingual.of("Đăng nhập rồi mở lại.", "Log in and open it again."));
  }

  /** The person is known and has no role for it. */
  public static Refusal notYours() {
    return new Refusal(
        403,
        Bilingual.of(
            "Tài khoản này không có quyền dùng trang này", "This account may not use this page"),
        Bilingual.of(
            "Hỏi người vận hành nếu cần quyền.", "Ask the operator if you need the role."));
  }

  /** The person is known and may not see what single cooperatives owe. */
  public static Refusal needsRole() {
    return new Refusal(
        403,
        Bilingual.of(
            "Địa chỉ này lọc hoặc sắp xếp theo vay vốn của từng hợp tác xã; tài khoản này không có quyền xem",
            "The address filters or sorts by what single cooperatives owe; this account may not see that"),
        Bilingual.of(
            "Bỏ bộ lọc đó, hoặc hỏi người vận hành nếu cần vai trò cán bộ kế hoạch hay cán bộ Quỹ.",
            "Leave the filter out, or ask the operator for the role of planner or fund officer."));
  }

  public static Refusal withoutAccounts() {
    return new Refusal(
        403,
        Bilingual.of(
            "Máy chủ này chưa có tài khoản nên chỉ trả lời chính máy này",
            "This server has no accounts and answers this machine alone"),
        Bilingual.of(
            "Thêm tài khoản bằng ./htx account add, hoặc khai báo proxy bằng --trusted-proxy.",
            "Add an account by ./htx account add, or name the proxy by --trusted-proxy."));
  }

  public static Refusal formOfAnotherSite() {
    return new Refusal(
        403,
        Bilingual.of(
            "Biểu mẫu không gửi từ trang của máy chủ này",
            "The form was not sent from a page of this server"),
        Bilingual.of("Mở trang rồi gửi lại từ đó.", "Open the page and send it from there."));
  }

  public static Refusal formExpired() {
    return new Refusal(
        403,
        Bilingual.of("Biểu mẫu đã hết hiệu lực", "The form is no longer valid"),
        Bilingual.of(
            "Quay lại, tải lại trang rồi gửi lại.", "Go back, load the page again and send it."));
  }

  /** Anything else, with all of the problem told. */
  public static Refusal with(int status, Problem problem) {
    return new Refusal(status, problem);
  }

  public int status() {
    return status;
  }

  /** After which time another try may be answered. */
  public Optional<Duration> retry() {
    return retry;
  }

  /** What is wrong, and what to do. */
  public Problem problem() {
    return problem;
  }

  /** The page that says so. */
  public String html(Language language, Caller caller) {
    var address = new Address(Optional.empty(), "/", Map.of(), language);
    return Templates.html(
        "refusal", new Frame(problem.what(), address, caller), Map.of("problem", problem));
  }
}
