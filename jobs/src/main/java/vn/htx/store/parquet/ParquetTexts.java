package vn.htx.store.parquet;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/**
 * The texts of a column: while a row group has few different ones, numbers into a dictionary, and afterwards plain
 * texts. Every page is of one kind; readers accept both in one column.
 */
final class ParquetTexts extends ParquetValues {
  private static final int MOST_TEXTS = 1 << 12;
  private static final int MOST_CHARACTERS = 1 << 20;
  private static final int NONE = -1;

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Plain plain = Plain.ofTexts();
  private int characters;

  /** The numbers of the page; empty in a plain page. */
  private int[] page = new int[FIRST_BYTES];

  private int count;
  private boolean isPlain;
  private boolean isLookedUp;

  @Override
  void write(Object value) {
    write(value, 1);
  }

  @Override
  void write(Object value, int times) {
    String text = (String) value;
    int id = isPlain ? NONE : id(text);
    if (id == NONE) {
      plain.write(text, times);
    } else {
      add(id, times);
    }
  }

  /**
   * The number of a text; negative when the row group has too many texts for another one and continues in plain form.
   */
  private int id(String text) {
    Integer known = ids.get(text);
    if (known != null) {
      return known;
    }
    if (ids.size() == MOST_TEXTS || characters + text.length() > MOST_CHARACTERS) {
      goOnPlain();
      return NONE;
    }
    int id = ids.size();
    ids.put(text, id);
    characters += text.length();
    return id;
  }

  private void add(int id, int times) {
    if (count + times > page.length) {
      page = Arrays.copyOf(page, Math.max(2 * page.length, count + times));
    }
    Arrays.fill(page, count, count + times, id);
    count += times;
  }

  /** Ends the dictionary's page, so that every page is of one kind. */
  private void goOnPlain() {
    String[] texts = ids.keySet().toArray(String[]::new);
    for (int i = 0; i < count; i++) {
      plain.write(texts[page[i]]);
    }
    count = 0;
    isPlain = true;
  }

  @Override
  long size() {
    return isPlain ? plain.size() : count;
  }

  @Override
  BytesInput bytes() throws IOException {
    if (isPlain || ids.isEmpty()) {
      return plain.bytes();
    }
    isLookedUp = true;
    if (ids.size() == 1) {
      return BytesInput.concat(
          BytesInput.from(new byte[] {1}), BytesInput.from(ParquetValues.run(count, 0)));
    }
    int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(ids.size() - 1));
    var encoder =
        new RunLengthBitPackingHybridEncoder(width, FIRST_BYTES, ParquetRows.PAGE_BYTES, HEAP);
    for (int i = 0; i < count; i++) {
      encoder.writeInt(page[i]);
    }
    return BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), encoder.toBytes());
  }

  @Override
  void reset() {
    plain.reset();
    count = 0;
  }

  @Override
  Encoding encoding() {
    return isPlain || ids.isEmpty() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }

  @Override
  Optional<DictionaryPage> endGroup() {
    Optional<DictionaryPage> dictionary = isLookedUp ? Optional.of(dictionary()) : Optional.empty();
    ids.clear();
    characters = 0;
    isPlain = false;
    isLookedUp = false;
    return dictionary;
  }

  private DictionaryPage dictionary() {
    Plain texts = Plain.ofTexts();
    ids.keySet().forEach(texts::write);
    BytesInput bytes = texts.bytes();
    return new DictionaryPage(bytes, Math.toIntExact(bytes.size()), ids.size(), Encoding.PLAIN);
  }
}
