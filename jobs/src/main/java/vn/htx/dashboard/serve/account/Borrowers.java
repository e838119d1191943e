package vn.htx.dashboard.serve.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.model.Problem;

/**
 * Who took which loan, as a workspace says now: it may change at any time, so that nothing of it is kept with a version
 * or a page. What is served asks through {@code Visit}, which asks for the fund officer alone.
 */
@FunctionalInterface
public interface Borrowers {
  /** Where nobody is named. */
  Borrowers NONE = loans -> Named.NOBODY;

  /** The names of the borrowers of these loans, by the loans' ids. */
  Named of(Collection<String> loans);

  /**
   * The borrowers of some loans.
   *
   * @param areListed whether there is a list of names that can be used
   * @param names by the id of the loan, NFC; without the loans that have none
   * @param problem why a list that is there cannot be used; it quotes no name
   */
  record Named(boolean areListed, Map<String, String> names, Optional<Problem> problem) {
    public static final Named NOBODY = new Named(false, Map.of(), Optional.empty());

    public Named {
      names = Map.copyOf(names);
    }

    /** The names that a list has of these loans. */
    public static Named listed(Map<String, String> names) {
      return new Named(true, names, Optional.empty());
    }

    /** Where the list cannot be used. */
    public static Named refused(Problem problem) {
      return new Named(false, Map.of(), Optional.of(problem));
    }

    /** The problem, if any, as a page lists it. */
    public List<Problem> problems() {
      return problem.stream().toList();
    }

    /** The borrower of a loan; "–" where none is named. */
    public String of(Optional<String> loan) {
      return loan.map(names::get).orElse("–");
    }

    /** Names are never written where something else is told of this. */
    @Override
    public String toString() {
      return "Named[%s]".formatted(names.size());
    }
  }
}
