package vn.htx.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;

/** What the categories of an indicator's own breakdown are called. */
public sealed interface Categories {
  /** The name of a category, if it has one; {@code names} are those that rule files define, by column. */
  Optional<Bilingual> name(String code, Map<String, Map<String, Bilingual>> names);

  /** The codes of closed lists. */
  record Listed(List<Coded> codes) implements Categories {
    public Listed {
      codes = List.copyOf(codes);
    }

    @Override
    public Optional<Bilingual> name(String code, Map<String, Map<String, Bilingual>> names) {
      return codes.stream()
          .filter(each -> each.code().equals(code))
          .map(Coded::label)
          .findFirst();
    }
  }

  /** Codes that rule files define for a column. */
  record Defined(Field column) implements Categories {
    @Override
    public Optional<Bilingual> name(String code, Map<String, Map<String, Bilingual>> names) {
      return Optional.ofNullable(names.getOrDefault(column.id(), Map.of()).get(code));
    }
  }

  static Categories listed(Coded[]... lists) {
    return new Listed(Stream.of(lists).flatMap(Stream::of).toList());
  }

  static Categories defined(Field column) {
    return new Defined(column);
  }
}
