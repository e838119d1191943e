package vn.htx.page;

import java.util.List;
import java.util.function.Function;
import vn.htx.chart.model.Chart;
import vn.htx.model.Bilingual;

/**
 * A domain's part of the page, as data.
 *
 * @param cards its key figures at the top of the page; there may be none
 * @param balances how areas add up; gives nothing in most domains
 */
public record SectionDeclaration(
    String id,
    Bilingual title,
    Bilingual lead,
    List<CardDeclaration> cards,
    List<PageBlock> blocks,
    Function<PublishedValues, List<PageData.AreaBalance>> balances) {
  public SectionDeclaration {
    cards = List.copyOf(cards);
    blocks = List.copyOf(blocks);
  }

  public static SectionDeclaration of(
      String id,
      Bilingual title,
      Bilingual lead,
      List<CardDeclaration> cards,
      List<PageBlock> blocks) {
    return new SectionDeclaration(id, title, lead, cards, blocks, source -> List.of());
  }

  /** The charts of a version, in the order of the blocks. */
  public List<Chart> charts(PublishedValues source) {
    return blocks.stream()
        .map(block -> block instanceof ChartDeclaration declared
            ? SelectedFigures.of(declared, source).chart()
            : ((OddChart) block).chart().apply(source))
        .toList();
  }
}
