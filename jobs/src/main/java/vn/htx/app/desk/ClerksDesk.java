package vn.htx.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.htx.app.account.OwnersFolder;
import vn.htx.app.check.FileChecker;
import vn.htx.app.desk.DeskLog.Deed;
import vn.htx.app.desk.WaitingRoom.Waiting;
import vn.htx.app.terminal.ProcessHost;
import vn.htx.catalog.Table;
import vn.htx.dashboard.serve.desk.Dataset;
import vn.htx.dashboard.serve.desk.Delivered;
import vn.htx.dashboard.serve.desk.Desk;
import vn.htx.dashboard.serve.desk.LogLine;
import vn.htx.dashboard.serve.desk.Question;
import vn.htx.dashboard.serve.desk.Tonight;
import vn.htx.dashboard.serve.desk.Upload;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.ingest.review.Exclusion;
import vn.htx.ingest.review.Review;
import vn.htx.model.Problem;
import vn.htx.night.input.Configuration;
import vn.htx.night.input.Installation;
import vn.htx.night.input.PageConfiguration;
import vn.htx.store.Folders;
import vn.htx.store.Lake;

/** The clerk's desk over the files of a workspace. */
public final class ClerksDesk implements Desk {
  private static final String ARRIVING = "arriving";

  private final Path workspace;
  private final Installation installation;
  private final Supplier<PageConfiguration> configuration;
  private final WaitingRoom room;
  private final Shelves shelves;
  private final ReviewLists lists;
  private final Mending mending;
  private final Doubts doubts;
  private final LastNight lastNight;
  private final DeskLog log;
  private final Looking looking;
  private final NightStart night;
  private boolean isTidy;

  /** @param configuration of the workspace, asked for when it is needed */
  public ClerksDesk(
      Installation installation,
      Path workspace,
      Supplier<PageConfiguration> configuration,
      InstantSource clock) {
    this(
        installation, workspace, configuration, clock, NightStart.command(installation, workspace));
  }

  /** @param nightly the command that starts a night */
  ClerksDesk(
      Installation installation,
      Path workspace,
      Supplier<PageConfiguration> configuration,
      InstantSource clock,
      List<String> nightly) {
    this.workspace = workspace;
    this.installation = installation;
    this.configuration = configuration;
    this.room = new WaitingRoom(workspace, clock);
    this.shelves = new Shelves(workspace);
    this.lists = new ReviewLists(workspace);
    this.mending = new Mending(workspace);
    this.doubts = new Doubts(new Lake(workspace.resolve("lake")));
    this.lastNight = new LastNight(workspace);
    this.log =
        new DeskLog(workspace, clock, () -> configuration.get().workspace().timeZone());
    this.looking = new Looking(this::checker, shelves);
    this.night = new NightStart(workspace, nightly);
  }

  /** Contracts and published keys as they are when a file is looked at. */
  private FileChecker checker() throws IOException {
    return FileChecker.over(
        Configuration.load(installation, workspace),
        workspace,
        new Lake(workspace.resolve("lake")),
        ProcessHost.hashKey());
  }

  @Override
  public synchronized Path arriving() throws IOException {
    if (!isTidy) {
      Folders.remove(OwnersFolder.make(workspace, "desk", ARRIVING));
      room.tidy();
      isTidy = true;
    }
    return OwnersFolder.make(workspace, "desk", ARRIVING);
  }

  @Override
  public long mostBytes() {
    return (long) configuration.get().workspace().fileMegabytes() << 20;
  }

