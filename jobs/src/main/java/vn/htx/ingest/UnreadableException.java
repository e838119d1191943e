package vn.htx.ingest;

/** A file turned out to be unreadable while its rows were taken; the fault says why, in both languages. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final InboxFile.Fault fault;

  UnreadableException(InboxFile.Fault fault) {
    super(fault.en());
    this.fault = fault;
  }

  UnreadableException(InboxFile.Fault fault, Throwable cause) {
    super(fault.en(), cause);
    this.fault = fault;
  }

  public InboxFile.Fault fault() {
    return fault;
  }
}
