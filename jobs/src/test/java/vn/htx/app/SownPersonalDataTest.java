package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.htx.query.Answer;
import vn.htx.query.DuckDbReader;
import vn.htx.store.Lake;
import vn.htx.store.StoredTable;
import vn.htx.store.Versions;

/**
 * A night over a workspace for real data, in every column of which, and in names of files, folders, sheets and columns,
 * in titles and answers, each kind of personal data is sown once. All are invented. Then everything that the night made
 * is searched for them.
 */
@Tag("slow")
class SownPersonalDataTest {
  /** Of each dataset: a file, its columns, a good row; # is the number of the row. */
  private static final String DATASETS = """
      cooperatives/2026-01-01.csv
      coop_id,name,tax_code,coop_type,sector,status,commune_code,founded_on,members,director_training,phone
      HTX-#,HTX Thử #,,HTX,NN,HD,11824,2015-01-01,20,,
      survey/2026H1.csv
      round,coop_id,item,value,answered_on
      2026H1,HTX-#,e_invoice,1,2026-05-04
      survey_sample/2026H1.csv
      round,coop_id,stratum,disposition
      2026H1,HTX-#,Nông nghiệp,HT
      parcels/ba-NAME/2026-06-30.csv
      parcel_id,commune_code,map_sheet,parcel_no,area_m2,land_use
      P-#,11824,1,#,500,LUC
      parcel_holders/PHONE/2026-06-30_CARD.csv
      parcel_id,holder_id,share
      P-#,CARD,1
      land_arrangements/2025.csv
      arrangement_id,parcel_id,coop_id,mode,area_m2,valid_from,valid_to
      A-#,P-#,HTX-#,THUE,100,2025-08-01,
      loan_schedule/lich_NAME.csv
      loan_id,schedule_version,due_on,principal_due,interest_due
      L-#,1,2027-06-01,100000000,1
      loan_payments/2026-06.csv
      loan_id,payment_id,value_on,booked_on,principal_paid,interest_paid
      L-#,PT-#,2026-01-01,2026-01-01,1,1
      loan_events/2026-06.csv
      loan_id,seq,kind,value_on,booked_on,amount,payment_id
      L-#,#,extended,2026-01-01,2026-01-01,,
      reference_rates/2026.csv
      month,tenor_months,rate,source
      2024-06,#,9,NHNN
      targets/2026.csv
      indicator_id,unit_level,unit_code,period,category,value,decision
      coops_new,city,31,2026,K#,18,QĐ 12/QĐ-UBND""";

  private static final String LOANS =
      "loan_id,coop_id,borrower_kind,lender,purpose,principal,disbursed_on,term_months,rate,due_on";
  private static final String LOAN = "L-#,HTX-#,TV,QUY,vốn,100000000,2024-06-01,36,6.5,2027-06-01";

  private static final String KEY = "HTX_HASH_KEY=a key of this test alone";

  private static final Map<String, String> SOWN = new LinkedHashMap<>();

  @TempDir
  private static Path folder;

  private static HtxProcess night;
  private static int exit;

  /** A kind of personal data, as people write it. */
  private enum Kind {
    PHONE("09127%05d", "%s"),
    SECOND_PHONE("09128%05d", "0225 3842 123/%s"),
    PHONE_AFTER_LETTERS("09129%05d", "ĐT%s"),
    CARD("031099%06d", "%s"),
    IDENTITY_CARD("0317%05d", "CMND %s"),
    NAME("Bímật%03d", "Nguyễn Thị %s");

    private final String secret;
    private final String written;

    Kind(String secret, String written) {
      this.secret = secret;
      this.written = written;
    }

    /** Personal data that stands nowhere else, as it is written. */
    String sow(String where) {
      String one = secret.formatted(SOWN.size() + 100);
      SOWN.put(one, where);
      return written.formatted(one);
    }
  }

  @BeforeAll
  static void aNightOverSownFiles() throws IOException, InterruptedException {
    assertThat(Command.htx("init", folder).exit()).isZero();
    Path settings = folder.resolve("workspace.yaml");
    Files.writeString(
        settings,
        Files.readString(settings).replace("  # as_of: 2026-06-30", "  as_of: 2026-06-30"));
    List<String> lines = DATASETS.lines().toList();
    for (int i = 0; i < lines.size(); i += 3) {
      String path = named(lines.get(i));
      write(path, sown(path, lines.get(i + 1), lines.get(i + 2)));
    }
    writeLoans();
    Files.writeString(folder.resolve("review/nhat-ky.csv"), """
        uuid,question,old_value,new_value,reason
        u1,e_invoice,%s,0,theo %s
        """.formatted(
            Kind.PHONE.sow("log"), Kind.NAME.sow("log")));
    Files.writeString(
        folder.resolve("review/%s.csv".formatted(Kind.NAME.sow("review file"))),
        "file,reason\nloans/cu.csv,%s bảo bỏ\n".formatted(Kind.NAME.sow("exclusion")));
    night = HtxProcess.start(List.of("env", KEY), List.of(), folder, "nightly");
    exit = night.exit();
  }

  private static String named(String path) {
    return path.replace("NAME", Kind.NAME.sow("path").replace(' ', '-'))
        .replace("PHONE", Kind.PHONE.sow("path"))
        .replace("CARD", Kind.CARD.sow("path"));
  }

