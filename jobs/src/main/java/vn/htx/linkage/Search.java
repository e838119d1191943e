package vn.htx.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.htx.linkage.Link.Doubt;
import vn.htx.linkage.Link.Method;

/** The search for one row: by codes first, then by name, with everything that contradicts the result. */
final class Search {
  private final Subjects subjects;
  private final NormalisedRequest row;
  private final NameMatches named;
  private final Candidates candidates;

  Search(Subjects subjects, NormalisedRequest row) {
    this.subjects = subjects;
    this.row = row;
    this.named = NameMatches.of(subjects, row);
    this.candidates = new Candidates(subjects, row);
  }

  Link find() {
    if (row.coopId().isEmpty() && row.taxCode().isEmpty() && row.name().isEmpty()) {
      return new Link.Unknown(Link.Why.NOTHING_WRITTEN);
    }
    Optional<Subject> byId = row.coopId().flatMap(subjects::withId);
    List<Subject> byTaxCode = row.taxCode().map(subjects::withTaxCode).orElse(List.of());
    List<Subject> related = row.taxCode().map(subjects::withHeadOf).orElse(List.of());
    if (byId.isPresent()) {
      return ofId(byId.get(), byTaxCode.isEmpty() ? related : byTaxCode);
    }
    if (byTaxCode.size() == 1) {
      Subject one = byTaxCode.get(0);
      return isAnother(one)
          ? doubtful(Doubt.NAME_AGAINST_CODE, byTaxCode)
          : new Link.Exact(one.coopId(), Method.TAX_CODE);
    }
    if (byTaxCode.size() > 1) {
      return namedAmong(byTaxCode, Doubt.CODE_SHARED);
    }
    return related.isEmpty() ? ofName() : namedAmong(related, Doubt.BRANCH_CODE);
  }

  private Link ofId(Subject one, List<Subject> byTaxCode) {
    if (!byTaxCode.isEmpty() && !byTaxCode.contains(one)) {
      return doubtful(Doubt.CODES_DISAGREE, with(one, byTaxCode));
    }
    if (isAnother(one)) {
      return doubtful(Doubt.NAME_AGAINST_CODE, List.of(one));
    }
    return one.hasOtherTaxCode(row.taxCode())
        ? doubtful(Doubt.TAX_CODE_DIFFERS, List.of(one))
        : new Link.Exact(one.coopId(), Method.COOP_ID);
  }

  /** Whether the row's name belongs to another cooperative, or at least not to this one. */
  private boolean isAnother(Subject one) {
    if (row.name().isEmpty()) {
      return false;
    }
    boolean claimed = !named.claims().isEmpty() && !named.claims().contains(one);
    return claimed || candidates.likeness(one) < LinkScore.ANOTHER_NAME;
  }

  /** The one that name and place identify among several with the row's code. */
  private Link namedAmong(List<Subject> open, Doubt doubt) {
    return named
        .one()
        .filter(open::contains)
        .<Link>map(one -> new Link.Exact(one.coopId(), Method.NAME_AND_PLACE))
        .orElseGet(() -> doubtful(doubt, open));
  }

  private Link ofName() {
    Optional<Subject> unique = named.unique();
    Optional<Subject> one = named.one().or(() -> unique);
    if (one.isEmpty()) {
      return doubtful(named.doubt(), List.of());
    }
    if (one.get().hasOtherTaxCode(row.taxCode())) {
      return doubtful(Doubt.TAX_CODE_DIFFERS, List.of());
    }
    return new Link.Exact(
        one.get().coopId(), unique.isPresent() ? Method.NAME_UNIQUE : Method.NAME_AND_PLACE);
  }

  private static List<Subject> with(Subject one, List<Subject> others) {
    var all = new ArrayList<Subject>(List.of(one));
    all.addAll(others);
    return all;
  }

  private Link doubtful(Doubt doubt, List<Subject> coded) {
    List<Candidate> best = candidates.best(coded, named.claims());
    if (best.isEmpty()) {
      return new Link.Unknown(Link.Why.NOTHING_ALIKE);
    }
    boolean unclear = doubt == Doubt.SIMILAR && candidates.isOnlyTypeUnclear(best.get(0));
    return new Link.Doubtful(unclear ? Doubt.TYPE_UNCLEAR : doubt, best);
  }
}
