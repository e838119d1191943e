package vn.htx.sample;

import java.util.ArrayList;
import java.util.List;
import vn.htx.catalog.Field;
import vn.htx.catalog.common.Survey;
import vn.htx.domain.credit.data.LoanEvents;
import vn.htx.domain.credit.data.LoanPayments;
import vn.htx.domain.credit.data.LoanSchedule;
import vn.htx.domain.credit.data.Loans;
import vn.htx.domain.credit.data.ReferenceRates;
import vn.htx.domain.land.data.LandArrangements;
import vn.htx.domain.land.data.ParcelHolders;
import vn.htx.domain.land.data.Parcels;
import vn.htx.domain.readiness.data.SurveySample;
import vn.htx.domain.register.data.Cooperatives;
import vn.htx.model.Bilingual;
import vn.htx.sample.Mistakes.Kind;

/**
 * The known list of mistakes: a few for each kind of rule, few enough for the tolerance of every dataset. Where a wrong
 * row would distort the figures (a missing payment means arrears), the mistake is in a row added for it.
 */
final class SownMistakes {
  private static final String FOUNDED = "founded_before_dissolved";
  private static final String BALANCE = "members_balance";
  private static final Bilingual EMPTY = Bilingual.of("bỏ trống", "left empty");
  private static final Bilingual IN_WORDS =
      Bilingual.of("viết bằng chữ, không phải số", "written in words, not a number");
  private static final Bilingual NOT_LISTED =
      Bilingual.of("không có trong danh mục", "not in the list");
  private static final Bilingual NOT_FOUND =
      Bilingual.of("mã không có ở tệp được dẫn", "the code is not in the file it refers to");
  private static final Bilingual OUT_OF_RANGE =
      Bilingual.of("câu trả lời ngoài thang", "an answer off the scale");
  private static final Bilingual BACKWARDS =
      Bilingual.of("ngày sau lại đứng trước", "the later day stands before the earlier");
  private static final Bilingual DOES_NOT_ADD = Bilingual.of(
      "đầu kỳ + kết nạp − ra không bằng cuối kỳ", "opening + joined − left is not closing");
  private static final Bilingual WRONG_CHECK =
      Bilingual.of("sai chữ số kiểm tra", "wrong check digit");

  private final SampleInbox inbox;
  private final List<Mistakes.Sown> all = new ArrayList<>();

  private SownMistakes(SampleInbox inbox) {
    this.inbox = inbox;
  }

  static Mistakes in(SampleInbox inbox) {
    var sown = new SownMistakes(inbox);
    sown.register();
    sown.survey();
    sown.land();
    sown.credit();
    return new Mistakes(sown.all);
  }

  private void register() {
    String y2022 = "cooperatives/2022-12-31.csv";
    String y2023 = "cooperatives/2023-12-31.csv";
    String y2024 = "cooperatives/2024-12-31.csv";
    String y2025 = "cooperatives/2025-12-31.csv";
    String half = "cooperatives/2025-06-30.csv";
    String newest = "cooperatives/" + inbox.workbook("2026-06-30");
    cell(y2022, 12, Cooperatives.FOUNDED_ON, "31/02/2011", "type", "ngày không có", "no such day");
    cell(y2023, 77, Cooperatives.WORKERS, "-3", "range", "số âm", "negative number");
    repeat(y2023, 40);
    cell(y2024, 25, Cooperatives.TAX_CODE, "9900000013", "shape", WRONG_CHECK);
    cell(y2024, 210, Cooperatives.DISSOLVED_ON, "1990-01-01", FOUNDED, BACKWARDS);
    cell(half, 60, Cooperatives.STATUS, "Rất tốt", "values", NOT_LISTED);
    cell(half, 133, Cooperatives.NAME, "", "required", EMPTY);
    cell(y2025, 15, Cooperatives.MEMBERS_JOINED, "999", BALANCE, DOES_NOT_ADD);
    cell(y2025, 90, Cooperatives.COMMUNE_CODE, "99999", "reference", NOT_FOUND);
    cell(y2025, 240, Cooperatives.DIRECTOR_TRAINING, "tiến sĩ", "values", NOT_LISTED);
    cell(newest, 201, Cooperatives.WORKERS, "mười hai", "type", IN_WORDS);
    cell(
        newest, 300, Cooperatives.TAX_CODE, "12345", "shape", "thiếu chữ số", "digits are missing");
  }

  private void survey() {
    String newest = "survey/" + inbox.workbook("2026H1");
    answer("survey/2023H1.csv", 8, SampleQuestion.SOCIAL_PAGE, "9", "range", OUT_OF_RANGE);
    answer(
        "survey/2023H1.csv", 30, SampleQuestion.MEMBERS_DIGITISED_PCT, "nhiều", "type", IN_WORDS);
    answer("survey/2025H1.csv", 5, SampleQuestion.CASHLESS_PCT, "150", "range", OUT_OF_RANGE);
    answer(newest, 44, SampleQuestion.COMPUTERS_PER_100_WORKERS, "-4", "range", OUT_OF_RANGE);
    answer(newest, 71, SampleQuestion.ACCOUNTING_SOFTWARE, "6", "range", OUT_OF_RANGE);
    extra("survey/2024H1.csv", 17, Survey.COOP_ID, "MP-9999", "reference", NOT_FOUND);
    String sample = "survey_sample/2025H1.csv";
    cell(sample, 20, SurveySample.DISPOSITION, "đi vắng", "values", NOT_LISTED);
    repeat("survey_sample/2024H1.csv", 33);
  }

