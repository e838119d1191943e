package vn.htx.text.number;

import java.io.Serializable;
import vn.htx.model.Bilingual;

/**
 * Collects evidence from the text cells of one column on its number style. Cells that a workbook holds as numbers are
 * no evidence and must not be added. Counts depend on the cells only, not on their order.
 */
public final class NumberEvidence implements Serializable {
  private static final long serialVersionUID = 1L;
  /** The style is contested when the minority is more than the majority divided by this. */
  private static final int CONTESTED_AT = 10;

  private long vietnamese;
  private long english;
  private long ambiguous;
  private long plain;

  /** Adds a cell, by its first number that proves a style; one that is no amount is not counted. */
  public void add(String cell) {
    AmountText.of(cell).filter(NumberEvidence::isKnown).ifPresent(this::count);
  }

  private static boolean isKnown(AmountText text) {
    return text.parts().stream()
        .allMatch(part -> part.unit().isEmpty()
            || MeasureUnit.find(part.unit(), Region.BAC_BO).isPresent()
            || MeasureUnit.find(part.unit(), Region.NAM_BO).isPresent());
  }

  private void count(AmountText text) {
    boolean wrong = false;
    boolean either = false;
    for (AmountText.Part part : text.parts()) {
      NumberText number = NumberText.of(part.digits());
      if (number.proves().isPresent()) {
        vietnamese += number.proves().get() == NumberStyle.VIETNAMESE ? 1 : 0;
        english += number.proves().get() == NumberStyle.ENGLISH ? 1 : 0;
        return;
      }
      wrong |= number.kind() == NumberText.Kind.WRONG;
      either |= number.kind() == NumberText.Kind.EITHER;
    }
    ambiguous += either && !wrong ? 1 : 0;
    plain += either || wrong ? 0 : 1;
  }

  /** Adds the evidence of another part of the same column. */
  public void add(NumberEvidence other) {
    vietnamese += other.vietnamese;
    english += other.english;
    ambiguous += other.ambiguous;
    plain += other.plain;
  }

  /**
   * The style that cells prove; undecided where none proves one and where it is contested. Ambiguous cells are then
   * refused, and cells that prove a style are read by it.
   */
  public NumberStyle style() {
    if (vietnamese + english == 0 || isContested()) {
      return NumberStyle.UNDECIDED;
    }
    return vietnamese > english ? NumberStyle.VIETNAMESE : NumberStyle.ENGLISH;
  }

  /** Number of cells that prove the less frequent style. */
  public long minority() {
    return Math.min(vietnamese, english);
  }

  /** Whether the minority is more than a tenth of the majority. */
  public boolean isContested() {
    return minority() * CONTESTED_AT > Math.max(vietnamese, english);
  }

  /** Number of ambiguous cells, which are read by the column's style. */
  public long ambiguous() {
    return ambiguous;
  }

  /** Number of cells of digits alone. */
  public long plain() {
    return plain;
  }

  /** What was decided, and from how many cells. */
  public Bilingual reason() {
    String counts = "%s ô kiểu 1.234,5; %s ô kiểu 1,234.5; %s ô không rõ"
        .formatted(vietnamese, english, ambiguous);
    String countsEn = "%s cells as 1.234,5; %s as 1,234.5; %s that may be either"
        .formatted(vietnamese, english, ambiguous);
    return switch (style()) {
      case VIETNAMESE ->
        Bilingual.of(
            "Cột viết số kiểu 1.234,5: " + counts + ".",
            "The column writes 1.234,5: " + countsEn + ".");
      case ENGLISH ->
        Bilingual.of(
            "Cột viết số kiểu 1,234.5: " + counts + ".",
            "The column writes 1,234.5: " + countsEn + ".");
      case UNDECIDED ->
        isContested()
            ? Bilingual.of(
                "Cột viết số theo hai kiểu: " + counts + ". Thống nhất một kiểu.",
                "The column writes numbers in two styles: " + countsEn + ". Keep to one.")
            : Bilingual.of(
                "Không ô nào cho biết cột viết số kiểu gì: " + counts + ".",
                "No cell tells the column's style: " + countsEn + ".");
    };
  }
}
