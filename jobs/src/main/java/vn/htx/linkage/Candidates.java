package vn.htx.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.htx.linkage.LinkScore.Agreement;
import vn.htx.linkage.name.CooperativeName;
import vn.htx.linkage.name.NameParts;
import vn.htx.linkage.name.WrittenPlace;
import vn.htx.model.Bilingual;

/** Scores and explains the cooperatives that one row may mean. */
final class Candidates {
  /** Best first; equal scores in the order of their ids, so that the order never depends on the register's. */
  private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
      .reversed()
      .thenComparing(scored -> scored.subject().coopId());

  private final Subjects subjects;
  private final NormalisedRequest row;

  /** A cooperative with its best-fitting name. */
  private record Scored(
      Subject subject,
      double name,
      double activities,
      Spelled spelled,
      Agreement type,
      PlaceAgreement near,
      CodeMatch code,
      double score) {}

  /** How well a name agrees with the row's. */
  private enum Spelled {
    SAME("đúng tên", "the name agrees"),
    OTHER_ACTIVITIES(
        "đúng tên riêng, khác ngành nghề", "the proper name agrees, activities differ"),
    WITHOUT_MARKS("tên giống khi bỏ dấu", "the same name without marks"),
    OTHER_NUMBER("tên giống, khác số thứ tự", "the same name, another number"),
    NEAR("tên gần giống", "a similar name"),
    OTHER("tên khác", "another name"),
    NOT_WRITTEN("không ghi tên", "no name is written");

    private final Bilingual text;

    Spelled(String vi, String en) {
      this.text = Bilingual.of(vi, en);
    }
  }

  Candidates(Subjects subjects, NormalisedRequest row) {
    this.subjects = subjects;
    this.row = row;
  }

  /** Similarity of the row's name to the nearest name of a cooperative; 0 when the row has none. */
  double likeness(Subject subject) {
    return row.name().isEmpty() ? 0 : score(subject).name();
  }

  /**
   * At most five, the best first: matches by code, whatever their score, then the same name, then similar names; the
   * best of each while there is room.
   */
  List<Candidate> best(Collection<Subject> coded, Collection<Subject> called) {
    var shown = new ArrayList<Scored>();
    add(coded.stream().map(this::score), shown);
    add(called.stream().map(this::score), shown);
    add(
        alike().stream().map(this::score).filter(scored -> scored.name() >= LinkScore.LEAST_NAME),
        shown);
    if (shown.isEmpty()) {
      add(alikeInPart(), shown);
    }
    return shown.stream().sorted(BEST_FIRST).map(this::candidate).toList();
  }

  private static void add(Stream<Scored> more, List<Scored> shown) {
    var known = new HashSet<Subject>();
    shown.forEach(scored -> known.add(scored.subject()));
    more.filter(scored -> known.add(scored.subject()))
        .sorted(BEST_FIRST)
        .limit(Link.CANDIDATES - shown.size())
        .toList()
        .forEach(shown::add);
  }

  /**
   * Used where nothing is similar: cooperatives whose name matches the rest of a name that may begin with an unknown
   * abbreviation of an activity.
   */
  private Stream<Scored> alikeInPart() {
    return row.name().stream()
        .flatMap(name -> name.readings().stream())
        .flatMap(NameParts::withoutUnknownActivity)
        .flatMap(rest -> subjects.alike(rest, row).stream().map(subject -> score(subject, rest)))
        .filter(scored -> scored.name() >= LinkScore.LEAST_NAME);
  }

  /** At best a near match, since a part of the written name was ignored. */
  private Scored score(Subject subject, NameParts rest) {
    PlaceAgreement near = NameMatches.nearness(subjects, row, row.writtenPlace(), subject);
    return subject.readings().stream()
        .map(own -> scored(
            subject,
            LinkScore.inPart(LinkScore.name(rest, own, row.isPlain())),
            LinkScore.activities(rest, own),
            Spelled.NEAR,
            near))
        .max(Comparator.comparingDouble(Scored::score))
        .orElseThrow();
  }

