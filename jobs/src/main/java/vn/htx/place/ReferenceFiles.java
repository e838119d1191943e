package vn.htx.place;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.Crosswalk;
import vn.htx.catalog.common.Units;
import vn.htx.model.Annotation;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.model.UnitLevel;

/**
 * Reads the installation's reference data, {@code units.csv}, {@code crosswalk.csv}, {@code provinces.csv},
 * {@code centres.csv}, {@code neighbours.csv} and {@code annotations.csv}: UTF-8, comma-separated, with the catalog's
 * column ids as header ({@code code,name,new_code} for provinces, {@code code,latitude,longitude} for centres,
 * {@code code_a,code_b} for neighbours,
 * {@code id,date,end,text_vi,text_en,scope,source_vi,source_en,address} for annotations), ISO dates, {@code true} or
 * {@code false}; an empty cell is null. A wrong cell is a configuration error (exit code 2) that names every wrong row.
 */
public final class ReferenceFiles {
  private ReferenceFiles() {}

  public static List<Unit> units(Path file) {
    return read(
        file,
        row -> new Unit(
            row.text(Units.CODE),
            LocalDate.parse(row.text(Units.VALID_FROM)),
            row.find(Units.VALID_TO).map(LocalDate::parse),
            row.text(Units.NAME),
            Coded.find(UnitLevel.class, row.text(Units.LEVEL))
                .orElseThrow(() -> new IllegalArgumentException(row.text(Units.LEVEL))),
            row.find(Units.PARENT_CODE),
            row.find(Units.AREA_KM2).map(BigDecimal::new),
            row.find(Units.POPULATION).map(Long::valueOf),
            row.find(Units.CONTINUES).map(ReferenceFiles::flag)));
  }

  public static List<CrosswalkPair> crosswalk(Path file) {
    return read(
        file,
        row -> new CrosswalkPair(
            row.text(Crosswalk.OLD_CODE),
            row.text(Crosswalk.NEW_CODE),
            row.text(Crosswalk.OLD_DISTRICT_CODE),
            flag(row.text(Crosswalk.WHOLE))));
  }

  public static List<Province> provinces(Path file) {
    return read(
        file, row -> new Province(row.text("code"), row.text("name"), row.text("new_code")));
  }

  /** Where the present communes are, {@code centres.csv}. */
  public static List<Centre> centres(Path file) {
    return read(
        file,
        row -> new Centre(
            row.text("code"),
            Double.parseDouble(row.text("latitude")),
            Double.parseDouble(row.text("longitude"))));
  }

  /** Which present communes border on each other, {@code neighbours.csv}. */
  public static List<Border> neighbours(Path file) {
    return read(file, row -> new Border(row.text("code_a"), row.text("code_b")));
  }

  /** The dates that are marked on charts, {@code annotations.csv}. */
  public static List<Annotation> annotations(Path file) {
    return read(
        file,
        row -> new Annotation(
            row.text("id"),
            LocalDate.parse(row.text("date")),
            row.find("end").map(LocalDate::parse),
            Bilingual.of(row.text("text_vi"), row.text("text_en")),
            row.text("scope"),
            Bilingual.of(row.text("source_vi"), row.text("source_en")),
            row.find("address").map(URI::create)));
  }

  /** One row; cells are found by the catalog's column ids. */
  private record Cells(NamedCsvRecord row) {
    String text(Field field) {
      return text(field.id());
    }

    String text(String column) {
      return find(column).orElseThrow(() -> new IllegalArgumentException(column + ": –"));
    }

    Optional<String> find(Field field) {
      return find(field.id());
    }

    private Optional<String> find(String column) {
      return Optional.of(row.getField(column)).filter(text -> !text.isEmpty());
    }
  }

  /** Turns a row into a record; throws an unchecked exception when a cell is wrong. */
  private interface RowReader<T> {
    T of(Cells cells);
  }

  private static <T> List<T> read(Path file, RowReader<T> reading) {
    var rows = new ArrayList<T>();
    var problems = new ArrayList<Problem>();
    try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : records) {
        try {
          rows.add(reading.of(new Cells(row)));
        } catch (RuntimeException wrongCell) {
          if (wrongCell instanceof NoSuchElementException) {
            throw HtxException.config(
                wrong(file, 1, wrongCell).todo("thêm cột này", "add the column"));
          }
          problems.add(wrong(file, row.getStartingLineNumber(), wrongCell));
        }
      }
    } catch (IOException | CsvParseException unreadable) {
      throw new HtxException(
          HtxException.Kind.CONFIG,
          Problem.of("Không đọc được tệp tham chiếu", "A reference file cannot be read")
              .at(file.toString())
              .found(unreadable.toString()),
          unreadable);
    }
    if (!problems.isEmpty()) {
      throw new HtxException(HtxException.Kind.CONFIG, problems);
    }
    return rows;
  }

  private static Problem wrong(Path file, long line, RuntimeException cause) {
    return Problem.of("Dòng tham chiếu sai", "A reference row is wrong")
        .at("%s, dòng / line %s".formatted(file, line))
        .found(String.valueOf(cause.getMessage()));
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text + " (true, false)");
    };
  }
}
