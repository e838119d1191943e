package vn.htx.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Texts: while a row group has few of them, numbers that its dictionary turns into texts, then plain. Every page is one or
 * the other; readers take both in one column.
 */
final class ParquetTexts implements ParquetValues {
  private static final int MOST_TEXTS = 1 << 12;
  private static final int MOST_CHARACTERS = 1 << 20;

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final Plain plain = Plain.ofTexts();
  private int characters;
  private @Nullable String last;
  private int lastId;

  /** The page as numbers; empty in a page that is plain. */
  private int[] page = new int[FIRST_BYTES];

  private int count;
  private boolean isPlain;
  private boolean isLookedUp;

  @Override
  @SuppressWarnings("ReferenceEquality") // a quick look; an equal text is only looked up
  public void write(Object value) {
    String text = (String) value;
    if (isPlain) {
      plain.write(text);
    } else if (text == last) {
      add(lastId);
    } else {
      look(text);
    }
  }

  private void look(String text) {
    Integer known = ids.get(text);
    if (known == null) {
      if (ids.size() == MOST_TEXTS || characters + text.length() > MOST_CHARACTERS) {
        goOnPlain();
        plain.write(text);
        return;
      }
      known = ids.size();
      ids.put(text, known);
      characters += text.length();
    }
    last = text;
    lastId = known;
    add(known);
  }

  private void add(int id) {
    if (count == page.length) {
      page = Arrays.copyOf(page, 2 * count);
    }
    page[count] = id;
    count++;
  }

  /** What the page has so far is written out, so that the page is of one kind. */
  private void goOnPlain() {
    String[] texts = ids.keySet().toArray(String[]::new);
    for (int i = 0; i < count; i++) {
      plain.write(texts[page[i]]);
    }
    count = 0;
    isPlain = true;
  }

  @Override
  public long size() {
    return isPlain ? plain.size() : count;
  }

  @Override
  public BytesInput bytes() throws IOException {
    if (isPlain || ids.isEmpty()) {
      return plain.bytes();
    }
    isLookedUp = true;
    int width = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(ids.size() - 1));
    var encoder =
        new RunLengthBitPackingHybridEncoder(width, FIRST_BYTES, ParquetRows.PAGE_BYTES, HEAP);
    for (int i = 0; i < count; i++) {
      encoder.writeInt(page[i]);
    }
    return BytesInput.concat(BytesInput.from(new byte[] {(byte) width}), encoder.toBytes());
  }

  @Override
  public void reset() {
    plain.reset();
    count = 0;
  }

  @Override
  public Encoding encoding() {
    return isPlain || ids.isEmpty() ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }

  @Override
  public Optional<DictionaryPage> endGroup() {
    Optional<DictionaryPage> dictionary = isLookedUp ? Optional.of(dictionary()) : Optional.empty();
    ids.clear();
    characters = 0;
    last = null;
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
