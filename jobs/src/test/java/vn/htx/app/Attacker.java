package vn.htx.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;
import vn.htx.measure.suppression.Subtraction;
import vn.htx.query.Answer;

/**
 * Who has {@code htx.duckdb} of the example and knows of every figure which observations it adds up, but not what they
 * are. The sums are made by SQL from the clean tables, apart from the program.
 */
final class Attacker {
  private static final int BELOW = 5;
  private static final int LEAST_DIGITS = 4;
  /** On either side of a withheld sum, as a part of it. */
  private static final double MARGIN = 0.2;

  private final Map<Sum, Set<String>> members = new TreeMap<>();
  private final Map<String, Boolean> persons = new HashMap<>();
  private final Map<String, Double> amounts = new HashMap<>();
  private final Set<Sum> told = new HashSet<>();

  /** A sum that figures tell, or would tell. */
  record Sum(String level, String unit, String period, String breakdown)
      implements Comparable<Sum> {
    @Override
    public int compareTo(Sum other) {
      return toString().compareTo(other.toString());
    }

    /** Whether figures tell an amount of it, and not the number of its observations alone. */
    boolean hasAmount() {
      return !breakdown.contains("simmons") && !breakdown.contains("januszewski");
    }
  }

  /** @param population {@code land}, {@code credit} or {@code arrangement} */
  Attacker(SmallWorkspace example, String population) {
    Answer rows = example.ask(joined(population, """
        SELECT m.*, EXISTS (
          FROM told t JOIN indicator_values v USING (indicator_id, category)
          WHERE t.breakdown = m.breakdown AND v.unit_level = m.unit_level AND v.unit_code = m.unit_code
            AND v.period = m.period AND v.status <> 'suppressed') AS is_told
        FROM members m"""));
    for (Answer.Row row : rows.rows()) {
      var sum = new Sum(
          row.text("unit_level"), row.text("unit_code"), row.text("period"), row.text("breakdown"));
      String observation = row.text("observation");
      members.computeIfAbsent(sum, key -> new HashSet<>()).add(observation);
      persons.put(observation, Boolean.parseBoolean(row.text("person")));
      amounts.put(observation, Double.parseDouble(row.text("amount")));
      if (Boolean.parseBoolean(row.text("is_told"))) {
        told.add(sum);
      }
    }
  }

  /** A query over the members of all sums of a population, and the figures that tell them. */
  static String joined(String population, String query) {
    String members = switch (population) {
      case "land" -> upTo(sql("land"), "placed_parcel AS (") + sql("land-members");
      case "credit" -> upTo(sql("credit"), "placed AS (") + sql("credit-members");
      default -> sql("arrangement-members");
    };
    return "WITH told AS (SELECT * FROM (%s) WHERE population = '%s'), members AS (%s) %s"
        .formatted(sql("told"), population, members, query);
  }

  private static String upTo(String text, String end) {
    return text.substring(0, text.indexOf("\n" + end) + 1);
  }

