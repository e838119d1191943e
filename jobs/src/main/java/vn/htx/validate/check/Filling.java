package vn.htx.validate.check;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import vn.htx.config.Contract;

/** How a column is filled that a file does not have. */
public sealed interface Filling extends Serializable {
  /**
   * One text for all rows.
   *
   * @param fromName whether the name of the file or of a folder above it says so, and not the contract
   */
  record Constant(String text, boolean fromName) implements Filling {
    private static final long serialVersionUID = 1L;
  }

  /** An id of several parts. */
  record Composed(List<Part> parts, String separator) implements Filling {
    private static final long serialVersionUID = 1L;

    /** What it is made from, as people read it. */
    public String shown() {
      return parts.stream().map(Part::name).collect(Collectors.joining(" " + separator + " "));
    }
  }

  /**
   * A part of an id.
   *
   * @param place in the vocabulary: of a column of the contract, of one beside it, or of the part itself
   * @param district in the vocabulary of the column of districts, or -1
   * @param name as people read it
   */
  record Part(int place, Contract.IdPart.Holds holds, int district, String name)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}