  @Override
  public List<Upload> waiting() {
    try {
      return room.all().stream().map(this::upload).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public Optional<Upload> find(String id) {
    return room.find(id).map(this::upload);
  }

  private Upload upload(Waiting waiting) {
    WaitingRoom.Note note = waiting.note();
    Upload.Look look = looking.at(waiting, dataset -> recognised(waiting, dataset));
    return new Upload(
        waiting.id(),
        note.by(),
        note.came().atZone(configuration.get().workspace().timeZone()),
        waiting.file().toFile().length(),
        new Upload.Place(note.dataset(), note.folder(), WaitingRoom.shown(note.name())),
        look);
  }

  /** Moves a file to the dataset that its columns tell, unless somebody chose another place meanwhile. */
  private synchronized Waiting recognised(Waiting waiting, String dataset) throws IOException {
    Waiting now = room.find(waiting.id()).orElse(waiting);
    return now.note().equals(waiting.note())
        ? room.place(now, new Upload.Place(dataset, "", now.note().name()), false)
        : now;
  }

  @Override
  public List<Dataset> datasets() {
    return tables().stream()
        .map(table -> new Dataset(table.name(), table.label(), shelves.folders(table.name())))
        .toList();
  }

  private List<Table> tables() {
    return installation.domains().catalog().datasets();
  }

  private Set<String> datasetNames() {
    return tables().stream().map(Table::name).collect(Collectors.toSet());
  }

  @Override
  public Upload receive(String person, String name, InputStream content) throws IOException {
    Waiting waiting = room.receive(person, name, content, mostBytes());
    log.add(person, Deed.RECEIVED, waiting.note().name(), "");
    return upload(waiting);
  }

  private Waiting require(String id) {
    return room.find(id)
        .orElseThrow(() -> Refusal.with(
            404,
            Problem.of(
                    "Không có tệp chờ này, hoặc đã có người nhận hay bỏ",
                    "There is no such file, or somebody has taken or discarded it")
                .todo("mở bàn nhập liệu", "open the desk")));
  }

  @Override
  public synchronized Upload place(String id, String person, Upload.Place place)
      throws IOException {
    Waiting waiting = require(id);
    if (!datasetNames().contains(place.dataset())) {
      throw Refusal.with(
          400,
          Problem.of("Chưa chọn bộ dữ liệu", "No dataset was chosen")
              .allowed(String.join(", ", datasetNames()))
              .todo("quay lại và chọn một bộ dữ liệu", "go back and choose one"));
    }
    boolean isUnchanged = place.name().equals(WaitingRoom.shown(waiting.note().name()));
    var safe = new Upload.Place(
        place.dataset(),
        SafeName.ofFolder(place.folder()),
        isUnchanged ? waiting.note().name() : SafeName.ofFile(place.name()));
    Waiting placed = room.place(waiting, safe, true);
    log.add(person, Deed.PLACED, placed.note().name(), safe.dataset());
    return upload(placed);
  }

  @Override
  public synchronized String keep(String id, String person) throws IOException {
    Waiting waiting = require(id);
    Upload upload = upload(waiting);
    if (!upload.isTakeable()) {
      throw Refusal.with(
          409,
          Problem.of("Tệp chưa nhận được như thế này", "The file cannot be taken as it is")
              .todo(
                  upload.isBeingRead()
                      ? "đợi đọc xong rồi thử lại"
                      : "sửa rồi gửi lại, hoặc bỏ tệp",
                  upload.isBeingRead()
                      ? "wait until it is read and try again"
                      : "mend it and send it again, or discard it"));
    }
    WaitingRoom.Note note = waiting.note();
    boolean isDelivery = upload.look() instanceof Upload.Look.Delivery;
    String shelf = isDelivery ? "inbox" : "review";
    Optional<String> same = shelves.same(waiting.file(), shelf);
    if (same.isPresent()) {
      looking.forget(id);
      throw Refusal.with(
          409,
          Problem.of("Đã có tệp y hệt", "The same file is there already")
              .at(same.get())
              .todo("bỏ tệp đang chờ", "discard the one that waits"));
    }
    String folder = !isDelivery
        ? shelf
        : note.folder().isEmpty()
            ? "%s/%s".formatted(shelf, note.dataset())
            : "%s/%s/%s".formatted(shelf, note.dataset(), note.folder());
    String place = shelves.put(waiting.file(), folder, note.name());
    room.remove(waiting);
    looking.forget(id);
    log.add(person, Deed.KEPT, place, "");
    return place;
  }

  @Override
  public synchronized void discard(String id, String person, String reason) throws IOException {
    Waiting waiting = require(id);
    room.remove(waiting);
    looking.forget(id);
    log.add(person, Deed.DISCARDED, waiting.note().name(), reason);
  }

  @Override
  public List<Delivered> delivered() throws IOException {
    LastNight.Difference difference = difference();
    Set<String> workbooks = mending.all();
    List<Exclusion> exclusions = lists.read().exclusions();
    var files = new ArrayList<Delivered>();
    for (String path : difference.now()) {
      files.add(new Delivered(
          path,
          difference.added().contains(path),
          Mending.of(path, workbooks),
          exclusions.stream()
              .filter(each -> names(each, path))
              .findFirst()
              .map(each -> new Delivered.Exclusion(
                  each.reason(),
                  "review/" + each.file(),
                  each.file().equals(ReviewLists.EXCLUSIONS)))));
    }
    return files;
  }

  private static boolean names(Exclusion exclusion, String path) {
    return path.equals(exclusion.inboxFile()) || path.endsWith("/" + exclusion.inboxFile());
  }

  private LastNight.Difference difference() throws IOException {
    return lastNight.difference(datasetNames(), configuration.get().workspace().timeZone());
  }

  @Override
  public Optional<Path> correction(String workbook, String person) throws IOException {
    Optional<Path> found = mending.find(workbook);
    if (found.isPresent()) {
      log.add(person, Deed.FETCHED, workbook, "");
    }
    return found;
  }

  @Override
  public synchronized void exclude(String file, String person, String reason) throws IOException {
    requireDelivered(file);
    lists.exclude(file, reason);
    log.add(person, Deed.EXCLUDED, file, reason);
  }

  @Override
  public synchronized void include(String file, String person) throws IOException {
    requireDelivered(file);
    lists.include(file);
    log.add(person, Deed.INCLUDED, file, "");
  }

  private void requireDelivered(String file) throws IOException {
    if (!difference().now().contains(file)) {
      throw Refusal.with(
          404,
          Problem.of("Inbox không có tệp này", "The inbox has no such file")
              .todo("mở lại danh sách tệp", "open the list of files again"));
    }
  }

  @Override
  public List<Question> questions() {
    return doubts.all(lists.read());
  }

  @Override
  public synchronized void answer(String question, String person, String answer)
      throws IOException {
    Review review = lists.read();
    doubts.require(review, question, answer);
    lists.answer(question, answer);
    log.add(person, Deed.ANSWERED, question, answer);
  }

  @Override
  public Tonight tonight() throws IOException {
    LastNight.Difference difference = difference();
    return new Tonight(
        List.copyOf(difference.added()),
        difference.gone(),
        difference.run(),
        night.isRunning(),
        configuration.get().workspace().nightsFromTheDesk(),
        night.ended());
  }

  @Override
  public synchronized void startNight(String person) throws IOException {
    if (!configuration.get().workspace().nightsFromTheDesk()) {
      throw Refusal.with(
          403,
          Problem.of(
                  "Thư mục làm việc này không cho chạy đêm từ trang",
                  "This workspace lets nobody start a night here")
              .at("workspace.yaml › desk.start_night")
              .found("false")
              .todo("chạy ./htx nightly, hoặc đổi thiết lập", "run ./htx nightly, or change it"));
    }
    night.start();
    log.add(person, Deed.NIGHT, "", "");
  }

  @Override
  public List<LogLine> log() throws IOException {
    return log.last();
  }

  @Override
  public void close() {
    looking.close();
  }
}
