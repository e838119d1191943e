package vn.htx.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.htx.linkage.name.CooperativeName;
import vn.htx.linkage.name.NameParts;
import vn.htx.model.CooperativeType;
import vn.htx.text.personal.TaxCodes;

/** A cooperative of the register with every state it ever had. */
final class Subject implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Digits of a tax code without its branch. */
  private static final int HEAD_DIGITS = 10;

  private final String coopId;
  private final List<Spelling> spellings = new ArrayList<>();
  private final ArrayList<NameParts> readings = new ArrayList<>();
  private final EnumSet<CooperativeType> types = EnumSet.noneOf(CooperativeType.class);
  private final TreeSet<String> taxCodes = new TreeSet<>();
  private final PlaceCodes places = new PlaceCodes();
  private String name = "";
  private PlaceCodes lastPlace = new PlaceCodes();

  /** One name under one legal form; {@code type} is null where neither register nor name states it. */
  record Spelling(CooperativeName name, @Nullable CooperativeType type) implements Serializable {}

  Subject(String coopId) {
    this.coopId = coopId;
  }

  void add(RegisterEntry entry) {
    CooperativeName written = CooperativeName.of(entry.name());
    CooperativeType type = entry.type().or(written::type).orElse(null);
    boolean known = spellings.stream()
        .anyMatch(spelling -> spelling.type() == type
            && spelling.name().key().equals(written.key())
            && spelling.name().place().equals(written.place()));
    if (!known) {
      spellings.add(new Spelling(written, type));
    }
    if (type != null) {
      types.add(type);
    }
    entry.taxCode().flatMap(TaxCodes::read).ifPresent(tax -> taxCodes.add(tax.code()));
    PlaceCodes place = PlaceCodes.of(entry.communeCode(), entry.oldDistrictCode());
    places.addAll(place);
    name = entry.name().strip();
    lastPlace = place.isEmpty() ? lastPlace : place;
  }

  String coopId() {
    return coopId;
  }

  /** The last name. */
  String name() {
    return name;
  }

  List<Spelling> spellings() {
    return spellings;
  }

  /** The distinct readings of its names. */
  List<NameParts> readings() {
    return readings;
  }

  Collection<String> taxCodes() {
    return taxCodes;
  }

  PlaceCodes places() {
    return places;
  }

  /** Codes of the last stated place, the smaller unit first. */
  List<String> lastPlace() {
    var codes = new ArrayList<>(lastPlace.communes());
    codes.addAll(lastPlace.districts());
    return codes;
  }

  LinkScore.Agreement type(Optional<CooperativeType> written) {
    if (written.isEmpty() || types.isEmpty()) {
      return LinkScore.Agreement.NOT_SAID;
    }
    return types.contains(written.get()) ? LinkScore.Agreement.SAME : LinkScore.Agreement.DIFFERENT;
  }

  static String head(String taxCode) {
    return taxCode.substring(0, HEAD_DIGITS);
  }

  /** Whether both have tax codes and none share a head office. */
  boolean hasOtherTaxCode(Optional<String> written) {
    return written.isPresent()
        && !taxCodes.isEmpty()
        && taxCodes.stream().noneMatch(own -> head(own).equals(head(written.get())));
  }
}
