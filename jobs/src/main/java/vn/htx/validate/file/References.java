package vn.htx.validate.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.ingest.source.InboxFile;
import vn.htx.validate.check.BoundRule;
import vn.htx.validate.check.Checks;
import vn.htx.validate.check.Notice;
import vn.htx.validate.check.PlacedNotice;
import vn.htx.validate.row.CheckedRow;

/**
 * Collects the keys of other datasets to which one file's rows refer, rejected rows included, while the file is read
 * without Spark, so that they can be compared with known keys.
 */
public final class References implements Consumer<CheckedRow> {
  private final Contract contract;
  private final Checks checks;
  private final InboxFile file;
  private final List<Map<String, Mentions>> asked = new ArrayList<>();

  /** Number of rows that refer to a key, and the first of them. */
  private record Mentions(long rows, int firstRow) {
    Mentions plus(Mentions other) {
      return new Mentions(rows + other.rows, Math.min(firstRow, other.firstRow));
    }
  }

  public References(Contract contract, Checks checks, InboxFile file) {
    this.contract = contract;
    this.checks = checks;
    this.file = file;
    contract.foreignKeys().forEach(key -> asked.add(new TreeMap<>()));
  }

  @Override
  public void accept(CheckedRow row) {
    for (int i = 0; i < asked.size(); i++) {
      Contract.ForeignKey key = contract.foreignKeys().get(i);
      Object value = value(key.field(), row);
      if (value != null && key.unless().map(unless -> isChecked(unless, row)).orElse(true)) {
        asked.get(i).merge(value.toString(), new Mentions(1, row.row()), Mentions::plus);
      }
    }
  }

  private @Nullable Object value(Field field, CheckedRow row) {
    int place = checks.place(field);
    return place < 0 ? null : row.value(place);
  }

  private boolean isChecked(Contract.Unless unless, CheckedRow row) {
    return !unless.codes().contains(String.valueOf(value(unless.field(), row)));
  }

  /** Every key to which rows refer by one of the contract's foreign keys. */
  public Set<String> named(Contract.ForeignKey key) {
    return Set.copyOf(asked.get(contract.foreignKeys().indexOf(key)).keySet());
  }

  /** A notice with the first unknown keys; empty where all are known. */
  public Optional<PlacedNotice> unknown(
      Contract.ForeignKey key, Set<String> known, String vi, String en) {
    BoundRule rule = BoundRule.of(key.rule()).and(vi, en);
    return asked.get(contract.foreignKeys().indexOf(key)).entrySet().stream()
        .filter(each -> !known.contains(each.getKey()))
        .sorted(Comparator.comparing(each -> each.getValue().firstRow()))
        .map(each -> PlacedNotice.of(new Notice(
            contract.table().name(),
            file.path(),
            "",
            rule.id(),
            key.field().id(),
            rule.severity(),
            each.getValue().rows(),
            each.getValue().firstRow(),
            each.getKey(),
            rule.vi(),
            rule.en())))
        .reduce(PlacedNotice::plus);
  }
}
