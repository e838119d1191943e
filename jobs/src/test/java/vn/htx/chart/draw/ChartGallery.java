package vn.htx.chart.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.SampleCharts;
import vn.htx.model.Language;

/** Writes the sample charts to {@code target/charts} so that they can be looked at. */
public final class ChartGallery {
  private ChartGallery() {}

  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments.length == 0 ? "target/charts" : arguments[0]);
    Files.createDirectories(out);
    for (Typeface face : Typeface.values()) {
      Files.write(out.resolve(face.file()), Typeface.bytes(face.file()));
    }
    for (Chart chart : SampleCharts.all()) {
      Files.write(out.resolve(chart.id() + ".png"), Rendering.png(chart, Language.VI));
      Files.write(out.resolve(chart.id() + ".svg"), Rendering.svg(chart, Language.VI, ""));
      Files.write(out.resolve(chart.id() + ".csv"), Rendering.csv(chart, Language.VI));
      Files.writeString(
          out.resolve(chart.id() + ".narrow.svg"),
          Rendering.svgInPage(chart, Size.NARROW, Language.VI),
          StandardCharsets.UTF_8);
    }
  }
}
