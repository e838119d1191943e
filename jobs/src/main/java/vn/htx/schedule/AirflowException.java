package vn.htx.schedule;

import java.util.OptionalInt;

/** An Airflow did not do what it was asked, told with the request and the server's own words. */
public final class AirflowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is to be done about it. */
  public enum Kind {
    /** No connection, no answer in time, or an answer broken off. */
    UNREACHABLE,
    /** 401 or 403: wrong or outdated credentials, or too few rights. */
    UNAUTHORIZED,
    /** 404: no such DAG, run, task or try. */
    NOT_FOUND,
    /** 409: what was asked for stands against what is there. */
    CONFLICT,
    /** 400 or 422, or any other refusal. */
    INVALID,
    /** 429: too many requests, after all repeats. */
    BUSY,
    /** A backfill was begun and broken off by the server: it lacks days. {@link #left} is its id. */
    HALF_MADE,
    /** 5xx, or an answer that is not Airflow's. */
    BROKEN,
    /** The time that the caller gave is over. */
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

  /** The same failure, of which this backfill is left behind. */
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

  /** Method and path, as {@code POST /api/v2/dags/x/dagRuns}; never a header or a body. */
  public String request() {
    return request;
  }

  /** The HTTP status; 0 where there was no answer. */
  public int status() {
    return status;
  }

  /** What the server says; empty when it says nothing. */
  public String detail() {
    return detail;
  }

  /** The backfill that is left behind without all its days. */
  public OptionalInt left() {
    return left;
  }

  /** Whether the same request may succeed later with nothing changed. */
  public boolean mayPass() {
    return switch (kind) {
      case UNREACHABLE, BUSY, BROKEN, DEADLINE -> true;
      case UNAUTHORIZED, NOT_FOUND, CONFLICT, HALF_MADE, INVALID, PAUSED -> false;
    };
  }
}
