package vn.htx.catalog;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import vn.htx.model.Bilingual;
import vn.htx.model.UnitLevel;

/** An indicator as its domain declares it. A domain's indicators are the constants of an enum. */
public interface Indicator {
  Declaration declaration();

  /** Its id in {@code indicator_values}; a public contract. */
  default String id() {
    return declaration().id();
  }

  default Bilingual label() {
    return declaration().label();
  }

  /** What its values are counted in. */
  default ValueUnit unit() {
    return declaration().unit();
  }

  /** How it is computed, in words. */
  default Bilingual formula() {
    return declaration().formula();
  }

  /** The legal text, author or book of the definition. */
  default Bilingual source() {
    return declaration().source().orElseThrow();
  }

  default boolean isOfficial() {
    return declaration().basis() == Basis.OFFICIAL;
  }

  /** The unit levels it is published for, the finest first. */
  default List<UnitLevel> levels() {
    return declaration().reach().levels;
  }

  /** The datasets it cannot do without. */
  default Needs needs() {
    return declaration().needs();
  }

  /** The sums over natural persons that its figures tell; none where no person is behind them. */
  default Revealed revealed() {
    return declaration().revealed();
  }

  /** What it measures over the observations of a cell; empty when a step of its own computes its figures. */
  default Optional<Measure> measure() {
    return declaration().measure();
  }

  /** What the categories of its own breakdown are called; empty where it has none. */
  default Optional<Categories> categories() {
    return declaration().categories();
  }

  /** Whether it is an amount or a number, of which a unit's is a part of the whole: a sum or a count. */
  default boolean isSum() {
    return measure()
        .filter(each -> each instanceof Measure.Sum || each instanceof Measure.Count)
        .isPresent();
  }

  /** Whether it counts what happened within its period, so that the periods of a year may be added up. */
  default boolean accumulates() {
    return declaration().flow() == Flow.WITHIN_PERIOD;
  }

  /** Whether a higher value is better. */
  default Polarity polarity() {
    return declaration().polarity();
  }

  /** Whether a value of few observations is marked so and not ranked. */
  default boolean marksFew() {
    return declaration().few() == Few.MARKED;
  }

  /**
   * The sums over natural persons that a figure tells of its unit and period. It is withheld where one of them must be.
   *
   * @param population the table that holds the parts of these sums, made by a step of the domain; empty for none
   * @param breakdowns which of the unit's observations are added up; {@code *} in a name stands for the figure's
   *     category
   */
  record Revealed(String population, List<String> breakdowns) implements Serializable {
    static final Revealed NONE = new Revealed("", List.of());

    public Revealed {
      breakdowns = List.copyOf(breakdowns);
    }

    /** The breakdowns that a figure of one category tells the sums of. */
    public List<String> of(String category) {
      return breakdowns.stream().map(name -> name.replace("*", category)).toList();
    }

    public boolean isNone() {
      return breakdowns.isEmpty();
    }
  }

  /**
   * The datasets without which a figure would be wrong rather than incomplete: where one was never delivered, no figure
   * is published.
   *
   * @param datasets of every figure
   * @param ofCategories of figures by category, besides those
   */
  record Needs(List<Table> datasets, List<Table> ofCategories) {
    static final Needs NONE = new Needs(List.of(), List.of());

    public Needs {
      datasets = List.copyOf(datasets);
      ofCategories = List.copyOf(ofCategories);
    }
  }

  /** Whether definition and thresholds come from an official text. */
  enum Basis {
    OFFICIAL,
    OURS
  }

  /** Which way is good. A code of it is a public contract. */
  enum Polarity {
    MORE_IS_BETTER("more", "Cao hơn là tốt hơn", "More is better"),
    LESS_IS_BETTER("less", "Thấp hơn là tốt hơn", "Less is better"),
    /** Neither: a number that only tells how much there is. */
    NEITHER("neither", "Không đánh giá cao hay thấp là tốt", "Neither way is judged good");

    private final String code;
    private final Bilingual label;

    Polarity(String code, String vi, String en) {
      this.code = code;
      this.label = Bilingual.of(vi, en);
    }

    public Bilingual label() {
      return label;
    }

    public String code() {
      return code;
    }
  }

  /** Whether a figure tells of a moment or a whole, or of what happened within its period alone. */
  enum Flow {
    NONE,
    WITHIN_PERIOD
  }

  /** What becomes of a value of few cooperatives, which as legal persons are not protected. */
  enum Few {
    PLAIN,
    MARKED
  }

