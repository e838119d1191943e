package vn.htx.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.chart.draw.Rendering;
import vn.htx.chart.draw.Typeface;
import vn.htx.chart.model.Chart;
import vn.htx.page.PageData;
import vn.htx.page.QualityLists;
import vn.htx.page.QualityPage;

/**
 * Writes a version's {@code site/}: {@code index.html}, {@code style.css}, {@code fonts/}, for each chart
 * {@code charts/<id>.svg}, {@code .png} and {@code .csv}, and the quality report: {@code quality.html} with
 * {@code quality/files.csv} and {@code quality/remarks.csv}, and {@code quality/<dataset>.csv} for datasets with
 * rejected rows or answers. Equal data gives equal bytes. The pages refer to nothing outside the folder.
 */
public final class Site {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(ContentType.Html);
  private static final String STYLE = "style.css";

  private Site() {}

  /** Writes into a folder, which is created if necessary; files of the same names are replaced. */
  public static void write(PageData page, QualityPage quality, QualityLists lists, Path folder) {
    try {
      Path charts = Files.createDirectories(folder.resolve("charts"));
      Path fonts = Files.createDirectories(folder.resolve("fonts"));
      for (Typeface face : Typeface.values()) {
        Files.write(fonts.resolve(face.file()), Typeface.bytes(face.file()));
      }
      Files.write(fonts.resolve(Typeface.LICENCE_FILE), Typeface.bytes(Typeface.LICENCE_FILE));
      page.sections().stream()
          .flatMap(section -> section.charts().stream())
          .parallel() // drawing and compressing the pictures takes most of the time
          .forEach(chart -> write(chart, charts));
      Files.write(folder.resolve(STYLE), style());
      Files.writeString(folder.resolve("index.html"), html(page), StandardCharsets.UTF_8);
      Files.writeString(folder.resolve("quality.html"), html(quality), StandardCharsets.UTF_8);
      WholeLists.writeFiles(folder.resolve(QualityPage.FILES), lists);
      WholeLists.writeRemarks(folder.resolve(QualityPage.REMARKS), lists);
      RejectedCsv.write(
          quality.parts().stream()
              .filter(part -> part.listed() > 0)
              .collect(Collectors.toMap(
                  part -> part.dataset().id(), part -> folder.resolve(part.csv()))),
          lists);
    } catch (IOException e) {
      throw new UncheckedIOException("the page could not be written to %s".formatted(folder), e);
    }
  }

  private static void write(Chart chart, Path charts) {
    try {
      Files.write(charts.resolve(chart.id() + ".svg"), Rendering.svg(chart, "../fonts/"));
      Files.write(charts.resolve(chart.id() + ".png"), Rendering.png(chart));
      Files.write(charts.resolve(chart.id() + ".csv"), Rendering.csv(chart));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "chart '%s' could not be written to %s".formatted(chart.id(), charts), e);
    }
  }

  /** The page as {@link #write} puts it into {@code index.html}. */
  public static String html(PageData page) {
    StringOutput out = new StringOutput();
    TEMPLATES.render("index.jte", page, out);
    return out.toString();
  }

  /** The report as {@link #write} puts it into {@code quality.html}. */
  public static String html(QualityPage page) {
    StringOutput out = new StringOutput();
    TEMPLATES.render("quality.jte", page, out);
    return out.toString();
  }

  /** The page of the last runs, which lies beside the versions and uses the style of the published one. */
  public static String html(RunsPage page) {
    StringOutput out = new StringOutput();
    TEMPLATES.render("runs.jte", page, out);
    return out.toString();
  }

  /** The style of the pages. */
  public static byte[] style() {
    try (InputStream in = Optional.ofNullable(Site.class.getResourceAsStream(STYLE))
        .orElseThrow(() -> new IllegalStateException("the jar lacks vn/htx/dashboard/" + STYLE))) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
