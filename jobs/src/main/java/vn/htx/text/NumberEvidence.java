package vn.htx.text;

/** Gathers the text cells of one column to tell how it writes numbers. */
public final class NumberEvidence {
  private long vietnamese;
  private long english;

  /** A cell; one that is no number, or that proves nothing, counts for nothing. */
  public void add(String cell) {
    for (String digits : Quantities.numbersIn(cell)) {
      NumberText.of(digits).proves().ifPresent(style -> {
        vietnamese += style == NumberStyle.VIETNAMESE ? 1 : 0;
        english += style == NumberStyle.ENGLISH ? 1 : 0;
      });
    }
  }

  /** That of most cells; undecided where no cell proves one, and where more than a tenth prove the other. */
  public NumberStyle style() {
    long majority = Math.max(vietnamese, english);
    if (majority == 0 || minority() * 10 > majority) {
      return NumberStyle.UNDECIDED;
    }
    return vietnamese > english ? NumberStyle.VIETNAMESE : NumberStyle.ENGLISH;
  }

  /** Cells that prove the other style. */
  public long minority() {
    return Math.min(vietnamese, english);
  }

  /** Whether the cells contradict each other too often to decide. */
  public boolean isContested() {
    return minority() > 0 && style() == NumberStyle.UNDECIDED;
  }
}