  /** The finest unit level an indicator is published for; coarser levels are included. */
  enum Reach {
    COOPERATIVES(UnitLevel.COOPERATIVE),
    COMMUNES(UnitLevel.COMMUNE, UnitLevel.OLD_DISTRICT, UnitLevel.CITY),
    OLD_DISTRICTS(UnitLevel.OLD_DISTRICT, UnitLevel.CITY),
    CITY(UnitLevel.CITY);

    private final List<UnitLevel> levels;

    Reach(UnitLevel... levels) {
      this.levels = List.of(levels);
    }
  }

  /**
   * The declaration of an indicator. Begin with {@link #of}; formula and source must follow ({@link Catalog} refuses an
   * indicator without them). By default the definition is ours and the figures are for the city only.
   */
  record Declaration(
      String id,
      Bilingual label,
      ValueUnit unit,
      Optional<Categories> categories,
      Bilingual formula,
      Optional<Bilingual> source,
      Basis basis,
      Polarity polarity,
      Reach reach,
      Optional<Measure> measure,
      Flow flow,
      Few few,
      Needs needs,
      Revealed revealed) {
    public static Declaration of(String id, String vi, String en, ValueUnit unit) {
      Bilingual label = Bilingual.of(vi, en);
      return new Declaration(
          id,
          label,
          unit,
          Optional.empty(),
          label,
          Optional.empty(),
          Basis.OURS,
          Polarity.NEITHER,
          Reach.CITY,
          Optional.empty(),
          Flow.NONE,
          Few.PLAIN,
          Needs.NONE,
          Revealed.NONE);
    }

    public Declaration formula(String vi, String en) {
      return defined(Bilingual.of(vi, en), source, basis, polarity);
    }

    public Declaration source(String vi, String en) {
      return defined(formula, Optional.of(Bilingual.of(vi, en)), basis, polarity);
    }

    /** A source that is called the same in both languages, such as an author. */
    public Declaration source(String name) {
      return source(name, name);
    }

    public Declaration basis(Basis given) {
      return defined(formula, source, given, polarity);
    }

    /** Says which way is good; without it neither is. */
    public Declaration polarity(Polarity given) {
      return defined(formula, source, basis, given);
    }

    /** Says what the categories of its own breakdown are called. */
    public Declaration categories(Categories given) {
      return new Declaration(
          id,
          label,
          unit,
          Optional.of(given),
          formula,
          source,
          basis,
          polarity,
          reach,
          measure,
          flow,
          few,
          needs,
          revealed);
    }

    public Declaration reach(Reach given) {
      return told(given, measure, few, needs, revealed);
    }

    /** Says what is measured over the observations of a cell. */
    public Declaration measure(Measure given) {
      return told(reach, Optional.of(given), few, needs, revealed);
    }

    /** Says that the periods of a year may be added up. */
    public Declaration withinPeriod() {
      return new Declaration(
          id,
          label,
          unit,
          categories,
          formula,
          source,
          basis,
          polarity,
          reach,
          measure,
          Flow.WITHIN_PERIOD,
          few,
          needs,
          revealed);
    }

    /** Marks values of few cooperatives. */
    public Declaration marksFew() {
      return told(reach, measure, Few.MARKED, needs, revealed);
    }

    /** Names the datasets that every figure needs. */
    public Declaration needs(Table... datasets) {
      var all = new Needs(List.of(datasets), needs.ofCategories());
      return told(reach, measure, few, all, revealed);
    }

    /** Names the datasets that figures by category need besides. */
    public Declaration categoriesNeed(Table... datasets) {
      var all = new Needs(needs.datasets(), List.of(datasets));
      return told(reach, measure, few, all, revealed);
    }

    /** Names the sums over persons that a figure tells; see {@link Revealed}. */
    public Declaration reveals(Table population, String... breakdowns) {
      var sums = new Revealed(population.name(), List.of(breakdowns));
      return told(reach, measure, few, needs, sums);
    }

    /** The same with what defines it changed. */
    private Declaration defined(
        Bilingual newFormula, Optional<Bilingual> newSource, Basis newBasis, Polarity newPolarity) {
      return new Declaration(
          id,
          label,
          unit,
          categories,
          newFormula,
          newSource,
          newBasis,
          newPolarity,
          reach,
          measure,
          flow,
          few,
          needs,
          revealed);
    }

    /** The same with how it is computed and told changed. */
    private Declaration told(
        Reach newReach,
        Optional<Measure> newMeasure,
        Few newFew,
        Needs newNeeds,
        Revealed newRevealed) {
      return new Declaration(
          id,
          label,
          unit,
          categories,
          formula,
          source,
          basis,
          polarity,
          newReach,
          newMeasure,
          flow,
          newFew,
          newNeeds,
          newRevealed);
    }
  }
}
