// Words that every notebook here uses; the first cell of each loads them. They open the published version of the
// workspace in HTX_DATA, run the queries of the folder sql/, and show answers, sentences and charts.
import java.math.RoundingMode;
import java.nio.file.*;
import java.util.function.*;
import java.util.stream.*;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import vn.htx.app.Domains;
import vn.htx.chart.draw.*;
import vn.htx.chart.model.*;
import vn.htx.config.*;
import vn.htx.model.Bilingual;
import vn.htx.model.DataOrigin;
import vn.htx.model.Language;
import vn.htx.model.Lender;
import vn.htx.model.Period;
import vn.htx.model.Sector;
import vn.htx.query.*;
import vn.htx.store.*;

Path home = Path.of(System.getProperty("htx.home"));
Path workspace = Optional.ofNullable(System.getenv("HTX_DATA")).map(Path::of).orElse(home.resolve("data").resolve("example"));
Workspace settings = Workspace.load(Domains.CATALOG, workspace, new Problems());
Lake lake = new Lake(workspace.resolve("lake"));
VersionManifest version = new Versions(lake).published().orElseThrow(() -> new IllegalStateException(
    "chưa có bản nào được công bố, hãy chạy ./htx nightly · nothing is published yet, run ./htx nightly"));
Path database = lake.version(version.id()).resolve(Versions.DATABASE);
DuckDbReader published = DuckDbReader.open(database);
LocalDate asOf = LocalDate.parse(version.asOf());

/** The query that a file in sql/ holds. */
String sql(String name) throws IOException {
  return Files.readString(Path.of("sql", name + ".sql"));
}

/** Asks the published figures. */
Answer ask(String name) throws IOException {
  return published.query(sql(name));
}

/** Asks the clean and wide tables too, row by row: the manifest says which Parquet files they are. */
Answer askClean(String name) throws IOException {
  var files = new TreeMap<String, List<Path>>();
  version.tables().keySet().forEach(table ->
      lake.files(version, table).ifPresent(paths -> files.put(table, paths)));
  try (DuckDbReader tables = DuckDbReader.open(database, files)) {
    return tables.query(sql(name));
  }
}

/** The rows of an answer that a condition picks. */
Answer where(Answer answer, Predicate<Answer.Row> condition) {
  return new Answer(answer.columns(), answer.rows().stream().filter(condition).toList());
}

/** The only row whose column has this value. */
Answer.Row row(Answer answer, String column, String value) {
  return where(answer, one -> one.findText(column).equals(Optional.of(value))).only();
}

/** What people call a code: sectors, lenders, and the levels and pillars of the readiness framework. */
Map<String, Bilingual> words() {
  var words = new TreeMap<String, Bilingual>(Map.of("_T", Bilingual.of("Tổng số", "Total")));
  Stream.of(Sector.values()).forEach(sector -> words.put(sector.code(), sector.label()));
  Stream.of(Lender.values()).forEach(lender -> words.put(lender.code(), lender.label()));
  settings.files(Workspace.Configuration.FRAMEWORKS, home.resolve("data"), workspace, new Problems()).values().stream()
      .map(file -> FrameworkFile.read(file.file(), new Problems()))
      .forEach(framework -> {
        framework.levels().forEach(level -> words.put(level.code(), level.label()));
        framework.pillars().forEach(pillar -> words.put(pillar.id(), pillar.label()));
      });
  return words;
}

Map<String, Bilingual> words = words();

/** A number as it is written here, 1.234,5; a dash for an empty one, which is not known. */
String number(Object value, int decimals) {
  Object known = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
  return known == null ? "–" : VietnameseFormat.shown(new BigDecimal(known.toString()), new DisplayUnit("", "", decimals));
}

BigDecimal rounded(BigDecimal value, int decimals) {
  return value.setScale(decimals, RoundingMode.HALF_UP);
}

/** The step from one number to another as they are written, so that a reader who subtracts them gets the same. */
BigDecimal step(BigDecimal from, BigDecimal to, int decimals) {
  return rounded(to, decimals).subtract(rounded(from, decimals));
}

/** 'tăng 1,5', 'giảm 1,5' or 'không đổi'. */
String moved(BigDecimal step, int decimals) {
  BigDecimal written = rounded(step, decimals);
  return written.signum() == 0
      ? "không đổi"
      : (written.signum() > 0 ? "tăng " : "giảm ") + number(written.abs(), decimals);
}

/** A day or period as people read it: 30/06/2026, 06/2026, 6T đầu 2026. */
Label period(String code) {
  String shown = code.length() == 10
      ? VietnameseFormat.shown(LocalDate.parse(code))
      : code.indexOf('H') == 4
          ? (code.endsWith("1") ? "6T đầu " : "6T cuối ") + code.substring(0, 4)
          : code.length() == 7 ? code.substring(5) + "/" + code.substring(0, 4) : code;
  return Label.of(code, shown);
}

