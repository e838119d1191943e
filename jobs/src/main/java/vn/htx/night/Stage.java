package vn.htx.night;

import java.util.Locale;
import vn.htx.model.Bilingual;

/** The stages of a night, in their order. */
public enum Stage {
  INGEST(Bilingual.of("Đọc và kiểm tra tệp", "Reading and checking files")),
  INDICATORS(Bilingual.of("Tính chỉ tiêu", "Computing indicators")),
  SITE(Bilingual.of("Vẽ biểu đồ, dựng trang", "Drawing charts and page")),
  PUBLISH(Bilingual.of("Công bố", "Publishing"));

  private final Bilingual label;

  Stage(Bilingual label) {
    this.label = label;
  }

  Bilingual label() {
    return label;
  }

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
