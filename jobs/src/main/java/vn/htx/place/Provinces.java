package vn.htx.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The provinces outside the merged city, by the names that rows write. */
final class Provinces implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashSet<String> codes = new HashSet<>();
  private final ArrayList<String> keys = new ArrayList<>();

  Provinces(List<Province> all) {
    all.stream().filter(province -> !province.newCode().equals(Places.CITY)).forEach(province -> {
      codes.add(province.code());
      // The dash in Bà Rịa - Vũng Tàu splits it into two parts, here as in written text.
      PlaceText.of(province.name()).parts().forEach(part -> keys.add(part.key()));
    });
  }

  /** Whether a part is the name of another province, with all of its marks or some. */
  boolean areNamedBy(PlaceText.Part part) {
    boolean mayBe = part.status()
        .map(status -> status == StatusWord.TINH || status == StatusWord.THANH_PHO)
        .orElse(true);
    return mayBe && keys.stream().anyMatch(key -> PlaceKey.fits(part.key(), key));
  }

  /** Whether a part is the code of another province, or its name. */
  boolean areMeantBy(PlaceText.Part part) {
    return codes.contains(part.key().length() == 1 ? "0" + part.key() : part.key())
        || areNamedBy(part);
  }
}
