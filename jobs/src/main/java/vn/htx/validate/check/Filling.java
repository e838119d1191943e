package vn.htx.validate.check;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import vn.htx.config.Contract;

/** The content of a column that a file does not have. */
public sealed interface Filling extends Serializable {
  /**
   * One text for all rows.
   *
   * @param fromName whether it comes from the name of the file or a folder above it, and not from the contract
   */
  record Constant(String text, boolean fromName) implements Filling {
    private static final long serialVersionUID = 1L;
  }

  /** An id composed of several parts. */
  record Composed(List<Part> parts, String separator) implements Filling {
    private static final long serialVersionUID = 1L;

    /** Its source, as shown to people. */
    public String shown() {
      return parts.stream().map(Part::name).collect(Collectors.joining(" " + separator + " "));
    }
  }

  /**
   * A part of an id.
   *
   * @param place index in the vocabulary of a column of the contract, of a helper column, or of the part itself
   * @param district index in the vocabulary of the district column, or -1
   * @param name as shown to people
   */
  record Part(int place, Contract.IdPart.Holds holds, int district, String name)
      implements Serializable {
    private static final long serialVersionUID = 1L;
  }
}
