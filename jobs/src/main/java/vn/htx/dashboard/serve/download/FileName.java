package vn.htx.dashboard.serve.download;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.page.extract.Filter;
import vn.htx.page.extract.Filters;

/** Names of files that say what is in them, in letters that every system takes. */
final class FileName {
  private static final List<Filter> TOLD = List.of(
      Filter.DOMAIN, Filter.INDICATOR, Filter.LEVEL, Filter.UNIT, Filter.PERIOD, Filter.CATEGORY);
  private static final int LONGEST_PART = 40;

  private FileName() {}

  /** Of chosen figures. */
  static String of(Filters filters, LocalDate asOf, String ending) {
    Stream<String> chosen = TOLD.stream()
        .filter(filter -> !filters.values(filter).isEmpty())
        .map(filter -> {
          List<String> values = filters.values(filter);
          return values.size() == 1
              ? values.get(0)
              : "%s_%ss".formatted(values.size(), filter.id());
        });
    return of(Stream.concat(Stream.of("figures"), chosen), asOf, ending);
  }

  /** Of something with these parts. */
  static String of(Stream<String> parts, LocalDate asOf, String ending) {
    return Stream.of(Stream.of("htx"), parts, Stream.of(asOf.toString()))
        .flatMap(each -> each)
        .map(FileName::plain)
        .collect(Collectors.joining("-", "", "." + ending));
  }

  private static String plain(String part) {
    String plain = part.replaceAll("[^A-Za-z0-9._-]+", "-");
    return plain.substring(0, Math.min(plain.length(), LONGEST_PART));
  }
}
