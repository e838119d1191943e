package vn.htx.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestTest {
  private static final StructType SCHEMA =
      new StructType().add("commune", DataTypes.StringType).add("plots", DataTypes.IntegerType);
  private static final Row VINH_AM = RowFactory.create("Vĩnh Am", 3);
  private static final Row VINH_HAI = RowFactory.create("Vĩnh Hải", null);
  private static final List<String> COLUMNS = List.of(SCHEMA.fieldNames());

  @TempDir
  private Path folder;

  private Lake lake;

  @BeforeEach
  void openLake() {
    lake = new Lake(folder);
  }

  private StoredTable table(String name, Row... rows) {
    return TableWriter.listed(lake, Recipe.of(name, Map.of()), SCHEMA, List.of(rows));
  }

  /** The same in Java: MD5 of each row's cells, null as a zero character, low byte first, added up modulo 2^128. */
  private static String byHand(Row... rows) {
    BigInteger sum = BigInteger.ZERO;
    for (Row row : rows) {
      String cells = IntStream.range(0, row.size())
          .mapToObj(i -> row.isNullAt(i) ? "\0" : row.get(i).toString())
          .collect(Collectors.joining("\u001f"));
      sum = sum.add(new BigInteger(1, reversed(md5(cells))));
    }
    String hex = sum.mod(BigInteger.TWO.pow(128)).toString(16);
    return "rows-" + "0".repeat(32 - hex.length()) + hex;
  }

  private static byte[] reversed(byte[] bytes) {
    var reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    return reversed;
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Test
  void isTheSumOfTheRowsHashesModuloTwoToThe128() {
    Row[] many = IntStream.range(0, 1_000)
        .mapToObj(i -> RowFactory.create("Xã " + i, i))
        .toArray(Row[]::new);

    assertThat(table("two", VINH_AM, VINH_HAI).digest()).isEqualTo(byHand(VINH_AM, VINH_HAI));
    assertThat(table("none").digest()).isEqualTo("rows-" + "0".repeat(32));
    assertThat(table("many", many).digest()).isEqualTo(byHand(many));
  }

  @Test
  void isOfOneKindAtEverySizeAndChangesWithACellANullAndARow() {
    String digest = table("a", VINH_AM, VINH_HAI).digest();

    assertThat(table("b", VINH_HAI, VINH_AM).digest()).isEqualTo(digest);
    assertThat(table("c", VINH_AM, RowFactory.create("Vĩnh Hải", 0)).digest()).isNotEqualTo(digest);
    assertThat(table("d", VINH_AM, RowFactory.create("Vĩnh Hải", 3)).digest()).isNotEqualTo(digest);
    assertThat(table("e", VINH_AM, VINH_HAI, VINH_HAI).digest()).isNotEqualTo(digest);
  }

  @Test
  void ofSeveralTablesReadTogetherIsThatOfEach() throws SQLException {
    List<StoredTable> tables =
        List.of(table("a", VINH_AM), table("none"), table("b", VINH_HAI, VINH_AM, VINH_AM));
    List<List<Path>> files = tables.stream().map(lake::files).toList();

    assertThat(Digest.ofEach(files, COLUMNS))
        .containsExactly(
            new Digest(1, byHand(VINH_AM)),
            new Digest(0, byHand()),
            new Digest(3, byHand(VINH_HAI, VINH_AM, VINH_AM)));
    assertThat(Digest.of(files.stream().flatMap(List::stream).toList(), COLUMNS))
        .isEqualTo(new Digest(4, byHand(VINH_AM, VINH_HAI, VINH_AM, VINH_AM)));
  }

  /** Recorded with the edition before. */
  @Test
  void aTableOfAnEarlierEditionIsReadBackByItsOwnKind() throws IOException, SQLException {
    StoredTable rows = earlier("a", "f042aa2f9a1fd9cbd592f2c6e07f7845", VINH_AM, VINH_HAI);
    StoredTable once = earlier(
        "b", "once-9e4e4d6c6fb3b1c8f8170faf685ebfe2", VINH_AM, RowFactory.create("Vĩnh Hải", 3));

    for (StoredTable table : List.of(rows, once)) {
      assertThat(Digest.again(table, lake.files(table))).isEqualTo(new Digest(2, table.digest()));
    }
    StoredTable other = earlier("c", once.digest(), VINH_AM, VINH_AM);
    assertThat(Digest.again(other, lake.files(other)).text())
        .startsWith("once-")
        .isNotEqualTo(once.digest());
  }

  @Test
  void pagesOfAnEarlierEditionsFilesAreReadBackInTheirOrder() throws IOException, SQLException {
    Path one = lake.files(table("a", VINH_AM)).get(0);
    Path other = lake.files(table("b", VINH_HAI)).get(0);
    StoredTable stored = earlier("c", "bytes-", VINH_AM);
    Digest whole = Digest.again(stored, List.of(one, other));

    assertThat(whole.rows()).isEqualTo(2);
    assertThat(whole.text()).matches("bytes-[0-9a-f]{32}");
    assertThat(Digest.again(stored, List.of(one, other))).isEqualTo(whole);
    assertThat(Digest.again(stored, List.of(other, one))).isNotEqualTo(whole);

    byte[] bytes = Files.readAllBytes(one);
    bytes[bytes.length / 4]++;
    Files.write(one, bytes);
    assertThat(Digest.again(stored, List.of(one, other))).isNotEqualTo(whole);
  }

  /** A table with the digest that an earlier edition gave it. */
  private StoredTable earlier(String name, String digest, Row... rows) {
    StoredTable table = table(name, rows);
    return new StoredTable(
        table.table(),
        table.fingerprint(),
        table.rows(),
        digest,
        table.footers(),
        table.files(),
        table.ingredients());
  }
}
