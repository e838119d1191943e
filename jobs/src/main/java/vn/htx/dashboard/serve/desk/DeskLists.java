package vn.htx.dashboard.serve.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.serve.account.Person;
import vn.htx.dashboard.serve.entrance.Entrance;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.model.Bilingual;
import vn.htx.model.Problem;

/** The pages of what lies in the inbox already: correction workbooks, files left out, doubtful links, the night. */
final class DeskLists {
  private static final String DESK = Frame.DESK.path();
  private static final String FILES = DESK + "/files";
  private static final String LINKS = DESK + "/links";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int SHOWN = 500;

  private final Desk desk;
  private final DeskPages pages;

  DeskLists(Desk desk, DeskPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  void serve(RoutesConfig routes) {
    pages.reading(routes, FILES, this::files);
    pages.reading(routes, DESK + "/correction/{dataset}/{workbook}", this::correction);
    pages.changing(routes, FILES + "/exclude", this::exclude);
    pages.changing(routes, FILES + "/include", this::include);
    pages.reading(routes, LINKS, this::links);
    pages.changing(routes, LINKS, this::answer);
    pages.changing(routes, DESK + "/night", this::startNight);
  }

  private void files(Context request, Person person) throws IOException {
    String part = Optional.ofNullable(request.queryParam("part")).orElse("").strip();
    List<Delivered> all = desk.delivered();
    List<Delivered> found =
        all.stream().filter(file -> file.path().contains(part)).limit(SHOWN).toList();
    DeskPages.show(
        request,
        "deskfiles",
        Bilingual.of("Tệp trong inbox", "Files in the inbox"),
        Map.of("files", found, "all", all.size(), "part", part));
  }

  /** The workbook has the rejected rows in clear: a clerk mends what stands there. */
  private void correction(Context request, Person person) throws IOException {
    Entrance.requireOwnLink(request);
    String name = request.pathParam("dataset") + "/" + request.pathParam("workbook");
    Path workbook = desk.correction(name, person.name()).orElseThrow(Refusal::noSuchPage);
    String plain = String.valueOf(workbook.getFileName());
    request
        .contentType(XLSX)
        .header(
            "Content-Disposition",
            "attachment; filename=\"%s\"; filename*=UTF-8''%s"
                .formatted(
                    plain.replaceAll("[^A-Za-z0-9._-]", "_"),
                    URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20")))
        .result(Files.newInputStream(workbook));
  }

  private void exclude(Context request, Person person) throws IOException {
    String file = DeskPages.field(request, "file");
    desk.exclude(file, person.name(), DeskPages.reason(request));
    pages.done(
        request,
        Bilingual.of("Từ đêm nay không dùng tệp", "The file is left out from tonight on"),
        Bilingual.of("Tệp", "File"),
        file);
  }

  private void include(Context request, Person person) throws IOException {
    String file = DeskPages.field(request, "file");
    desk.include(file, person.name());
    pages.done(
        request,
        Bilingual.of("Từ đêm nay dùng lại tệp", "The file is used again from tonight on"),
        Bilingual.of("Tệp", "File"),
        file);
  }

  private void links(Context request, Person person) throws IOException {
    DeskPages.show(
        request,
        "desklinks",
        Bilingual.of("HTX chưa rõ", "Doubtful cooperatives"),
        Map.of("questions", desk.questions()));
  }

  private void answer(Context request, Person person) throws IOException {
    String typed = DeskPages.field(request, "typed").strip();
    String answer = typed.isEmpty() ? DeskPages.field(request, "answer").strip() : typed;
    if (answer.isEmpty()) {
      throw Refusal.with(
          400,
          Problem.of("Chưa chọn trả lời", "No answer was chosen")
              .todo("quay lại và chọn một HTX, hoặc 'không'", "go back and choose one, or none"));
    }
    desk.answer(DeskPages.field(request, "question"), person.name(), answer);
    pages.done(
        request,
        Bilingual.of("Đã ghi trả lời", "The answer is written down"),
        Bilingual.of("Dùng từ đêm nay", "It counts from tonight on"),
        answer);
  }

  private void startNight(Context request, Person person) throws IOException {
    DeskPages.requireOperator(person);
    desk.startNight(person.name());
    pages.done(
        request,
        Bilingual.of("Đêm chạy đã bắt đầu", "The night has begun"),
        Bilingual.of("Theo dõi", "Follow it"),
        "Lượt chạy / Runs");
  }
}
