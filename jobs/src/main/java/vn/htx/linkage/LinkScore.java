package vn.htx.linkage;

import static vn.htx.linkage.name.Similarity.dice;
import static vn.htx.linkage.name.Similarity.jaroWinkler;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.htx.linkage.name.NameParts;
import vn.htx.model.Bilingual;

/**
 * The score of a candidate: 0.65 name + 0.10 activities + 0.05 legal form + 0.20 place, each 0 to 1, and one half where
 * one side says nothing. Weights and thresholds are our own, tuned on spellings of the example's register so that the
 * right candidate comes first. They are not probabilities in the sense of I. P. Fellegi and A. B. Sunter (Journal of
 * the American Statistical Association 64, 1969), which would need pairs with known truth.
 *
 * <p>The name's part is the mean of its similarity with marks and without; text written without marks is compared only
 * without, times 0.97. Similarity is the greater of Jaro–Winkler's and Dice's by words. A number on one side only
 * lowers the name's part by a tenth, different numbers by three tenths. An agreeing code has weight 0.5, one of a head
 * office or branch 0.4, and the sum above has the rest.
 */
final class LinkScore {
  /** Least similarity of a candidate by name only. */
  static final double LEAST_NAME = 0.8;

  /** A name below this similarity shows that a code is wrong. */
  static final double ANOTHER_NAME = 0.7;

  private static final double NAME = 0.65;
  private static final double ACTIVITIES = 0.10;
  private static final double TYPE = 0.05;
  private static final double PLACE = 0.20;
  private static final double UNKNOWN = 0.5;
  private static final double WITHOUT_MARKS = 0.97;
  private static final double ONE_NUMBER = 0.9;
  private static final double OTHER_NUMBER = 0.7;

  private LinkScore() {}

  /** Similarity of the proper names. */
  static double name(NameParts a, NameParts b, boolean withoutMarks) {
    double likeness = a.words().equals(b.words()) ? 1 : words(a, b, withoutMarks);
    if (Objects.equals(a.number(), b.number())) {
      return likeness;
    }
    return likeness * (a.number() == null || b.number() == null ? ONE_NUMBER : OTHER_NUMBER);
  }

  /** The same for a name of which a part was ignored. */
  static double inPart(double name) {
    return ONE_NUMBER * name;
  }

  private static double words(NameParts a, NameParts b, boolean withoutMarks) {
    double plain = likeness(a.plain(), b.plain());
    return withoutMarks ? WITHOUT_MARKS * plain : (likeness(a.words(), b.words()) + plain) / 2;
  }

  private static double likeness(String a, String b) {
    return Math.max(jaroWinkler(a, b), dice(a, b));
  }

  /** The share of activities in common; one half when only one side states any. */
  static double activities(NameParts a, NameParts b) {
    List<Set<String>> left = a.activities();
    List<Set<String>> right = b.activities();
    if (left.equals(right)) {
      return 1;
    }
    return left.isEmpty() || right.isEmpty()
        ? UNKNOWN
        : (double) (in(left, right) + in(right, left)) / (left.size() + right.size());
  }

  private static int in(List<Set<String>> some, List<Set<String>> others) {
    int found = 0;
    for (Set<String> one : some) {
      boolean among = false;
      for (Set<String> other : others) {
        among |= !Collections.disjoint(one, other);
      }
      found += among ? 1 : 0;
    }
    return found;
  }

  static double whole(double name, double activities, Agreement type, PlaceAgreement place) {
    return NAME * name + ACTIVITIES * activities + TYPE * type.share() + PLACE * place.share();
  }

  /** The score with the weight of the codes, rounded to thousandths. */
  static double withCode(double score, CodeMatch code) {
    double raised = code.share() + (1 - code.share()) * score;
    return Math.round(raised * 1000) / 1000.0;
  }

  /** Whether two sides state the same. */
  enum Agreement {
    SAME(1, "cùng loại hình", "the same legal form"),
    NOT_SAID(UNKNOWN, "chưa rõ loại hình", "its legal form is not clear"),
    DIFFERENT(0, "khác loại hình", "another legal form");

    private final double share;
    private final Bilingual text;

    Agreement(double share, String vi, String en) {
      this.share = share;
      this.text = Bilingual.of(vi, en);
    }

    Bilingual text() {
      return text;
    }

    double share() {
      return share;
    }
  }
}
