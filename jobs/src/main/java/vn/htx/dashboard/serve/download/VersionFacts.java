package vn.htx.dashboard.serve.download;

import java.util.ArrayList;
import java.util.List;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.DataWorkbook;
import vn.htx.model.DataOrigin;
import vn.htx.page.Scope;

/** What a workbook says of the version that its figures are of. */
final class VersionFacts {
  private VersionFacts() {}

  static List<DataWorkbook.Fact> of(Visit visit) {
    Scope scope = visit.scope();
    var facts = new ArrayList<DataWorkbook.Fact>();
    if (scope.origin() == DataOrigin.SYNTHETIC) {
      facts.add(new DataWorkbook.Fact("SỐ LIỆU MÔ PHỎNG", "Không phải số liệu thật"));
    }
    facts.add(new DataWorkbook.Fact("Chủ quản", scope.owner().vi()));
    facts.add(new DataWorkbook.Fact("Số liệu đến ngày", VietnameseFormat.shown(scope.asOf())));
    facts.add(
        new DataWorkbook.Fact("Bút toán biết đến ngày", VietnameseFormat.shown(scope.knownOn())));
    facts.add(new DataWorkbook.Fact("Phiên bản", scope.version()));
    facts.add(
        new DataWorkbook.Fact("Địa chỉ", visit.address().at(scope.version()).toString()));
    return facts;
  }
}
