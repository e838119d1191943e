package vn.htx.page.crosstab;

import java.math.BigDecimal;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;
import vn.htx.model.ValueStatus;
import vn.htx.page.PublishedValues;
import vn.htx.query.Answer;

/**
 * A figure of a crosstab.
 *
 * @param value as stored; empty where there is none
 * @param why there is no value, or how it is marked; empty where it stands
 */
public record Cell(State state, Optional<BigDecimal> value, Optional<Bilingual> why) {
  /** Nothing is published here. */
  static final Cell NONE = new Cell(State.NONE, Optional.empty(), Optional.empty());

  /** Whether there is a value, and if not, why. A code is a public contract. */
  public enum State implements Coded {
    OK(ValueStatus.OK),
    FEW(ValueStatus.FEW),
    SUPPRESSED(ValueStatus.SUPPRESSED),
    NOT_COMPARABLE(ValueStatus.NOT_COMPARABLE),
    UNDEFINED(ValueStatus.UNDEFINED),
    NONE("none", "Không có số liệu", "No figure"),
    /** Made of published figures that may be added. */
    ADDED("added", "Cộng từ các ô", "Added up"),
    NOT_ADDED("not_added", "Không cộng", "Not added up");

    private final String code;
    private final Bilingual label;

    State(ValueStatus status) {
      this(status.code(), status.label().vi(), status.label().en());
    }

    State(String code, String vi, String en) {
      this.code = code;
      this.label = Bilingual.of(vi, en);
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Bilingual label() {
      return label;
    }
  }

  /** Whether it is published with a value, and not added up here. */
  public boolean isPublished() {
    return value.isPresent() && state != State.ADDED;
  }

  /** A published figure. */
  static Cell of(Answer.Row row) {
    String status = row.text("status");
    State state = Coded.find(State.class, status).orElse(State.UNDEFINED);
    boolean stands = state == State.OK;
    return new Cell(
        state,
        state == State.SUPPRESSED ? Optional.empty() : row.decimal("value"),
        stands
            ? Optional.empty()
            : Optional.of(PublishedValues.told(status, row.findText("reason").orElse(""))));
  }

  static Cell added(BigDecimal sum) {
    return new Cell(State.ADDED, Optional.of(sum), Optional.empty());
  }

  static Cell notAdded(Bilingual why) {
    return new Cell(State.NOT_ADDED, Optional.empty(), Optional.of(why));
  }
}
