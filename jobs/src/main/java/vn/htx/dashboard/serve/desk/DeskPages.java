package vn.htx.dashboard.serve.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.htx.dashboard.serve.account.Person;
import vn.htx.dashboard.serve.account.Role;
import vn.htx.dashboard.serve.entrance.Entrance;
import vn.htx.dashboard.serve.entrance.LoginPages;
import vn.htx.dashboard.serve.visit.Address;
import vn.htx.dashboard.serve.visit.Frame;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.dashboard.serve.visit.Templates;
import vn.htx.model.Bilingual;
import vn.htx.model.Language;
import vn.htx.model.Problem;

/** The pages where files come in and are kept or discarded. */
public final class DeskPages {
  private static final String DESK = Frame.DESK.path();
  private static final String UPLOAD = DESK + "/upload";
  private static final Bilingual TITLE = Bilingual.of("Bàn nhập liệu", "Clerk's desk");
  /** Stands in the address of the overview where it loads itself again. */
  private static final String WATCH = "watch";

  private static final String SECONDS_TO_LOOK_AGAIN = "3";

  private final Desk desk;
  private final Entrance entrance;
  private final Arrivals arrivals;

  public DeskPages(Desk desk, Entrance entrance) {
    this.desk = desk;
    this.entrance = entrance;
    this.arrivals = new Arrivals(desk);
  }

  /** What one of the desk's pages does. */
  @FunctionalInterface
  interface Answering {
    void answer(Context request, Person person) throws IOException;
  }

  public void serve(RoutesConfig routes) {
    reading(routes, DESK, this::overview);
    reading(routes, UPLOAD + "/{id}", this::upload);
    reading(routes, DESK + "/log", this::log);
    routes.post(UPLOAD, this::receive);
    changing(routes, UPLOAD + "/{id}/place", this::place);
    changing(routes, UPLOAD + "/{id}/keep", this::keep);
    changing(routes, UPLOAD + "/{id}/discard", this::discard);
    new DeskLists(desk, this).serve(routes);
  }

  void reading(RoutesConfig routes, String path, Answering answering) {
    routes.get(path, request -> answering.answer(request, requireClerk(request)));
  }

  void changing(RoutesConfig routes, String path, Answering answering) {
    routes.post(path, request -> {
      Person person = requireClerk(request);
      entrance.requireOwnPage(request);
      entrance.requireToken(request, field(request, LoginPages.TOKEN));
      answering.answer(request, person);
    });
  }

  private static Person requireClerk(Context request) {
    Person person = Entrance.caller(request).person();
    if (!person.worksAtTheDesk()) {
      throw Refusal.notYours();
    }
    return person;
  }

  static void requireOperator(Person person) {
    if (!person.is(Role.OPERATOR)) {
      throw Refusal.notYours();
    }
  }

  private void overview(Context request, Person person) throws IOException {
    List<Upload> waiting = desk.waiting();
    Tonight tonight = desk.tonight();
    boolean isWatched =
        request.queryParam(WATCH) != null; // else a file that is being chosen is lost
    if (isWatched && waiting.stream().anyMatch(Upload::isBeingRead)) {
      request.header("Refresh", SECONDS_TO_LOOK_AGAIN);
    }
    show(
        request,
        "desk",
        TITLE,
        Map.of(
            "waiting",
            waiting,
            "tonight",
            tonight,
            "megabytes",
            desk.mostBytes() >> 20,
            "isOperator",
            person.is(Role.OPERATOR)));
  }

  private void upload(Context request, Person person) {
    Upload upload = desk.find(request.pathParam("id")).orElseThrow(DeskPages::noSuchUpload);
    if (upload.isBeingRead()) {
      request.header("Refresh", SECONDS_TO_LOOK_AGAIN);
    }
    show(
        request,
        "deskupload",
        Bilingual.of("Tệp đang chờ", "A file that waits"),
        Map.of("upload", upload, "datasets", desk.datasets()));
  }