  private static String sql(String name) {
    try (InputStream in = Attacker.class.getResourceAsStream(name + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int published() {
    return told.size();
  }

  /** The sums of few persons; whoever publishes them needs no attacker. */
  List<Sum> ofFew() {
    return members.keySet().stream().filter(sum -> isFew(members.get(sum))).toList();
  }

  List<Sum> ofFewAndTold() {
    return ofFew().stream().filter(told::contains).toList();
  }

  /**
   * What follows from the published sums by adding and subtracting: sums of few persons, what two dates of a sum differ
   * by, what is left of a sum without another one, and single persons.
   */
  List<String> derived() {
    var found = new ArrayList<String>();
    var byNumbers = new Subtraction(told.stream().map(members::get).toList());
    var byAmounts =
        new Subtraction(told.stream().filter(Sum::hasAmount).map(members::get).toList());
    for (Sum sum : ofFew()) {
      if (byNumbers.finds(members.get(sum), Set.of())) {
        found.add("sum " + sum);
      }
    }
    pairs(Attacker::isOneSeries, (one, other) -> {
      Set<String> come = without(one, other);
      Set<String> gone = without(other, one);
      boolean isFew = Math.max(come.size(), gone.size()) < BELOW
          && (come.stream().anyMatch(persons::get) || gone.stream().anyMatch(persons::get));
      if (isFew && byNumbers.finds(come, gone)) {
        found.add("change from %s to %s".formatted(other, one));
      }
    });
    pairs(Attacker::isPartOf, (one, other) -> {
      Set<String> rest = without(one, other);
      boolean isInside = members.get(one).containsAll(members.get(other));
      if (isInside && isFew(rest) && byAmounts.finds(rest, Set.of())) {
        found.add("%s without %s".formatted(one, other));
      }
    });
    persons.forEach((observation, isPerson) -> {
      if (isPerson && byAmounts.finds(Set.of(observation), Set.of())) {
        found.add("person " + observation.replaceAll("\\|.*", ""));
      }
    });
    return found;
  }

  private void pairs(BiPredicate<Sum, Sum> which, BiConsumer<Sum, Sum> look) {
    Map<Object, List<Sum>> near = members.keySet().stream()
        .collect(Collectors.groupingBy(sum -> List.of(sum.level(), sum.unit())));
    Map<Object, List<Sum>> alike = members.keySet().stream()
        .collect(Collectors.groupingBy(sum -> List.of(sum.period(), sum.breakdown())));
    for (Collection<List<Sum>> groups : List.of(near.values(), alike.values())) {
      groups.forEach(group -> group.forEach(one -> group.stream()
          .filter(other -> !one.equals(other) && which.test(one, other))
          .forEach(other -> look.accept(one, other))));
    }
  }

  private static boolean isOneSeries(Sum one, Sum other) {
    return one.level().equals(other.level())
        && one.unit().equals(other.unit())
        && one.breakdown().equals(other.breakdown());
  }

  /** Whether one may contain the other: by place or by breakdown, on one date. */
  private static boolean isPartOf(Sum one, Sum other) {
    return one.period().equals(other.period()) && one.hasAmount() && other.hasAmount();
  }

  private Set<String> without(Sum one, Sum other) {
    var rest = new HashSet<>(members.get(one));
    rest.removeAll(members.get(other));
    return rest;
  }

  private boolean isFew(Set<String> observations) {
    return observations.size() < BELOW && observations.stream().anyMatch(persons::get);
  }

  /** The amounts of sums of few persons that stand in a text, as files for machines or for readers write them. */
  List<String> shownIn(String text) {
    var shown = new ArrayList<String>();
    for (Sum sum : ofFew()) {
      var amount = new BigDecimal(amount(members.get(sum))).setScale(2, RoundingMode.HALF_EVEN);
      if (!sum.hasAmount() || amount.stripTrailingZeros().precision() < LEAST_DIGITS) {
        continue; // a rounded number stands for many other things
      }
      var german = DecimalFormatSymbols.getInstance(Locale.GERMANY);
      Stream.of(
              amount.toPlainString(),
              amount.stripTrailingZeros().toPlainString(),
              new DecimalFormat("#,##0.##", german).format(amount),
              new DecimalFormat("#,##0.00", german).format(amount))
          .filter(text::contains) // before the pattern, which takes a hundred times as long
          .filter(written -> Pattern.compile(
                  "(?<![\\d.,])%s(?!\\d|[.,]\\d*[1-9])".formatted(Pattern.quote(written)))
              .matcher(text)
              .find())
          .forEach(written -> shown.add("%s: %s".formatted(sum, written)));
    }
    return shown;
  }

  /** The sums of few persons whose amount lies in a narrow interval, because no observation is less than nothing. */
  List<String> narrowed() {
    Map<Set<Sum>, List<String>> alike = new HashMap<>();
    Map<String, Set<Sum>> sums = new HashMap<>();
    members.forEach((sum, ones) ->
        ones.forEach(one -> sums.computeIfAbsent(one, key -> new HashSet<>()).add(sum)));
    sums.forEach(
        (one, of) -> alike.computeIfAbsent(of, key -> new ArrayList<>()).add(one));
    var narrow = new ArrayList<String>();
    for (Sum sum : ofFew()) {
      if (sum.hasAmount()) {
        double value = amount(members.get(sum));
        double low = bound(sum, alike, false);
        double high = bound(sum, alike, true);
        if (value - low < MARGIN * value * 0.999 || high - value < MARGIN * value * 0.999) {
          narrow.add("%s: %s to %s".formatted(sum, low / value, high / value));
        }
      }
    }
    return narrow;
  }

  private double amount(Collection<String> observations) {
    return observations.stream().mapToDouble(amounts::get).sum();
  }

  /** The greatest or least amount of a sum that agrees with all published amounts. */
  private double bound(Sum sought, Map<Set<Sum>, List<String>> alike, boolean greatest) {
    var model = new ExpressionsBasedModel();
    var rows = new TreeMap<Sum, Expression>();
    double scale = amount(amounts.keySet());
    for (Sum sum : told) {
      if (sum.hasAmount()) {
        rows.put(sum, model.newExpression(sum.toString()).level(amount(members.get(sum)) / scale));
      }
    }
    alike.forEach((sums, observations) -> {
      Variable variable = model.newVariable(observations.get(0)).lower(0);
      if (sums.contains(sought)) {
        variable.weight(1);
      }
      boolean isKnown = false;
      for (Sum sum : sums) {
        Expression row = rows.get(sum);
        if (row != null) {
          row.set(variable, 1);
          isKnown = true;
        }
      }
      if (!isKnown) {
        variable.upper(1); // as much as there is of all
      }
    });
    return (greatest ? model.maximise() : model.minimise()).getValue() * scale;
  }
}
