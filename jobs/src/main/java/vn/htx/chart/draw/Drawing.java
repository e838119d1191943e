package vn.htx.chart.draw;

import java.awt.geom.Rectangle2D;
import java.util.List;
import vn.htx.chart.model.BarsWithTarget;
import vn.htx.chart.model.Chart;
import vn.htx.chart.model.Dumbbell;
import vn.htx.chart.model.GroupedBars;
import vn.htx.chart.model.Lines;
import vn.htx.chart.model.NoData;
import vn.htx.chart.model.RankedBars;
import vn.htx.chart.model.ShareBands;
import vn.htx.chart.model.StackedBars;
import vn.htx.chart.model.UnitMap;

/** A chart laid out at a size: how one kind of chart fills its frame. */
interface Drawing {
  /** The part between the heading and the source line. */
  Body body();

  /** What of the plot can lead somewhere, where the plot has this area; nothing of most kinds of charts. */
  default List<Mark> marks(Rectangle2D area) {
    return List.of();
  }

  /** Chooses the class that draws a kind of chart; no other place knows which one it is. */
  static Drawing of(Chart chart, Theme theme, Size size) {
    if (chart instanceof BarsWithTarget bars) {
      return new BarsWithTargetDrawing(bars, theme, size);
    }
    if (chart instanceof Dumbbell dumbbell) {
      return new DumbbellDrawing(dumbbell, theme, size);
    }
    if (chart instanceof GroupedBars bars) {
      return new GroupedBarsDrawing(bars, theme, size);
    }
    if (chart instanceof Lines lines) {
      return new LinesDrawing(lines, theme, size);
    }
    if (chart instanceof NoData none) {
      return new NoDataDrawing(none, theme);
    }
    if (chart instanceof RankedBars ranking) {
      return new RankedBarsDrawing(ranking, theme, size);
    }
    if (chart instanceof ShareBands bands) {
      return new ShareBandsDrawing(bands, theme, size);
    }
    if (chart instanceof StackedBars bars) {
      return new StackedBarsDrawing(bars, theme, size);
    }
    if (chart instanceof UnitMap map) {
      return new UnitMapDrawing(map, theme, size);
    }
    throw new IllegalArgumentException(
        "chart '%s': nothing draws %s".formatted(chart.id(), chart.getClass().getSimpleName()));
  }
}
