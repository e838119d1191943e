package vn.htx.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.model.Bilingual;
import vn.htx.page.explain.Explanation;

/** An explanation as lines for a terminal, Vietnamese with the English behind it. */
final class ExplanationText {
  private static final int MOST_LINES = 20;

  private final List<String> lines = new ArrayList<>();

  private ExplanationText() {}

  static String of(Explanation figure) {
    var text = new ExplanationText();
    text.figure(figure);
    figure.trace().ifPresent(text::trace);
    figure.why().ifPresent(why -> text.lines.add("\n" + why));
    return String.join("\n", text.lines) + "\n";
  }

  private void figure(Explanation figure) {
    lines.add(figure.indicator().label().toString());
    lines.add("%s, %s%s"
        .formatted(
            figure.unit(),
            figure.period().vi(),
            String.join(
                "",
                figure.breakdowns().stream()
                    .map(each ->
                        ", %s: %s".formatted(each.name().vi(), each.value().vi()))
                    .toList())));
    lines.add("");
    figure.published().forEach(each -> told(each.name(), each.value().vi()));
    figure.remark().ifPresent(remark -> told(Bilingual.of("Trạng thái", "Status"), remark.vi()));
    told(Bilingual.of("Cách tính", "Formula"), figure.indicator().formula().vi());
    told(Bilingual.of("Nguồn", "Source"), figure.indicator().source().vi());
    told(Bilingual.of("Quy tắc", "Rules"), figure.definition());
  }

  private void told(Bilingual name, String value) {
    lines.add("%s: %s".formatted(name, value));
  }

  private void trace(Explanation.Trace trace) {
    trace
        .again()
        .ifPresent(again -> told(
            Bilingual.of("Cộng lại theo cách khác", "Added up in another way"),
            "%s (n = %s): %s"
                .formatted(
                    again.value().vi(),
                    again.observations(),
                    again.agrees() ? "khớp / agrees" : "KHÔNG KHỚP / DIFFERS – ./htx lake check")));
    lines.add("");
    lines.add("%s %s / %s"
        .formatted(
            VietnameseFormat.shown(trace.listed() + trace.persons()),
            trace.observed().vi(),
            trace.observed().en()));
    if (trace.persons() > 0) {
      lines.add("  %s của cá nhân, không liệt kê / of persons, not listed"
          .formatted(VietnameseFormat.shown(trace.persons())));
    }
    trace.lines().stream().limit(MOST_LINES).forEach(this::line);
    if (trace.listed() > MOST_LINES) {
      lines.add("  … %s dòng nữa, xem trang của ./htx serve / more on the page of ./htx serve"
          .formatted(VietnameseFormat.shown(trace.listed() - MOST_LINES)));
    }
    lines.add("");
    lines.add("Tệp / files:");
    trace
        .sources()
        .forEach(source ->
            lines.add("  %s: %s dòng đã đọc / read, %s dùng được / clean, %s bị loại / rejected%s"
                .formatted(
                    source.place(),
                    VietnameseFormat.shown(source.read()),
                    VietnameseFormat.shown(source.clean()),
                    VietnameseFormat.shown(source.rejected()),
                    source.isUsed() ? "" : " – cả tệp bị bỏ ra / left out")));
    trace.missing().ifPresent(this::missing);
  }

  private void missing(Explanation.Missing missing) {
    lines.add("");
    lines.add("Dòng bị loại nêu đơn vị này / rejected rows that name the unit: %s (%s)"
        .formatted(
            VietnameseFormat.shown(missing.all()), VietnameseFormat.shown(missing.rejected())));
    missing.rows().stream()
        .limit(MOST_LINES)
        .forEach(row -> lines.add("  %s, %s%s: %s"
            .formatted(
                row.place(),
                row.row(),
                row.item().map(item -> " " + item).orElse(""),
                row.why().stream().map(Bilingual::vi).collect(Collectors.joining(" ")))));
  }

  private void line(Explanation.Line line) {
    lines.add("  "
        + String.join(
            "  ",
            Stream.concat(
                    Stream.of(line.id().orElse(line.cooperative()), line.name()),
                    line.cells().stream().map(Bilingual::vi))
                .toList()));
  }
}
