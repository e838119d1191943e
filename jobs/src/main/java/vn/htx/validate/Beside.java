package vn.htx.validate;

import java.util.List;
import vn.htx.config.Contract;
import vn.htx.model.Bilingual;

/** What a file may say beside the dataset's own columns, to find a unit code or a cooperative that it does not give. */
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
  },
  COOPERATIVE_NAME("Tên HTX (để tìm mã)", "Name of the cooperative, to find its id") {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::names).orElse(List.of());
    }
  },
  COOPERATIVE_TAX_CODE("Mã số thuế (để tìm mã HTX)", "Tax code, to find the cooperative") {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::taxCodes).orElse(List.of());
    }
  },
  COOPERATIVE_COMMUNE("Xã của HTX (để tìm mã)", "Commune of the cooperative, to find it") {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::places).orElse(List.of());
    }
  },
  COOPERATIVE_DISTRICT("Huyện của HTX (để tìm mã)", "District of the cooperative, to find it") {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::districts).orElse(List.of());
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
