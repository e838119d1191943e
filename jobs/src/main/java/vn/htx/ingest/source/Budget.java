package vn.htx.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Limits how many bytes one compressed file may inflate to, counted while inflating; sizes stated in the file are not
 * trusted. One budget serves one pass over one file.
 */
public final class Budget {
  /** Most inflated bytes of everything that is read from one file. */
  public static final long MOST_BYTES = 4L << 30;

  /** The kind of compressed file, with its plausible compression ratio and the message for a file beyond it. */
  public enum Kind {
    /** Survey text seldom compresses by more than 40 times. */
    ARCHIVE(200, 16L << 20) {
      @Override
      InboxFile.Fault fault(long most) {
        return new InboxFile.Fault(
            "tệp nén bung ra quá lớn (trên %s byte), có thể là bom nén; hãy giải nén và chép từng tệp .csv"
                .formatted(most),
            "the archive inflates to too much (over %s bytes), perhaps a zip bomb; unpack it and copy each .csv file"
                .formatted(most));
      }
    },
    /** Sheets of many equal cells reach a ratio of about 40; deflate reaches at most 1,032. */
    WORKBOOK(100, 100L << 20),
    /** OpenDocument is more verbose: ordinary workbooks reach a ratio of 75. */
    OPEN_DOCUMENT(250, 100L << 20);

    private final long mostTimes;
    private final long freeBytes;

    /**
     * @param mostTimes inflated bytes for each byte of the file
     * @param freeBytes below this many inflated bytes the ratio is not checked
     */
    Kind(long mostTimes, long freeBytes) {
      this.mostTimes = mostTimes;
      this.freeBytes = freeBytes;
    }

    /** Most inflated bytes for a file of this size. */
    public long most(long fileBytes) {
      return Math.min(MOST_BYTES, Math.max(freeBytes, mostTimes * fileBytes));
    }

    InboxFile.Fault fault(long most) {
      return new InboxFile.Fault(
          String.format(
              Locale.ROOT,
              "sổ tính bung ra quá %,d MB, có thể là bom nén; hãy xóa trang và định dạng thừa, hoặc chia nhỏ rồi lưu lại từ Excel",
              most >> 20),
          String.format(
              Locale.ROOT,
              "the workbook inflates to more than %,d MB, perhaps a zip bomb; remove sheets and formats that are not needed, or split it, and save it anew from Excel",
              most >> 20));
    }
  }

  private final Kind kind;
  private final long most;
  private long given;

  /** @param fileBytes size of the file on disk */
  public Budget(Kind kind, long fileBytes) {
    this.kind = kind;
    most = kind.most(fileBytes);
  }

  /** Wraps the stream, which throws an {@link UnreadableException} when it would exceed the budget. */
  public InputStream limit(InputStream in) {
    return new BudgetedStream(in);
  }

  private void take(long count) {
    given += Math.max(count, 0);
    if (given > most) {
      throw new UnreadableException(kind.fault(most));
    }
  }

  private final class BudgetedStream extends FilterInputStream {
    BudgetedStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      take(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      take(count);
      return count;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long count = super.skip(bytes);
      take(count);
      return count;
    }
  }
}