  private Collection<Subject> alike() {
    var alike = new LinkedHashSet<Subject>();
    row.name()
        .ifPresent(
            name -> name.readings().forEach(reading -> alike.addAll(subjects.alike(reading, row))));
    return alike;
  }

  /** Whether a candidate has the row's name and only its legal form is missing or different. */
  boolean isOnlyTypeUnclear(Candidate candidate) {
    return subjects
        .withId(candidate.coopId())
        .map(this::score)
        .filter(scored -> scored.spelled() == Spelled.SAME && scored.type() != Agreement.SAME)
        .isPresent();
  }

  private Scored score(Subject subject) {
    List<NameParts> readings = row.name().map(CooperativeName::readings).orElse(List.of());
    if (readings.isEmpty()) {
      PlaceAgreement near = NameMatches.nearness(subjects, row, Optional.empty(), subject);
      return scored(subject, 0.5, 0.5, Spelled.NOT_WRITTEN, near);
    }
    var best = Stream.<Scored>builder();
    for (int i = 0; i < readings.size(); i++) {
      NameParts wanted = readings.get(i);
      Optional<WrittenPlace> place = i == 0 ? row.writtenPlace() : Optional.<WrittenPlace>empty();
      PlaceAgreement near = NameMatches.nearness(subjects, row, place, subject);
      for (NameParts own : subject.readings()) {
        double name = LinkScore.name(wanted, own, row.isPlain());
        double activities = LinkScore.activities(wanted, own);
        best.add(scored(subject, name, activities, spelled(wanted, own, name, activities), near));
      }
    }
    return best.build().max(Comparator.comparingDouble(Scored::score)).orElseThrow();
  }

  private Scored scored(
      Subject subject, double name, double activities, Spelled spelled, PlaceAgreement near) {
    Agreement type = subject.type(row.type());
    CodeMatch code = code(subject);
    double score = LinkScore.withCode(LinkScore.whole(name, activities, type, near), code);
    return new Scored(subject, name, activities, spelled, type, near, code, score);
  }

  private CodeMatch code(Subject subject) {
    if (row.coopId().filter(subject.coopId()::equals).isPresent()) {
      return CodeMatch.COOP_ID;
    }
    if (row.taxCode().filter(subject.taxCodes()::contains).isPresent()) {
      return CodeMatch.TAX_CODE;
    }
    if (row.taxCode().isEmpty() || subject.taxCodes().isEmpty()) {
      return CodeMatch.NONE;
    }
    return subject.hasOtherTaxCode(row.taxCode()) ? CodeMatch.OTHER_TAX_CODE : CodeMatch.BRANCH;
  }

  private static Spelled spelled(NameParts wanted, NameParts own, double name, double activities) {
    boolean number = Objects.equals(wanted.number(), own.number());
    if (wanted.plain().equals(own.plain())) {
      boolean marks = wanted.words().equals(own.words());
      return !number
          ? Spelled.OTHER_NUMBER
          : !marks
              ? Spelled.WITHOUT_MARKS
              : activities < 1 ? Spelled.OTHER_ACTIVITIES : Spelled.SAME;
    }
    return name >= LinkScore.LEAST_NAME ? Spelled.NEAR : Spelled.OTHER;
  }

  private Candidate candidate(Scored scored) {
    Subject subject = scored.subject();
    Bilingual reason =
        Bilingual.of(sentence(scored, Bilingual::vi), sentence(scored, Bilingual::en));
    return new Candidate(
        subject.coopId(),
        subject.name(),
        subjects.units().shown(subject.lastPlace()),
        scored.score(),
        reason);
  }

  private static String sentence(Scored scored, Function<Bilingual, String> language) {
    var parts = new ArrayList<Bilingual>();
    if (scored.code() != CodeMatch.NONE) {
      parts.add(scored.code().text());
    }
    parts.add(scored.spelled().text);
    if (scored.type() != Agreement.SAME) {
      parts.add(scored.type().text());
    }
    parts.add(scored.near().text());
    String text = String.join("; ", parts.stream().map(language).toList());
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
