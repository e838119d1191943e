package vn.htx.text.personal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.text.MatchKey;

/**
 * Administrative units of Hải Phòng whose names look like names of persons; many are named after one. Taken from the
 * installation's list of units; a test compares them with it.
 */
final class Namesakes {
  private static final Set<String> UNITS = """
      Anh Dũng, Chu Văn An, Dương Kinh, Dương Quan, Đoàn Kết, Đoàn Lập, Đoàn Thượng, Đoàn Tùng, Đoàn Xá, Hoàng Châu, Hoàng Diệu,
      Hoàng Hoa Thám, Hoàng Lâm, Hoàng Tân, Hoàng Tiến, Hoàng Văn Thụ, Khúc Thừa Dụ, Lê Chân, Lê Đại Hành, Lê Hồng,
      Lê Hồng Phong, Lê Ích Mộc, Lê Lợi, Lê Ninh, Lê Thanh Nghị, Lê Thiện, Ngô Quyền, Nguyễn Bỉnh Khiêm,
      Nguyễn Đại Năng, Nguyễn Lương Bằng, Nguyễn Trãi, Phạm Kha, Phạm Ngũ Lão, Phạm Sư Mạnh, Phạm Thái, Phạm Trấn,
      Phan Bội Châu, Trần Hưng Đạo, Trần Liễu, Trần Nguyên Hãn, Trần Nhân Tông, Trần Phú, Trần Thành Ngọ,
      Vũ Dũng""".transform(list -> Stream.of(list.split(",\\s+")))
      .map(MatchKey::of)
      .collect(Collectors.toUnmodifiableSet());

  private Namesakes() {}

  /** Whether this is the name of a unit, with or without marks; what separates its words does not matter. */
  static boolean isUnit(String name) {
    return UNITS.contains(MatchKey.of(name));
  }
}
