package vn.htx.schedule;

import java.util.OptionalInt;

/** A failed request to Airflow, with the request and the server's own words. */
public final class AirflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The kind of failure, which decides what to do about it. */
  public enum Kind {
    /** No connection, no answer in time, or an incomplete answer. */
    UNREACHABLE,
    /** 401 or 403: wrong or outdated credentials, or too few rights. */
    UNAUTHORIZED,
    /** 404: no such DAG, run, task or try. */
    NOT_FOUND,
    /** 409: the request conflicts with the present state. */
    CONFLICT,
    /** 400 or 422, or any other refusal. */
    INVALID,
    /** 429: too many requests, even after all repetitions. */
    BUSY,
    /** The server broke off a backfill it had begun, so days are missing. {@link #left} is its id. */
    HALF_MADE,
    /** 5xx, or an answer that is not Airflow's. */
    BROKEN,
    /** The time limit of the caller has passed. */
    DEADLINE,
    /** A run stays queued because its DAG is paused. */
    PAUSED
  }

  private final Kind kind;
  private final String request;
  private final int status;
  private final String detail;
  private final OptionalInt left;

  AirflowException(Kind kind, String request, int status, String detail) {
    this(kind, request, status, detail, OptionalInt.empty());
  }

  private AirflowException(Kind kind, String request, int status, String detail, OptionalInt left) {
    super("%s: %s%s%s"
        .formatted(
            request,
            kind.name().toLowerCase(java.util.Locale.ROOT),
            status == 0 ? "" : " (" + status + ")",
            detail.isEmpty() ? "" : ": " + detail));
    this.kind = kind;
    this.request = request;
    this.status = status;
    this.detail = detail;
    this.left = left;
  }

  /** The same failure, with the id of the backfill that remains. */
  AirflowException halfMade(int backfill) {
    var told =
        new AirflowException(Kind.HALF_MADE, request, status, detail, OptionalInt.of(backfill));
    told.initCause(this);
    return told;
  }

  static AirflowException unreachable(String request, Exception cause) {
    String text =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    var failure = new AirflowException(Kind.UNREACHABLE, request, 0, text);
    failure.initCause(cause);
    return failure;
  }

  public Kind kind() {
    return kind;
  }

  /** Method and path, as in {@code POST /api/v2/dags/x/dagRuns}; never a header or a body. */
  public String request() {
    return request;
  }

  /** The HTTP status; 0 when there was no answer. */
  public int status() {
    return status;
  }

  /** The server's message; empty when there is none. */
  public String detail() {
    return detail;
  }

  /** The id of the backfill that remains without all its days. */
  public OptionalInt left() {
    return left;
  }

  /** Whether repeating the same request later may succeed. */
  public boolean mayPass() {
    return switch (kind) {
      case UNREACHABLE, BUSY, BROKEN, DEADLINE -> true;
      case UNAUTHORIZED, NOT_FOUND, CONFLICT, HALF_MADE, INVALID, PAUSED -> false;
    };
  }
}
