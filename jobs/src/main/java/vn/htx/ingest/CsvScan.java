package vn.htx.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import vn.htx.model.Sha256;

/**
 * One pass over the bytes of a CSV file: its hash, whether it is UTF-8, its separator, how many records start in it and
 * where it may be split. Quotes open a text only at the start of a field and a doubled quote stands for itself, as the
 * reader has it; all bytes that matter are ASCII, so nothing is decoded.
 */
final class CsvScan {
  private static final int BUFFER = 1 << 16;
  private static final byte[] SEPARATORS = {',', ';', '\t'};

  private enum State {
    RECORD_START,
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final long partSize;
  private final MessageDigest whole = Sha256.start();
  private MessageDigest part = Sha256.start();
  private final Utf8Check utf8 = new Utf8Check();
  private final CsvLimits limits = new CsvLimits();
  private final List<CsvLayout.Part> parts = new ArrayList<>();
  private final LineShape line = new LineShape();
  private State state = State.RECORD_START;
  private boolean afterCarriageReturn;
  private long position;
  private long partFrom;
  private long partRecordsBefore;
  private long records;
  private long swallowed;
  private int separator = -1;

  /** @param partSize a part ends at the first record start after this many bytes */
  CsvScan(long partSize) {
    this.partSize = partSize;
  }

  /** What the pass found. The fault is none when the bytes are UTF-8 text. */
  record Found(long size, String sha256, InboxFile.Fault fault, CsvLayout layout) {}

  Found read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    int count = in.readNBytes(buffer, 0, BUFFER);
    Encoding encoding = Encoding.of(buffer, count);
    separator = separator(buffer, count);
    int from = encoding == Encoding.UTF8_MARKED ? 3 : 0;
    while (count > 0) {
      consume(buffer, count, from);
      from = 0;
      count = in.readNBytes(buffer, 0, BUFFER);
    }
    utf8.end();
    swallowed += state == State.RECORD_START ? 0 : line.swallowed();
    endPart(position);
    InboxFile.Fault fault = encoding.fault(utf8);
    return new Found(
        position,
        Sha256.hex(whole),
        fault.isNone() ? limits.fault() : fault,
        new CsvLayout((char) separator, records + swallowed, parts));
  }

  private void consume(byte[] buffer, int count, int from) {
    int digested = 0;
    for (int i = from; i < count; i++) {
      byte b = buffer[i];
      utf8.accept(b, records);
      long here = position + i;
      boolean startsRecord = state == State.RECORD_START && !(b == '\n' && afterCarriageReturn);
      if (startsRecord && here - partFrom >= partSize) {
        part.update(buffer, digested, i - digested);
        digested = i;
        endPart(here);
      }
      accept(b);
    }
    whole.update(buffer, 0, count);
    part.update(buffer, digested, count - digested);
    position += count;
  }

  private void accept(byte b) {
    if (b == '\n' && afterCarriageReturn) {
      afterCarriageReturn = false;
      return;
    }
    afterCarriageReturn = b == '\r';
    boolean lineEnd = b == '\n' || b == '\r';
    if (state == State.RECORD_START) {
      records++;
      state = State.FIELD_START;
    }
    boolean insideText = state == State.QUOTED;
    state = next(b, lineEnd);
    limits.accept(state == State.FIELD_START, state == State.RECORD_START, records);
    if (lineEnd) {
      swallowed += line.swallowed();
      line.start(insideText);
    } else {
      line.accept(b, separator);
    }
  }

  private State next(byte b, boolean lineEnd) {
    if (state == State.QUOTED) {
      return b == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
    }
    if (lineEnd) {
      return State.RECORD_START;
    }
    if (b == separator) {
      return State.FIELD_START;
    }
    boolean opens = b == '"' && (state == State.FIELD_START || state == State.QUOTE_IN_QUOTED);
    return opens ? State.QUOTED : State.PLAIN;
  }

  private void endPart(long to) {
    if (to > partFrom) {
      parts.add(
          new CsvLayout.Part(parts.size(), partFrom, to, partRecordsBefore, Sha256.hex(part)));
    }
    part = Sha256.start();
    partFrom = to;
    partRecordsBefore = records;
  }

  /** The candidate that stands most often, outside quotes, in the first line; a comma when none does. */
  private static int separator(byte[] buffer, int count) {
    int[] seen = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int i = 0;
        i < count && (quoted || (buffer[i] != '\n' && buffer[i] != '\r') || i < 4);
        i++) {
      quoted ^= buffer[i] == '"';
      for (int s = 0; s < SEPARATORS.length; s++) {
        seen[s] += !quoted && buffer[i] == SEPARATORS[s] ? 1 : 0;
      }
    }
    int best = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      best = seen[s] > seen[best] ? s : best;
    }
    return SEPARATORS[best];
  }
}
