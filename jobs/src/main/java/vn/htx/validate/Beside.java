package vn.htx.validate;

import java.util.List;
import vn.htx.config.Contract;
import vn.htx.model.Bilingual;

/** What a file may say beside the dataset's own columns, to find a unit code that it does not give. */
enum Beside {
  /** The name of the commune whose code a column of unit codes wants. */
  COMMUNE("Tên xã (để tìm mã)", "Name of the commune, to find its code") {
    @Override
    List<String> headers(Contract contract) {
      return contract.columns().stream()
          .flatMap(column -> column.place().stream())
          .flatMap(place -> place.names().stream())
          .toList();
    }
  },
  /** The district above the commune that a column of unit codes names. */
  DISTRICT("Huyện của xã", "District of the commune") {
    @Override
    List<String> headers(Contract contract) {
      return contract.columns().stream()
          .flatMap(column -> column.place().stream())
          .flatMap(place -> place.parents().stream())
          .toList();
    }
  };

  private final Bilingual label;

  Beside(String vi, String en) {
    label = Bilingual.of(vi, en);
  }

  Bilingual label() {
    return label;
  }

  /** The headers of such a column under a contract; none where the dataset has no use for it. */
  abstract List<String> headers(Contract contract);
}