  private void land() {
    String vinhBao = "parcels/vinh-bao/2026-06-30.csv";
    String anLao = "parcels/an-lao/2025-01-01.csv";
    cell(vinhBao, 100, Parcels.AREA_M2, "0", "range", "diện tích bằng 0", "area of 0");
    cell(vinhBao, 400, Parcels.AREA_M2, "ba sào", "type", IN_WORDS);
    cell(vinhBao, 900, Parcels.LAND_USE, "XYZ", "values", NOT_LISTED);
    repeat(vinhBao, 777);
    cell(anLao, 50, Parcels.COMMUNE_CODE, "", "required", EMPTY);
    String tienLang = "parcels/tien-lang/2026-06-30.csv";
    cell(tienLang, 600, Parcels.COMMUNE_CODE, "99998", "reference", NOT_FOUND);

    String holders = "parcel_holders/vinh-bao/2026-06-30.csv";
    extra(holders, 55, ParcelHolders.SHARE, "1.4", "range", "tỷ lệ trên 1", "a share above 1");
    repeat(holders, 300);
    String anLaoHolders = "parcel_holders/an-lao/2026-06-30.csv";
    extra(anLaoHolders, 70, ParcelHolders.PARCEL_ID, "MP-00000-000000", "reference", NOT_FOUND);
    String tienLangHolders = "parcel_holders/tien-lang/2025-01-01.csv";
    extra(tienLangHolders, 80, ParcelHolders.HOLDER_ID, "", "required", EMPTY);

    String arrangements = "land_arrangements/2026-06-30.csv";
    extra(arrangements, 30, LandArrangements.MODE, "cho mượn", "values", NOT_LISTED);
    extra(arrangements, 500, LandArrangements.VALID_TO, "2001-01-01", "from_before_to", BACKWARDS);
    extra(arrangements, 900, LandArrangements.AREA_M2, "-120", "range", "số âm", "negative number");
    cell(arrangements, 1200, LandArrangements.COOP_ID, "MP-9998", "reference", NOT_FOUND);
  }

  private void credit() {
    String loans = "loans/" + inbox.workbook("2026-06-30");
    cell(loans, 20, Loans.RATE, "0.65", "rate_looks_monthly", "lãi tháng", "a monthly rate");
    extra(loans, 111, Loans.DUE_ON, "2019-01-01", "due_after_disbursed", BACKWARDS);
    repeat(loans, 222);
    String schedule = "loan_schedule/2026-06-30.csv";
    extra(schedule, 500, LoanSchedule.PRINCIPAL_DUE, "mười triệu", "type", IN_WORDS);
    repeat(schedule, 900);
    String y2024 = "loan_payments/2024-12-31.csv";
    String y2025 = "loan_payments/2025-12-31.csv";
    extra(y2024, 100, LoanPayments.LOAN_ID, "MP-9999-V1", "reference", NOT_FOUND);
    extra(y2024, 180, LoanPayments.PRINCIPAL_PAID, "-5000000", "range", "số âm", "negative number");
    repeat(y2025, 40);
    cell(y2025, 77, LoanPayments.BOOKED_ON, "2024-12-31", "booked_after_value", BACKWARDS);
    String events = "loan_events/" + inbox.workbook("2026-06-30");
    extra(events, 5, LoanEvents.KIND, "xóa lãi", "values", NOT_LISTED);
    String rates = "reference_rates/2026-06-30.csv";
    extra(rates, 100, ReferenceRates.MONTH, "2023-13", "shape", "không có tháng 13", "no month 13");
  }

  private void cell(
      String path, int row, Field column, String text, String rule, String vi, String en) {
    cell(path, row, column, text, rule, Bilingual.of(vi, en));
  }

  private void cell(String path, int row, Field column, String text, String rule, Bilingual what) {
    sow(path, row, Kind.CELL, column.id(), text, rule(column.id(), rule), what);
  }

  private void extra(
      String path, int row, Field column, String text, String rule, String vi, String en) {
    extra(path, row, column, text, rule, Bilingual.of(vi, en));
  }

  private void extra(String path, int row, Field column, String text, String rule, Bilingual what) {
    sow(path, row, Kind.EXTRA_ROW, column.id(), text, rule(column.id(), rule), what);
  }

  private void answer(
      String path, int row, SampleQuestion item, String text, String rule, Bilingual what) {
    sow(path, row, Kind.CELL, item.id(), text, rule(Survey.VALUE.id(), rule), what);
  }

  private void repeat(String path, int row) {
    Bilingual what = Bilingual.of("dòng lặp lại dòng trên", "repeats the row above");
    sow(path, row, Kind.REPEATED_ROW, "", "", "duplicate_key", what);
  }

  /** The id of a rule: one over a whole row has its own name, one of a cell is named by column and kind. */
  private static String rule(String column, String name) {
    return List.of("type", "range", "values", "required", "shape", "reference").contains(name)
        ? column + "." + name
        : name;
  }

  private void sow(
      String path, int row, Kind kind, String column, String text, String rule, Bilingual what) {
    String dataset = path.substring(0, path.indexOf('/'));
    all.add(new Mistakes.Sown(path, row, kind, column, text, dataset + "." + rule, what));
  }
}
