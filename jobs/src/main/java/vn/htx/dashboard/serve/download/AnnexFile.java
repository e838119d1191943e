package vn.htx.dashboard.serve.download;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.htx.chart.model.VietnameseFormat;
import vn.htx.dashboard.serve.visit.Delivery;
import vn.htx.dashboard.serve.visit.Download;
import vn.htx.dashboard.serve.visit.Visit;
import vn.htx.export.AnnexWorkbook;
import vn.htx.export.AnnexWorkbook.Line.Amount;
import vn.htx.model.DataOrigin;
import vn.htx.page.Scope;
import vn.htx.page.SectionDeclaration;
import vn.htx.page.annex.Annex;
import vn.htx.page.extract.Filters;

/** All tables in the columns of a Vietnamese annex. */
final class AnnexFile implements Download {
  private static final String NO_DIFFERENCE = "";

  private static final List<String> FOOT = List.of(
      "Ô trống là chưa có số, không phải bằng không; lý do ở cột Ghi chú. Chỉ tiêu không có số ở cột 1 chưa được giao kế hoạch năm.",
      "Cột 4 cộng từ đầu năm, chỉ có ở chỉ tiêu phát sinh trong kỳ. Cột 5 so lũy kế (không có thì số kỳ này) với kế hoạch năm.",
      "Số lượng và giá trị so bằng %: bằng bao nhiêu % của số đối chiếu; tỷ lệ so bằng điểm %, điểm số và chỉ số so bằng chênh lệch.");

  private final List<SectionDeclaration> sections;

  AnnexFile(List<SectionDeclaration> sections) {
    this.sections = List.copyOf(sections);
  }

  @Override
  public String path() {
    return "/annex.xlsx";
  }

  @Override
  public Delivery delivery(Visit visit) {
    visit.address().state().keySet().stream().findFirst().ifPresent(name -> {
      throw Filters.noSuchName(name, Stream.empty());
    });
    Annex annex = visit.read((published, scope) -> Annex.of(published, scope, sections));
    Scope scope = visit.scope();
    return Delivery.file(
        TableForm.XLSX.type(),
        FileName.of(Stream.of("annex", "city"), scope.asOf(), "xlsx"),
        out -> AnnexWorkbook.write(
            out, annex.sheets().stream().map(sheet -> sheet(sheet, scope)).toList()));
  }

  private static AnnexWorkbook.Sheet sheet(Annex.Sheet sheet, Scope scope) {
    var lead = new ArrayList<String>();
    lead.add(
        "Số liệu đến ngày %s; bút toán biết đến ngày %s; phạm vi: toàn thành phố; ĐVT: theo từng chỉ tiêu"
            .formatted(
                VietnameseFormat.shown(scope.asOf()), VietnameseFormat.shown(scope.knownOn())));
    if (scope.origin() == DataOrigin.SYNTHETIC) {
      lead.add("SỐ LIỆU MÔ PHỎNG – không phải số liệu thật");
    }
    var foot = new ArrayList<>(FOOT);
    foot.add("Phiên bản số liệu: " + scope.version());
    return new AnnexWorkbook.Sheet(
        sheet.title().vi(),
        scope.owner().vi(),
        "BIỂU TỔNG HỢP CHỈ TIÊU – " + sheet.title().vi(),
        lead,
        sheet.lines().stream().map(AnnexFile::line).toList(),
        foot);
  }

  private static AnnexWorkbook.Line line(Annex.Line line) {
    return new AnnexWorkbook.Line(
        line.number(),
        line.label(),
        line.isCategory(),
        line.unit(),
        List.of(
            line.plan().map(value -> amount(line, value)),
            line.before().map(value -> amount(line, value)),
            line.value().map(value -> amount(line, value)),
            line.toDate().map(value -> amount(line, value)),
            line.againstPlan().map(AnnexFile::part),
            line.againstBefore().map(AnnexFile::part)),
        Stream.concat(Stream.of("Kỳ " + line.period()), line.remarks().stream())
            .collect(Collectors.joining("; ")));
  }

  private static Amount amount(Annex.Line line, BigDecimal value) {
    return new Amount(value, line.decimals(), NO_DIFFERENCE);
  }

  private static Amount part(Annex.Part part) {
    return new Amount(part.number(), part.decimals(), part.difference().orElse(NO_DIFFERENCE));
  }
}
