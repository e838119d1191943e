package vn.htx.validate.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.htx.catalog.Field;
import vn.htx.config.Contract;
import vn.htx.config.Contract.DatasetRule.Kind;
import vn.htx.model.Severity;
import vn.htx.text.personal.Masked;

/**
 * The numbered rules of one dataset over many rows: its foreign keys in the contract's order, then that no key occurs
 * twice in a file.
 */
public record CrossRowRules(Contract contract, List<Rule> rules) {
  /** Separator of a key's parts in one text; does not occur in cells. */
  static final String BETWEEN = "\u001f";

  /** A rule over many rows, and its column; the column is empty for the key. */
  public record Rule(BoundRule rule, String column) {}

  public static CrossRowRules of(Contract contract) {
    var rules = new ArrayList<Rule>();
    for (Contract.ForeignKey reference : contract.foreignKeys()) {
      rules.add(new Rule(BoundRule.of(reference.rule()), reference.field().id()));
    }
    BoundRule key = FileRules.of(contract).of(Kind.DUPLICATE_KEY);
    rules.add(new Rule(new BoundRule(key.id(), Severity.ERROR, key.vi(), key.en()), ""));
    return new CrossRowRules(contract, List.copyOf(rules));
  }

  public Rule get(int number) {
    return rules.get(number);
  }

  /** The number of the rule that no key occurs twice. */
  public int duplicateKey() {
    return rules.size() - 1;
  }

  /** The numbers of the rules that reject a row. */
  public List<Integer> rejecting() {
    return IntStream.range(0, rules.size())
        .filter(number -> rules.get(number).rule().rejects())
        .boxed()
        .toList();
  }

  /** A key's parts as one text; a null part is empty. */
  public static String joined(List<?> parts) {
    if (parts.size() == 1) {
      return Objects.toString(parts.get(0), "");
    }
    return parts.stream()
        .map(part -> Objects.toString(part, ""))
        .collect(Collectors.joining(BETWEEN));
  }

  /** A key as it may be shown. */
  public String shown(int rule, String found) {
    if (rule != duplicateKey()) {
      return found;
    }
    List<Field> key = contract.fileKey();
    List<String> parts = Arrays.asList(found.split(BETWEEN, -1));
    return IntStream.range(0, Math.min(key.size(), parts.size()))
        .filter(i -> !parts.get(i).isEmpty())
        .mapToObj(i -> key.get(i).column().isHashed() ? Masked.MASK : parts.get(i))
        .collect(Collectors.joining(" · "));
  }
}
