package vn.htx.ingest.csv;

/**
 * Examines every physical line by itself, to find lines that a stray quote has swallowed: a line that began inside a
 * quoted text, yet has closed quotes and as many fields as most lines.
 */
final class LineShape {
  private final int usual;
  private int separators;
  private boolean quoted;
  private boolean fieldStart = true;
  private boolean beganInsideText;
  private boolean empty = true;
  private boolean justClosed;
  private int strayQuotes;
  /** Whether the last character is a quote without an opening one in this line; it may close one of an earlier line. */
  private boolean endsWithQuote;

  /** @param usual the separators in most lines */
  LineShape(int usual) {
    this.usual = usual;
  }

  /** Whether everything up to the next quote or the line's end is unquoted fields and separators. */
  boolean isPlain() {
    return !quoted && !justClosed && !empty;
  }

  /**
   * Skips unquoted fields.
   *
   * @param fieldStarts whether a separator was the last of them
   */
  void skip(int moreSeparators, boolean fieldStarts) {
    empty = false;
    endsWithQuote = false;
    separators += moreSeparators;
    fieldStart = fieldStarts;
  }

  /** @param insideText whether the line before ended inside a quoted text */
  void start(boolean insideText) {
    separators = 0;
    quoted = false;
    fieldStart = true;
    empty = true;
    justClosed = false;
    strayQuotes = 0;
    endsWithQuote = false;
    beganInsideText = insideText;
  }

  void accept(byte b, int separator) {
    empty = false;
    if (quoted) {
      quoted = b != '"';
      justClosed = !quoted;
      endsWithQuote = false;
    } else if (b == separator) {
      separators++;
      fieldStart = true;
      justClosed = false;
      endsWithQuote = false;
    } else {
      quoted = b == '"' && (fieldStart || justClosed);
      strayQuotes += b == '"' && !quoted ? 1 : 0;
      endsWithQuote = b == '"';
      fieldStart = false;
      justClosed = false;
    }
  }

  /** 1 when the line that ends here began inside a text but would be a whole record by itself, else 0. */
  int swallowed() {
    boolean closed = endsWithQuote ? strayQuotes <= 1 : !quoted && strayQuotes == 0;
    boolean whole = beganInsideText && !empty && closed && usual > 0 && separators == usual;
    return whole ? 1 : 0;
  }
}