  private void log(Context request, Person person) throws IOException {
    requireOperator(person);
    show(
        request,
        "desklog",
        Bilingual.of("Nhật ký bàn nhập liệu", "Log of the desk"),
        Map.of("lines", desk.log()));
  }

  /** The token stands in what is sent, so that it is read after the head told whose page sent it. */
  private void receive(Context request) throws IOException {
    Person person = requireClerk(request);
    entrance.requireOwnPage(request);
    Arrived arrived =
        arrivals.take(request, person.name(), token -> entrance.requireToken(request, token));
    if (arrived.refused().isEmpty()) {
      List<Upload> taken = arrived.taken();
      Frame frame = frame(request, TITLE);
      request.redirect(
          taken.size() == 1
              ? frame.desk("/upload/" + taken.get(0).id())
              : frame.address().to(DESK, Map.of(WATCH, "1")).toString(),
          HttpStatus.SEE_OTHER);
      return;
    }
    request.status(arrived.refused().get(0).status());
    show(
        request,
        "deskrefused",
        Bilingual.of("Có tệp không được nhận", "Some files were not taken"),
        Map.of("arrived", arrived));
  }

  private void place(Context request, Person person) throws IOException {
    String id = request.pathParam("id");
    String folder = field(request, "other");
    desk.place(
        id,
        person.name(),
        new Upload.Place(
            field(request, "dataset"),
            folder.isBlank() ? field(request, "folder") : folder,
            field(request, "name")));
    request.redirect(frame(request, TITLE).desk("/upload/" + id), HttpStatus.SEE_OTHER);
  }

  private void keep(Context request, Person person) throws IOException {
    String place = desk.keep(request.pathParam("id"), person.name());
    done(
        request,
        Bilingual.of("Đã nhận tệp", "The file is taken"),
        Bilingual.of("Tệp nằm ở", "The file lies at"),
        place);
  }

  private void discard(Context request, Person person) throws IOException {
    desk.discard(request.pathParam("id"), person.name(), reason(request));
    done(
        request,
        Bilingual.of("Đã bỏ tệp", "The file is discarded"),
        Bilingual.of("Lý do", "Reason"),
        reason(request));
  }

  /** A reason that was typed. */
  static String reason(Context request) {
    return Optional.of(field(request, "reason").strip())
        .filter(text -> !text.isEmpty() && text.length() <= 300)
        .orElseThrow(() -> Refusal.with(
            400,
            Problem.of("Thiếu lý do", "A reason is missing")
                .allowed("1–300 ký tự / characters")
                .todo("quay lại và ghi lý do", "go back and type a reason")));
  }

  void done(Context request, Bilingual title, Bilingual label, String what) {
    show(request, "deskdone", title, Map.of("label", label, "what", what));
  }

  static String field(Context request, String name) {
    return Optional.ofNullable(request.formParam(name)).orElse("");
  }

  static Refusal noSuchUpload() {
    return Refusal.with(
        404,
        Problem.of(
                "Không có tệp chờ này, hoặc đã có người nhận hay bỏ",
                "There is no such file, or somebody has taken or discarded it")
            .todo("mở bàn nhập liệu", "open the desk"));
  }

  static Frame frame(Context request, Bilingual title) {
    var language = Language.ofCode(Optional.ofNullable(request.queryParam(Address.LANGUAGE)));
    // What a form came to has no address of its own to be opened again, as in the other language.
    String path = Entrance.isReading(request) ? request.path() : DESK;
    var address = new Address(Optional.empty(), path, Map.of(), language);
    return new Frame(title, address, Entrance.caller(request));
  }

  static void show(Context request, String template, Bilingual title, Map<String, ?> values) {
    request
        .contentType("text/html; charset=utf-8")
        .result(Templates.html(template, frame(request, title), new HashMap<>(values)));
  }
}
