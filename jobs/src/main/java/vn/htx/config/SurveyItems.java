package vn.htx.config;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.Bilingual;

/** The questions that survey files may ask: every item of every framework. */
public final class SurveyItems {
  private static final List<Contract.Allowed> YES_NO = List.of(
      new Contract.Allowed(
          "1", Bilingual.of("Có", "Yes"), List.of("x", "đúng", "true", "đã có", "rồi")),
      new Contract.Allowed(
          "0", Bilingual.of("Không", "No"), List.of("chưa", "sai", "false", "chưa có")));

  private SurveyItems() {}

  /**
   * One item for each id; where frameworks differ in its bounds, the widest apply, and the labels of all frameworks
   * mean it.
   */
  public static List<SurveyItem> of(List<Framework> frameworks) {
    Map<String, SurveyItem> items = new LinkedHashMap<>();
    for (Framework framework : frameworks) {
      for (Framework.Pillar pillar : framework.pillars()) {
        pillar.items().forEach(item -> items.merge(item.id(), of(item), SurveyItems::widest));
      }
    }
    return List.copyOf(items.values());
  }

  private static SurveyItem of(Framework.Item item) {
    return new SurveyItem(
        item.id(),
        List.of(item.label().vi(), item.label().en()),
        switch (item.kind()) {
          case YES_NO -> SurveyItem.Kind.CODED;
          case LIKERT5, COUNT -> SurveyItem.Kind.WHOLE;
          case PERCENT, RATIO -> SurveyItem.Kind.NUMBER;
        },
        Optional.of(BigDecimal.valueOf(item.low())),
        Optional.of(BigDecimal.valueOf(item.high())),
        item.kind() == Framework.Kind.YES_NO ? YES_NO : List.of());
  }

  private static SurveyItem widest(SurveyItem one, SurveyItem other) {
    var labels = new LinkedHashSet<>(one.labels());
    labels.addAll(other.labels());
    return new SurveyItem(
        one.id(),
        List.copyOf(labels),
        one.kind(),
        one.low().flatMap(low -> other.low().map(low::min)),
        one.high().flatMap(high -> other.high().map(high::max)),
        one.allowed());
  }
}
