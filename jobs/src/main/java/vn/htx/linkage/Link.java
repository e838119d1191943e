package vn.htx.linkage;

import java.util.List;
import vn.htx.model.Bilingual;

/** The result of linking a row. */
public sealed interface Link {
  /** Most candidates shown. */
  int CANDIDATES = 5;

  /** One cooperative of the register, which nothing in the row contradicts. */
  record Exact(String coopId, Method method) implements Link {}

  /**
   * A question to the clerk.
   *
   * @param candidates at most five, the best first; never empty
   */
  record Doubtful(Doubt doubt, List<Candidate> candidates) implements Link {
    public Doubtful {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty() || candidates.size() > CANDIDATES) {
        throw new IllegalArgumentException(
            "from 1 to %s candidates: %s".formatted(CANDIDATES, candidates));
      }
    }
  }

  /** No cooperative of the register. */
  record Unknown(Why why) implements Link {}

  /** How a row was linked with certainty. */
  enum Method {
    COOP_ID("Theo mã HTX.", "By the Alliance's id."),
    TAX_CODE("Theo mã số thuế.", "By tax code."),
    NAME_AND_PLACE("Đúng tên, loại hình và nơi.", "Name, legal form and place agree."),
    NAME_UNIQUE(
        "Đúng tên và loại hình, duy nhất trong sổ; cả hai bên không ghi nơi.",
        "Name and legal form agree and are unique in the register; neither side states a place."),
    ANSWER("Theo trả lời của cán bộ.", "By the clerk's answer.");

    private final Bilingual label;

    Method(String vi, String en) {
      this.label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }
  }

  /** Why a row needs a question, and what to write in the row instead. */
  enum Doubt {
    CODES_DISAGREE(
        "Mã HTX và mã số thuế chỉ hai đơn vị khác nhau; kiểm tra và sửa mã sai.",
        "The id and the tax code are those of two units; check them and correct the wrong one."),
    NAME_AGAINST_CODE(
        "Mã chỉ một đơn vị, tên là của đơn vị khác; kiểm tra mã và tên.",
        "The code is one unit's and the name another's; check code and name."),
    TAX_CODE_DIFFERS(
        "Đúng đơn vị nhưng mã số thuế khác với sổ; kiểm tra mã số thuế.",
        "The unit agrees but its tax code differs from the register's; check the tax code."),
    CODE_SHARED(
        "Nhiều đơn vị trong sổ có cùng mã số thuế này; chọn đúng đơn vị và sửa sổ.",
        "Several units of the register have this tax code; choose one and correct the register."),
    BRANCH_CODE(
        "Mã số thuế là của chi nhánh hoặc của đơn vị chính; xác nhận đơn vị.",
        "The tax code is of a branch or of its head; confirm the unit."),
    SEVERAL(
        "Nhiều đơn vị có tên này ở nơi này; ghi mã HTX hoặc mã số thuế.",
        "Several units have this name at this place; write the id or the tax code."),
    NO_PLACE(
        "Tên giống nhưng thiếu nơi để chắc chắn; ghi thêm xã hoặc huyện cũ.",
        "The name agrees but a place is missing to be sure; add the commune or old district."),
    PLACE_DIFFERS(
        "Tên giống nhưng nơi khác với sổ; kiểm tra xã, huyện.",
        "The name agrees but the place differs from the register's; check it."),
    TYPE_UNCLEAR(
        "Tên giống nhưng loại hình thiếu hoặc khác với sổ; ghi HTX, LHHTX, QTDND hoặc THT.",
        "The name agrees but its legal form is missing or differs; write HTX, LHHTX, QTDND or THT."),
    SIMILAR(
        "Không có đúng tên này trong sổ; có tên gần giống. Chọn đơn vị hoặc ghi 'không'.",
        "The register has no such name; some are alike. Choose one, or answer 'none'.");

    private final Bilingual text;

    Doubt(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }

    /** The situation, and what to do. */
    public Bilingual text() {
      return text;
    }
  }

  /** Why a row is no cooperative of the register. */
  enum Why {
    NOTHING_WRITTEN(
        "Không ghi mã hoặc tên; ghi mã HTX, mã số thuế hoặc tên.",
        "No code and no name is written; write the id, the tax code or the name."),
    NOTHING_ALIKE(
        "Không có đơn vị nào giống trong sổ; kiểm tra tên hoặc bổ sung vào sổ.",
        "Nothing in the register is alike; check the name, or add the unit to the register."),
    ANSWERED_NONE(
        "Cán bộ đã trả lời: không phải đơn vị trong sổ.",
        "The clerk answered: no unit of the register.");

    private final Bilingual text;

    Why(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }

    public Bilingual text() {
      return text;
    }
  }
}