  private static void write(String path, String text) throws IOException {
    Path file = folder.resolve("inbox").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /**
   * A good row, then a row for each column and kind with personal data in that column; three columns nobody asked for.
   */
  private static String sown(String path, String header, String good) {
    String dataset = path.substring(0, path.indexOf('/'));
    String[] columns = header.split(",", -1);
    var rows = new ArrayList<String>();
    rows.add(header
        + Stream.of(Kind.PHONE, Kind.IDENTITY_CARD, Kind.NAME)
            .map(kind -> "," + kind.sow("header of " + dataset))
            .collect(Collectors.joining()));
    rows.add(row(good, 1, -1, "") + ",,,");
    for (int column = 0; column < columns.length; column++) {
      for (Kind kind : Kind.values()) {
        String where = dataset + "." + columns[column];
        rows.add(row(good, rows.size(), column, kind.sow(where))
            + ",%s,,".formatted(kind.sow("unread column of " + dataset)));
      }
    }
    return String.join("\n", rows) + "\n";
  }

  private static String row(String good, int number, int column, String personal) {
    String[] cells = good.replace("#", Integer.toString(number)).split(",", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].equals("CARD") && i != column ? Kind.CARD.sow("holder") : cells[i];
      cells[i] = i == column ? personal : cells[i];
    }
    return String.join(",", cells);
  }

  /** A workbook: personal data in names of sheets, a title, a signature and a hidden sheet's name too. */
  private static void writeLoans() throws IOException {
    Path file = Files.createDirectories(folder.resolve("inbox/loans")).resolve("2026-06-30.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var book = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("Sổ " + Kind.PHONE.sow("sheet"));
      sheet.value(0, 0, "SỔ CHO VAY, người lập " + Kind.NAME.sow("title"));
      List<String> lines = sown("loans/", LOANS, LOAN).lines().toList();
      for (int row = 0; row < lines.size(); row++) {
        String[] cells = lines.get(row).split(",", -1);
        for (int i = 0; i < cells.length; i++) {
          sheet.value(row + 1, i, cells[i]);
        }
      }
      sheet.value(lines.size() + 2, 0, "Người lập biểu: " + Kind.NAME.sow("signature"));
      book.newWorksheet("Hộ " + Kind.NAME.sow("second sheet")).value(0, 0, "x");
    }
  }

  @Test
  void theNightEndsAsOneWithRejectedRows() throws IOException {
    assertThat(exit).as(night.said()).isEqualTo(3);
    assertThat(SOWN).hasSizeGreaterThan(400);
  }

  @Test
  void nothingThatLeavesTheOfficeOrIsToldHoldsAny() throws IOException {
    Map<String, String> left =
        texts(folder.resolve("site/").toRealPath(), folder.resolve("lake/runs"), night.log());
    left.put("htx.duckdb", published());
    for (Path file : files(folder.resolve("inbox"))) {
      var told = Command.htx("check", "--data", folder, file);
      left.put("check of " + folder.relativize(file), told.out() + told.err());
    }
    left.put("plan", Command.htx("plan", "--data", folder).out());

    Map<String, String> lists = takeLists(left);
    assertThat(found(left, SOWN)).isEmpty();
    assertThat(found(lists, SOWN))
        .as("a cooperative is a legal person: its registered name, and that alone, is listed")
        .hasSameSizeAs(lists.keySet())
        .allMatch(one -> one.contains(" of cooperatives.name in "));
  }

  /** Takes out the pages of the folder that list cooperatives, one in each language. */
  private static Map<String, String> takeLists(Map<String, String> places) {
    var lists = new TreeMap<>(places);
    lists.keySet().removeIf(place -> !place.endsWith("/cooperatives.html"));
    assertThat(lists).hasSize(2);
    places.keySet().removeAll(lists.keySet());
    return lists;
  }

  @Test
  void noTableOfTheLakeHoldsANumberWhereItIsKept() throws IOException {
    Map<String, String> numbers = new LinkedHashMap<>(SOWN);
    numbers.keySet().removeIf(one -> one.startsWith("Bímật"));
    var tables = new TreeMap<String, String>();
    for (StoredTable table : new Lake(folder.resolve("lake")).stored()) {
      try (DuckDbReader rows =
          DuckDbReader.over(Map.of("t", new Lake(folder.resolve("lake")).files(table)))) {
        tables.merge(table.table(), text(rows.query("SELECT * FROM t")), String::concat);
      }
    }
    assertThat(tables).containsKeys("loans", "rejected", "parsed_parcels");
    assertThat(found(tables, numbers)).isEmpty();
  }

  private static List<String> found(Map<String, String> places, Map<String, String> secrets) {
    var found = new ArrayList<String>();
    places.forEach((place, text) -> secrets.forEach((secret, where) -> {
      if (text.contains(secret)) {
        found.add("%s of %s in %s".formatted(secret, where, place));
      }
    }));
    return found;
  }

  private static String published() throws IOException {
    var lake = new Lake(folder.resolve("lake"));
    Path database = lake.version(lake.published().orElseThrow()).resolve(Versions.DATABASE);
    var text = new StringBuilder(Files.readString(database, StandardCharsets.ISO_8859_1));
    try (DuckDbReader version = DuckDbReader.open(database)) {
      for (Answer.Row table : version.query("SHOW TABLES").rows()) {
        text.append(text(version.query("SELECT * FROM \"%s\"".formatted(table.text("name")))));
      }
    }
    return text.toString();
  }

  private static String text(Answer answer) {
    return answer.rows().stream()
        .map(row -> answer.columns().stream()
            .map(column -> row.findText(column).orElse(""))
            .collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n"));
  }

  /** All text below some folders, names of files too. */
  private static Map<String, String> texts(Path... roots) throws IOException {
    var texts = new TreeMap<String, String>();
    for (Path root : roots) {
      for (Path file : files(root)) {
        texts.put(
            file.toString(),
            file + "\n" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
