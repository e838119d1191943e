package vn.htx.ingest.form;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.htx.ingest.table.QuestionNames;
import vn.htx.model.ReviewState;
import vn.htx.text.MatchKey;

/**
 * Reads the review state of a submission in exports: {@code _validation_status} of KoboToolbox (a label in CSV and
 * XLSX, an object with a uid in JSON), {@code ReviewState} of ODK Central's CSV and {@code __system.reviewState} of its
 * OData, also below groups and as programs for data frames rename them. Facts of the formats: kpi (validation statuses
 * of assets, 2026), formpack (schema/fields.py, 2026), central-backend (lib/data/briefcase.js, 2026).
 */
public final class ReviewStates {
  private static final Set<String> COLUMNS = Set.of(
      "validation status",
      "validation status uid",
      "validation status label",
      "x validation status",
      "submission validation status",
      "x submission validation status",
      "reviewstate",
      "system reviewstate",
      "system review state");

  private static final Map<String, ReviewState> WORDS = words();

  /** Searched in an object that was written as text; the longest first, since one ends like another. */
  private static final List<String> UIDS = List.of(
      "validation status not approved", "validation status approved", "validation status on hold");

  private ReviewStates() {}

  private static Map<String, ReviewState> words() {
    var words = new HashMap<String, ReviewState>();
    put(
        words,
        ReviewState.APPROVED,
        "Approved",
        "validation_status_approved",
        "Đã duyệt",
        "Được duyệt",
        "Đã phê duyệt",
        "Đã chấp thuận",
        "Approuvé",
        "Aprobado",
        "Aprovado");
    put(
        words,
        ReviewState.NOT_APPROVED,
        "Not Approved",
        "validation_status_not_approved",
        "Không duyệt",
        "Không được duyệt",
        "Không phê duyệt",
        "Không được phê duyệt",
        "Không chấp thuận",
        "Không được chấp thuận",
        "Non approuvé",
        "No aprobado",
        "Não aprovado");
    put(
        words,
        ReviewState.ON_HOLD,
        "On Hold",
        "validation_status_on_hold",
        "Tạm giữ",
        "Tạm dừng",
        "Tạm hoãn",
        "En attente",
        "En espera",
        "Em espera");
    put(words, ReviewState.EDITED, "edited", "Đã sửa", "Đã chỉnh sửa");
    put(words, ReviewState.HAS_ISSUES, "hasIssues", "Has issues", "Có vấn đề");
    put(
        words,
        ReviewState.REJECTED,
        "rejected",
        "Từ chối",
        "Bị từ chối",
        "Đã từ chối",
        "Rejeté",
        "Rechazado",
        "Rejeitado");
    put(
        words,
        ReviewState.NOT_REVIEWED,
        "",
        "no_status",
        "validation_status_no_status",
        "received",
        "Đã nhận",
        "null",
        "None",
        "nan",
        "NA");
    return Collections.unmodifiableMap(words);
  }

  private static void put(Map<String, ReviewState> words, ReviewState state, String... spellings) {
    Arrays.stream(spellings).forEach(spelling -> words.put(MatchKey.of(spelling), state));
  }

  /** Whether a column holds the review state. */
  public static boolean isColumn(String header) {
    return QuestionNames.keys(header).stream().anyMatch(COLUMNS::contains);
  }

  /** The state in a cell of such a column; empty when it is unknown. */
  public static Optional<ReviewState> of(String cell) {
    String key = MatchKey.of(cell);
    return Optional.ofNullable(WORDS.get(key))
        .or(() -> UIDS.stream().filter(key::contains).findFirst().map(WORDS::get));
  }
}