/** A code with its words. */
Label named(String code) {
  Bilingual word = words.getOrDefault(code, Bilingual.of(code, code));
  return new Label(code, word.vi(), word.en());
}

/** A figure as a chart draws it: its value and its status, never a 0 for what is not known. */
Datum datum(Answer.Row row, String value, String status) {
  Optional<BigDecimal> known = row.decimal(value);
  DatumStatus told = row.findText(status).map(DatumStatus::of).orElse(DatumStatus.MISSING);
  return known.isEmpty() && told == DatumStatus.OK ? Datum.missing() : new Datum(known, told);
}

/** A text of a chart; none where it is empty. The charts here are Vietnamese, so that it needs no other language. */
Optional<Bilingual> told(String text) {
  return text.isEmpty() ? Optional.empty() : Optional.of(Bilingual.of(text));
}

/** The words around a chart; the day and the mark of made-up data come from the version. */
Caption caption(String id, String title, String english, String subtitle, DisplayUnit unit, String n, String source) {
  return new Caption(
      id, Bilingual.of(title, english), told(subtitle), unit, asOf, told(n), Bilingual.of(source),
      version.synthetic() ? DataOrigin.SYNTHETIC : DataOrigin.REAL, List.of());
}

void publish(Consumer<DisplayData> content) {
  var data = new DisplayData();
  content.accept(data);
  kernel().display(data);
}

/** Shows a chart; its text form is the title and exactly the values drawn. */
void show(Chart chart) {
  publish(data -> {
    data.putData("image/png", Base64.getEncoder().encodeToString(Rendering.png(chart, Language.VI)));
    data.putMetaData("image/png", Map.of("width", Size.WIDE.width()));
    data.putText(chart.caption().title().vi() + "\n" + chart.table(Language.VI).csv());
  });
}

/** Shows Markdown with numbers that the cell computed. */
void say(String markdown, Object... values) {
  String text = markdown.formatted(values);
  publish(data -> {
    data.putMarkdown(text);
    data.putText(text);
  });
}

/** A cell as people read it: numbers with these decimals, days, periods, codes and statuses in words. */
String shown(Answer.Row row, String column, int decimals) {
  Object value = row.find(column).orElse(null);
  if (value == null) {
    return "–";
  }
  if (column.equals("status")) {
    return DatumStatus.of(value.toString()).vi();
  }
  if (value instanceof Boolean flag) {
    return flag ? "có" : "không";
  }
  if (value instanceof Number) {
    return number(row.decimal(column), decimals);
  }
  return List.of("sector", "lender", "category").contains(column)
      ? Optional.ofNullable(words.get(value.toString())).map(Bilingual::vi).orElse(value.toString())
      : Period.find(value.toString()).map(known -> period(known.code()).vi()).orElse(value.toString());
}

String html(String text) {
  return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
}

boolean isText(Answer answer, String column) {
  return answer.rows().stream()
      .flatMap(row -> row.find(column).stream()).findFirst().map(value -> !(value instanceof Number)).orElse(false);
}

/** Shows an answer as a table of these columns, each 'column = Heading' or 'column = Heading : decimals'. */
void table(Answer answer, String... columns) {
  var page = new StringBuilder("<table><thead><tr>");
  List<String[]> wanted = Stream.of(columns).map(column -> column.split(" [=:] ")).toList();
  List<String> sides = wanted.stream()
      .map(column -> isText(answer, column[0]) ? " style=\"text-align:left\">" : " style=\"text-align:right\">").toList();
  for (int i = 0; i < wanted.size(); i++) {
    page.append("<th").append(sides.get(i)).append(html(wanted.get(i)[1])).append("</th>");
  }
  page.append("</tr></thead><tbody>\n");
  for (Answer.Row row : answer) {
    page.append("<tr>");
    for (int i = 0; i < wanted.size(); i++) {
      String[] column = wanted.get(i);
      page.append("<td").append(sides.get(i))
          .append(html(shown(row, column[0], column.length > 2 ? Integer.parseInt(column[2]) : 0)))
          .append("</td>");
    }
    page.append("</tr>\n");
  }
  page.append("</tbody></table>");
  publish(data -> {
    data.putHTML(page.toString());
    data.putText(answer.rows().size() + " dòng");
  });
}

/** Shows where definitions stand: those of these indicators, from the published table of indicators. */
void define(String... indicators) throws IOException {
  Answer all = ask("definitions");
  table(
      new Answer(all.columns(), Stream.of(indicators).map(id -> row(all, "indicator_id", id)).toList()),
      "indicator_id = Mã chỉ tiêu", "label = Tên", "formula = Cách tính", "unit = Đơn vị",
      "source = Căn cứ", "official = Chính thức");
}
