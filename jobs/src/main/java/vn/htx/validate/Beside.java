package vn.htx.validate;

import java.util.List;
import vn.htx.config.Contract;

/** What a file may say beside the dataset's own columns, to find a unit code or a cooperative that it does not give. */
enum Beside {
  /** The district above the commune that a column of unit codes names. */
  DISTRICT {
    @Override
    List<String> headers(Contract contract) {
      return contract.columns().stream()
          .flatMap(column -> column.place().stream())
          .flatMap(place -> place.parents().stream())
          .toList();
    }
  },
  COOPERATIVE_NAME {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::names).orElse(List.of());
    }
  },
  COOPERATIVE_TAX_CODE {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::taxCodes).orElse(List.of());
    }
  },
  COOPERATIVE_COMMUNE {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::places).orElse(List.of());
    }
  },
  COOPERATIVE_DISTRICT {
    @Override
    List<String> headers(Contract contract) {
      return contract.linkage().map(Contract.Linkage::districts).orElse(List.of());
    }
  };

  /** The headers of such a column under a contract; none where the dataset has no use for it. */
  abstract List<String> headers(Contract contract);
}
