package vn.htx.validate.check;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.htx.config.Contract;
import vn.htx.model.Bilingual;

/** A column of a file that is not in the dataset and serves to find a missing code. */
public enum HelperColumn {
  /** The name of a commune, for a column of unit codes or for a cooperative's place. */
  COMMUNE(
      "Tên xã (để tìm mã)",
      "Name of the commune, to find its code",
      Contract.Place::names,
      Contract.Linkage::communes),
  /** The district above that commune. */
  DISTRICT(
      "Huyện của xã",
      "District of the commune",
      Contract.Place::parents,
      Contract.Linkage::districts),
  /** The province above that commune, since communes of other provinces may have the same names. */
  PROVINCE(
      "Tỉnh, thành phố của xã",
      "Province of the commune",
      Contract.Place::provinces,
      Contract.Linkage::provinces),
  /** The name of the cooperative whose id is wanted. */
  COOPERATIVE(
      "Tên HTX (để tìm mã)",
      "Name of the cooperative, to find its id",
      HelperColumn::none,
      Contract.Linkage::names),
  /** The name of a cooperative or of a person; names of persons are not kept. */
  PARTY(
      "Tên HTX hoặc người (chỉ đọc tên HTX)",
      "A cooperative or a person; only cooperatives are read",
      HelperColumn::none,
      Contract.Linkage::parties),
  TAX_CODE(
      "Mã số thuế (để tìm mã HTX)",
      "Tax code, to find the cooperative's id",
      HelperColumn::none,
      Contract.Linkage::taxCodes),
  LEGAL_FORM(
      "Loại hình (để tìm mã HTX)",
      "Legal form, to find the cooperative's id",
      HelperColumn::none,
      Contract.Linkage::types);

  private final Bilingual label;
  private final Function<Contract.Place, List<String>> ofPlace;
  private final Function<Contract.Linkage, List<String>> ofLinkage;

  HelperColumn(
      String vi,
      String en,
      Function<Contract.Place, List<String>> ofPlace,
      Function<Contract.Linkage, List<String>> ofLinkage) {
    this.label = Bilingual.of(vi, en);
    this.ofPlace = ofPlace;
    this.ofLinkage = ofLinkage;
  }

  private static List<String> none(Contract.Place place) {
    return List.of();
  }

  public Bilingual label() {
    return label;
  }

  /** The headers of this column in a contract; empty where the dataset does not use it. */
  List<String> headers(Contract contract) {
    return contract.columns().stream()
        .flatMap(column -> Stream.concat(
            column.place().map(ofPlace).stream(), column.linkage().map(ofLinkage).stream()))
        .flatMap(List::stream)
        .toList();
  }
}
