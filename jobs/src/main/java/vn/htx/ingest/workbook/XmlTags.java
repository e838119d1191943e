package vn.htx.ingest.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of an XML text, one after the other, found in its bytes without a parser: for counts that must not depend on
 * one, and to refuse input that a parser could not handle. Texts, comments and CDATA are skipped, namespace prefixes
 * are dropped. Holds one tag.
 */
final class XmlTags {
  /** Most bytes of one tag, text, comment or CDATA section: 32 times the limit of an Excel cell. */
  static final int MAX_TOKEN = 1 << 20;

  /** Most nested elements; a worksheet needs about ten. */
  static final int MAX_DEPTH = 256;

  private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)");

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int limit;
  private long before;
  private byte[] tag = new byte[512];
  private int length;
  private int nameFrom;
  private int nameTo;
  private int valueFrom;
  private int valueTo;
  private int depth;
  private boolean started;

  XmlTags(InputStream in) {
    this.in = in;
  }

  /** Why an XML text is refused, even if it is well formed. */
  enum Reason {
    TOO_LONG,
    TOO_DEEP,
    DOCTYPE,
    ENCODING,
    MALFORMED
  }

  /** Thrown when the text is refused. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    Refused(Reason reason) {
      super(reason.name());
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  /** A name as bytes of the text. */
  static byte[] name(String name) {
    return name.getBytes(StandardCharsets.US_ASCII);
  }

  /** Moves to the next start or end tag; false at the end of the text. */
  boolean next() throws IOException {
    if (!started) {
      start();
    }
    while (skipText()) {
      int first = peek();
      if (first == '!') {
        skipDeclaration();
      } else if (first == '?') {
        readUntil("?>");
        checkEncoding();
      } else {
        readTag();
        return true;
      }
    }
    if (depth != 0) {
      throw new EOFException("XML text is cut short");
    }
    return false;
  }

  /** Whether the tag is an end tag; an empty element has none. */
  boolean isEnd() {
    return tag[0] == '/';
  }

  boolean isEmptyElement() {
    return tag[length - 1] == '/';
  }

  boolean isNamed(byte[] name) {
    return Arrays.equals(tag, nameFrom, nameTo, name, 0, name.length);
  }

  /** Offset of the end of the tag. */
  long position() {
    return before + at;
  }

  /**
   * The value of an attribute without a namespace, "" when the tag has none.
   *
   * @throws Refused when the value holds an entity, which no value asked for here needs
   */
  String attribute(byte[] name) throws Refused {
    if (!findAttribute(name)) {
      return "";
    }
    for (int i = valueFrom; i < valueTo; i++) {
      if (tag[i] == '&') {
        throw new Refused(Reason.MALFORMED);
      }
    }
    return new String(tag, valueFrom, valueTo - valueFrom, StandardCharsets.UTF_8);
  }

  /** Whether the tag has an attribute of this name, whatever its value. */
  boolean has(byte[] name) {
    return findAttribute(name);
  }

  private boolean findAttribute(byte[] name) {
    int i = nameTo;
    while (true) {
      i = skipSpace(i);
      int from = i;
      while (i < length && tag[i] != '=' && !isSpace(tag[i])) {
        i++;
      }
      int to = i;
      i = skipSpace(i);
      if (i >= length || tag[i] != '=') {
        return false;
      }
      i = skipSpace(i + 1);
      if (i >= length) {
        return false;
      }
      byte quote = tag[i++];
      valueFrom = i;
      while (i < length && tag[i] != quote) {
        i++;
      }
      valueTo = i++;
      if (Arrays.equals(tag, from, to, name, 0, name.length)) {
        return true;
      }
    }
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < length && isSpace(tag[i])) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\t' || b == '\r';
  }

  private void start() throws IOException {
    started = true;
    if (!fill()) {
      throw new EOFException("an empty XML text");
    }
    boolean marked = limit > 2
        && buffer[0] == (byte) 0xEF
        && buffer[1] == (byte) 0xBB
        && buffer[2] == (byte) 0xBF;
    at = marked ? 3 : 0;
    if (buffer[at] != '<' && !isSpace(buffer[at])) {
      throw new Refused(Reason.ENCODING);
    }
  }

  private boolean fill() throws IOException {
    before += limit;
    at = 0;
    limit = Math.max(in.readNBytes(buffer, 0, buffer.length), 0);
    return limit > 0;
  }

  private int peek() throws IOException {
    if (at == limit && !fill()) {
      throw new EOFException("XML text is cut short");
    }
    return buffer[at];
  }

  /** Moves after the next {@code <}; false at the end. */
  private boolean skipText() throws IOException {
    long from = position();
    while (true) {
      int i = at;
      while (i < limit && buffer[i] != '<') {
        i++;
      }
      at = i;
      if (position() - from > MAX_TOKEN) {
        throw new Refused(Reason.TOO_LONG);
      }
      if (i < limit) {
        at++;
        return true;
      }
      if (!fill()) {
        return false;
      }
    }
  }

  private void readTag() throws IOException {
    length = 0;
    byte quote = 0;
    while (true) {
      int from = at;
      for (int i = at; i < limit; i++) {
        byte b = buffer[i];
        if (quote != 0) {
          quote = b == quote ? 0 : quote;
        } else if (b == '>') {
          append(from, i);
          at = i + 1;
          endTag();
          return;
        } else if (b == '"' || b == '\'') {
          quote = b;
        }
      }
      append(from, limit);
      if (!fill()) {
        throw new EOFException("XML text is cut short");
      }
    }
  }

  private void append(int from, int to) throws Refused {
    int count = to - from;
    if (length + count > MAX_TOKEN) {
      throw new Refused(Reason.TOO_LONG);
    }
    if (length + count > tag.length) {
      tag = Arrays.copyOf(tag, Math.max(tag.length * 2, length + count));
    }
    System.arraycopy(buffer, from, tag, length, count);
    length += count;
  }

  private void endTag() throws Refused {
    if (length == 0) {
      throw new Refused(Reason.MALFORMED);
    }
    nameFrom = isEnd() ? 1 : 0;
    nameTo = nameFrom;
    while (nameTo < length && !isSpace(tag[nameTo]) && tag[nameTo] != '/') {
      nameFrom = tag[nameTo] == ':' ? nameTo + 1 : nameFrom;
      nameTo++;
    }
    if (isEnd()) {
      depth--;
    } else if (!isEmptyElement()) {
      depth++;
    }
    if (depth > MAX_DEPTH) {
      throw new Refused(Reason.TOO_DEEP);
    }
  }

  private void skipDeclaration() throws IOException {
    at++;
    if (peek() == '-') {
      readUntil("-->");
    } else if (peek() == '[') {
      readUntil("]]>");
    } else {
      throw new Refused(Reason.DOCTYPE);
    }
  }

  /** Reads everything up to the end mark as the tag. */
  private void readUntil(String end) throws IOException {
    byte[] mark = name(end);
    length = 0;
    while (length < mark.length
        || tag[length - 1] != '>'
        || !Arrays.equals(tag, length - mark.length, length, mark, 0, mark.length)) {
      peek();
      append(at, at + 1);
      at++;
    }
  }

  /** Refuses encodings in which the characters of markup are other bytes, which would hide tags. */
  private void checkEncoding() throws Refused {
    String text = new String(tag, 0, Math.min(length, 256), StandardCharsets.ISO_8859_1);
    Matcher found = ENCODING.matcher(text);
    if (text.startsWith("?xml ") && found.find()) {
      String encoding = found.group(1).toLowerCase(Locale.ROOT);
      if (!encoding.equals("utf-8") && !encoding.equals("us-ascii")) {
        throw new Refused(Reason.ENCODING);
      }
    }
  }
}
