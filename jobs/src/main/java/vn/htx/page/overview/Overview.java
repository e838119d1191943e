package vn.htx.page.overview;

import java.util.List;
import vn.htx.model.Bilingual;
import vn.htx.page.PublishedValues;
import vn.htx.page.Scope;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.headline.Headline;
import vn.htx.page.headline.Headlines;
import vn.htx.query.DuckDbReader;

/** What is opened first: of each domain its key figures, with what they stand beside. */
public record Overview(List<Knot> knots) {
  public Overview {
    knots = List.copyOf(knots);
  }

  /** A domain that has key figures. */
  public record Knot(String id, Bilingual title, Bilingual lead, List<Headline> headlines) {
    public Knot {
      headlines = List.copyOf(headlines);
    }
  }

  /** The overview of a version. A figure that is missing says why. */
  public static Overview of(DuckDbReader published, Scope scope, List<SectionDeclaration> views) {
    var source = new PublishedValues(published, scope);
    return new Overview(views.stream()
        .filter(view -> !view.cards().isEmpty())
        .map(view -> new Knot(
            view.id(),
            view.title(),
            view.lead(),
            view.cards().stream().map(card -> Headlines.of(card, source)).toList()))
        .toList());
  }
}
