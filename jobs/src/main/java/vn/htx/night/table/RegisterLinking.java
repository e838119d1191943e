package vn.htx.night.table;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.linkage.Candidate;
import vn.htx.linkage.Link;
import vn.htx.linkage.LinkRequest;
import vn.htx.linkage.Register;
import vn.htx.linkage.name.CooperativeName;
import vn.htx.model.CooperativeType;
import vn.htx.text.MatchKey;
import vn.htx.validate.check.Linking;

/** The register asked by the checker of rows. */
public record RegisterLinking(Register register) implements Linking {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;
  private static final Map<String, CooperativeType> TYPES = new HashMap<>();

  static {
    for (CooperativeType type : CooperativeType.values()) {
      for (String name : List.of(type.code(), type.label().vi(), type.label().en())) {
        TYPES.put(MatchKey.of(name), type);
      }
    }
  }

  /** Where there is no register to look into. */
  public record Absent() implements Linking {
    private static final long serialVersionUID = 1L;

    @Override
    public Linked find(Description said) {
      Optional<Description> asked = cooperative(said);
      State state = asked.isEmpty() ? State.NOTHING : State.LATER;
      return new Linked(state, "", asked.orElse(said), "", Optional.empty(), "");
    }
  }

  @Override
  public Linked find(Description said) {
    Optional<Description> asked = cooperative(said);
    if (asked.isEmpty()) {
      return new Linked(State.NOTHING, "", said, "", Optional.empty(), "");
    }
    LinkRequest wanted = wanted(asked.get());
    Link link = register.find(wanted);
    if (link instanceof Link.Exact exact) {
      return new Linked(
          State.LINKED,
          exact.coopId(),
          asked.get(),
          "",
          Optional.of(exact.method().label()),
          "");
    }
    if (link instanceof Link.Doubtful doubtful) {
      return new Linked(
          State.DOUBTFUL,
          "",
          asked.get(),
          wanted.questionId(),
          Optional.of(doubtful.doubt().text()),
          shown(doubtful.candidates()));
    }
    Link.Why why = ((Link.Unknown) link).why();
    return switch (why) {
      case NOTHING_WRITTEN -> new Linked(State.NOTHING, "", asked.get(), "", Optional.empty(), "");
      case ANSWERED_NONE -> new Linked(State.NONE, "", asked.get(), "", Optional.empty(), "");
      case NOTHING_ALIKE ->
        new Linked(
            State.UNKNOWN,
            "",
            asked.get(),
            asked.get().name().isEmpty() ? "" : wanted.questionId(),
            Optional.of(why.text()),
            "");
    };
  }

  /** What is said of a cooperative; empty where a party without a legal form is meant, who is a person. */
  private static Optional<Description> cooperative(Description said) {
    boolean party = said.name().isEmpty() && !said.party().isEmpty();
    boolean named = party && CooperativeName.of(said.party()).type().isPresent();
    boolean person = party && !named;
    if (person && said.coopId().isEmpty()) {
      return Optional.empty();
    }
    var asked = new Description(
        said.coopId(),
        person ? "" : said.taxCode(),
        named ? said.party() : said.name(),
        "",
        said.type(),
        said.commune(),
        said.district());
    boolean says =
        !(asked.coopId().isEmpty() && asked.taxCode().isEmpty() && asked.name().isEmpty());
    return says ? Optional.of(asked) : Optional.empty();
  }

  /** The same as the register is asked it. */
  static LinkRequest wanted(Linking.Description said) {
    return new LinkRequest(
        Optional.of(said.coopId()),
        Optional.of(said.taxCode()),
        Optional.of(said.name()),
        type(said.type()),
        Optional.of(said.commune()),
        Optional.of(said.district()));
  }

  private static Optional<CooperativeType> type(String written) {
    return written.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(TYPES.get(MatchKey.of(written)))
            .or(() -> CooperativeName.of(written).type());
  }

  private static String shown(List<Candidate> candidates) {
    return candidates.stream()
        .limit(SHOWN)
        .map(candidate -> String.format(
            Locale.ROOT, "%s %s (%.2f)", candidate.coopId(), candidate.name(), candidate.score()))
        .collect(Collectors.joining("; "));
  }
}
