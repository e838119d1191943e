package vn.htx.domain.register.data;

import static vn.htx.catalog.Column.optional;
import static vn.htx.catalog.Column.required;
import static vn.htx.catalog.ColumnType.DATE;
import static vn.htx.catalog.ColumnType.INTEGER;
import static vn.htx.catalog.ColumnType.MONEY;
import static vn.htx.catalog.ColumnType.TEXT;

import java.util.List;
import vn.htx.catalog.Column;
import vn.htx.catalog.Field;
import vn.htx.catalog.Table;
import vn.htx.model.Bilingual;

/**
 * The state of one cooperative in one delivery of the register, valid from valid_from to valid_to. Key: coop_id,
 * valid_from.
 */
public enum Cooperatives implements Field {
  COOP_ID(required(
      "coop_id",
      TEXT,
      "Mã HTX",
      "Cooperative id",
      "The Alliance's own id of the unit; stable over renaming.")),
  VALID_FROM(required(
      "valid_from",
      DATE,
      "Có hiệu lực từ",
      "Valid from",
      "Effective date of the delivery that states this row.")),
  VALID_TO(optional(
      "valid_to",
      DATE,
      "Có hiệu lực đến",
      "Valid to",
      "Day before the next delivery's effective date; null while no later delivery is known.")),
  NAME(required("name", TEXT, "Tên HTX", "Name", "Registered name as written, NFC.")),
  TAX_CODE(optional(
      "tax_code",
      TEXT,
      "Mã số thuế",
      "Tax code",
      "10 digits with a check digit, or 10 digits, a dash and a branch number.")),
  COOP_TYPE(required("coop_type", TEXT, "Loại hình", "Type", "Code of CooperativeType.")),
  SECTOR(required("sector", TEXT, "Lĩnh vực", "Sector", "Code of Sector.")),
  STATUS(required("status", TEXT, "Tình trạng", "Status", "Code of CooperativeStatus.")),
  COMMUNE_CODE(
      optional(
          "commune_code",
          TEXT,
          "Mã xã",
          "Commune code",
          "Unit code valid on valid_from; the old district's where the file names no commune, null where it names neither.")),
  FOUNDED_ON(optional(
      "founded_on",
      DATE,
      "Ngày thành lập",
      "Founded on",
      "Day of the first registration certificate.")),
  DISSOLVED_ON(optional(
      "dissolved_on",
      DATE,
      "Ngày giải thể",
      "Dissolved on",
      "Day of dissolution; null while it exists.")),
  SUSPENDED_ON(optional(
      "suspended_on",
      DATE,
      "Ngày tạm ngừng",
      "Suspended on",
      "First day of the present suspension.")),
  MEMBERS_OPENING(optional(
          "members_opening",
          INTEGER,
          "Thành viên đầu kỳ",
          "Members at opening",
          "Members on 1 January of the delivery's year.")
      .unit("thành viên")),
  MEMBERS_JOINED(optional(
          "members_joined",
          INTEGER,
          "Kết nạp",
          "Members joined",
          "Joined since 1 January of the delivery's year.")
      .unit("thành viên")),
  MEMBERS_LEFT(optional(
          "members_left",
          INTEGER,
          "Ra khỏi HTX",
          "Members left",
          "Left since 1 January of the delivery's year.")
      .unit("thành viên")),
  MEMBERS(optional(
          "members",
          INTEGER,
          "Số thành viên",
          "Members",
          "Members on valid_from; opening + joined − left.")
      .unit("thành viên")),
  WORKERS(optional(
          "workers",
          INTEGER,
          "Lao động thường xuyên",
          "Regular workers",
          "Regular workers on valid_from.")
      .unit("người")),
  REVENUE(optional(
          "revenue",
          MONEY,
          "Doanh thu năm trước",
          "Revenue of the last full year",
          "Revenue of the calendar year before valid_from.")
      .unit("đồng")),
  CAPITAL(
      optional("capital", MONEY, "Vốn điều lệ", "Charter capital", "Charter capital on valid_from.")
          .unit("đồng")),
  DIRECTOR_TRAINING(optional(
      "director_training",
      TEXT,
      "Trình độ giám đốc",
      "Director's training",
      "chua_dao_tao, so_cap, trung_cap_cao_dang or dai_hoc.")),
  PHONE(optional(
          "phone",
          TEXT,
          "Điện thoại liên hệ",
          "Contact phone",
          "Keyed hash of the contact person's phone.")
      .hashed()),
  SOURCE_FILE(required(
      "source_file", TEXT, "Tệp nguồn", "Source file", "Path of the file inside the inbox.")),
  SOURCE_SHEET(optional(
      "source_sheet", TEXT, "Trang tính", "Source sheet", "Sheet of a workbook; null in a CSV.")),
  SOURCE_ROW(required(
      "source_row",
      INTEGER,
      "Dòng nguồn",
      "Source row",
      "Physical row in the sheet or file, 1 is the first."));

  /** The table of these columns. */
  public static final Table TABLE = new Table(
      "cooperatives",
      Table.Layer.CLEAN,
      Bilingual.of("Sổ hợp tác xã", "Register of cooperatives"),
      "One row per cooperative and register delivery: its state from valid_from to valid_to.",
      List.of(values()),
      List.of(COOP_ID, VALID_FROM));

  private final Column column;

  Cooperatives(Column column) {
    this.column = column;
  }

  @Override
  public Column column() {
    return column;
  }
}
