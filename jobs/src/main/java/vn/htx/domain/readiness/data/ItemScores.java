package vn.htx.domain.readiness.data;

import static vn.htx.catalog.Column.internal;
import static vn.htx.catalog.ColumnType.DOUBLE;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * One item of the framework in force, for one cooperative in one round, answered or not. The contributions of a
 * cooperative's items add up to its score, unless bonuses lift it to 100. Key: round, coop_id, item.
 */
public enum ItemScores implements Field {
  ROUND(internal("round", TEXT, "Survey round.")),
  COOP_ID(internal("coop_id", TEXT, "The answering cooperative.")),
  ITEM(internal("item", TEXT, "Item id of the framework.")),
  PILLAR(internal("pillar", TEXT, "Its pillar; null for an item that only gives a bonus.")),
  RAW(internal("raw", DOUBLE, "The answer; null when the item was not answered.")),
  SCORED(internal(
      "scored", DOUBLE, "Its place between the goalposts, times 100; null without an answer.")),
  WEIGHT(
      internal(
          "weight",
          DOUBLE,
          "Its part in the cooperative's score, rescaled to what was answered: adds up to 1. Null when it has none.")),
  CONTRIBUTION(internal(
      "contribution",
      DOUBLE,
      "weight × scored, or the points of a bonus; null when the cooperative has no score."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "item_scores",
      Table.Layer.WIDE,
      Bilingual.of("Điểm theo câu hỏi", "Scores by item"),
      "One item of one cooperative in one round.",
      List.of(values()),
      List.of(ROUND, COOP_ID, ITEM));

  private final Column column;

  ItemScores(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
