package vn.htx.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.htx.model.Coded;
import vn.htx.model.CooperativeType;
import vn.htx.model.Sha256;
import vn.htx.text.NameKey;
import vn.htx.text.Texts;
import vn.htx.text.personal.TaxCodes;

/**
 * A row's description of a cooperative: names as written, places as codes. Never null; blank means absent.
 *
 * @param taxCode in any spelling that {@link TaxCodes} reads; otherwise ignored
 * @param communeCode as in {@link RegisterEntry}
 * @param oldDistrictCode code of the district before July 2025
 */
public record LinkRequest(
    Optional<String> coopId,
    Optional<String> taxCode,
    Optional<String> name,
    Optional<CooperativeType> type,
    Optional<String> communeCode,
    Optional<String> oldDistrictCode) {
  private static final int ID_DIGITS = 12;
  private static final String DIVIDING = "[-–—−,;()\\[\\]]";

  public LinkRequest {
    coopId = filled(coopId);
    taxCode = filled(taxCode);
    name = filled(name);
    communeCode = filled(communeCode);
    oldDistrictCode = filled(oldDistrictCode);
  }

  private static Optional<String> filled(Optional<String> cell) {
    return cell.map(Texts::clean).filter(text -> !text.isEmpty());
  }

  /**
   * The key by which a clerk's answer is applied: the first twelve hexadecimal digits of the SHA-256 of the
   * description, ignoring case, tone style and spaces. The same in every file, so that one answer serves all.
   */
  public String questionId() {
    String written = String.join(
        "\n",
        coopId.orElse(""),
        validTaxCode().or(() -> taxCode).orElse(""),
        name.map(LinkRequest::normal).orElse(""),
        type.map(Coded::code).orElse(""),
        communeCode.orElse(""),
        oldDistrictCode.orElse(""));
    return Sha256.of(written).substring(0, ID_DIGITS);
  }

  /** Separators before a possible place are kept, so that 'Mỹ - Đức' and 'Mỹ Đức' are different questions. */
  private static String normal(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split(DIVIDING, -1))
        .map(NameKey::of)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("|"));
  }

  Optional<String> validTaxCode() {
    return taxCode.flatMap(TaxCodes::read).map(TaxCodes.Code::code);
  }
}
