package vn.htx.ingest.source;

/** A file turned out to be unreadable while its rows were read; the fault says why, in both languages. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final InboxFile.Fault fault;

  public UnreadableException(InboxFile.Fault fault) {
    super(fault.en());
    this.fault = fault;
  }

  public UnreadableException(InboxFile.Fault fault, Throwable cause) {
    super(fault.en(), cause);
    this.fault = fault;
  }

  public InboxFile.Fault fault() {
    return fault;
  }

  /** The exception for an archive that cannot be opened or read to its end. */
  public static UnreadableException brokenArchive(Exception cause) {
    String reason = String.valueOf(cause.getMessage());
    return reason.contains("encrypted")
        ? new UnreadableException(
            new InboxFile.Fault(
                "tệp nén có mật khẩu; hãy nén lại không đặt mật khẩu",
                "the archive has a password; pack it again without one"),
            cause)
        : new UnreadableException(
            new InboxFile.Fault(
                "không mở được tệp nén: tệp hỏng, bị cắt cụt hoặc không phải .zip/.gz; hãy chép lại hoặc xuất lại",
                "the archive cannot be opened: damaged, cut short or not .zip/.gz; copy it again or export it anew"),
            cause);
  }
}
