package vn.htx.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.htx.app.account.OwnersFolder;
import vn.htx.dashboard.serve.account.Secrets;
import vn.htx.dashboard.serve.desk.Upload.Place;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.ingest.inbox.Inbox;
import vn.htx.ingest.source.InboxFile;
import vn.htx.ingest.source.ShownPaths;
import vn.htx.model.Problem;
import vn.htx.store.Folders;
import vn.htx.store.Json;

/**
 * Files that came in and are not in the inbox yet: {@code private/desk/waiting/<id>/}, each below a folder that serves
 * as its inbox, so that it is read as it would be there. A folder without its note is what a broken upload left.
 */
final class WaitingRoom {
  private static final String NOTE = "note.json";
  private static final String INBOX = "inbox";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
  private static final int MOST = 100;
  /** So many of the largest size. */
  private static final int MOST_LARGE = 4;

  private static final int BLOCK = 1 << 16;

  private final Path workspace;
  private final InstantSource clock;

  WaitingRoom(Path workspace, InstantSource clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /** What is known of a file besides its content; {@code at} is an ISO instant. */
  record Note(String by, String at, String dataset, boolean isChosen, String folder, String name) {
    Instant came() {
      return Instant.parse(at);
    }

    Place place() {
      return new Place(dataset, folder, name);
    }
  }

  /** A file that waits; {@code inbox} is the folder that serves as its inbox. */
  record Waiting(String id, Note note, Path inbox) {
    Path file() {
      Path folder = note.dataset().isEmpty() ? inbox : inbox.resolve(note.dataset());
      return (note.folder().isEmpty() ? folder : folder.resolve(note.folder()))
          .resolve(note.name());
    }
  }

  /** Removes what uploads left that were cut off with the program; to be called before the first one. */
  void tidy() throws IOException {
    for (Path folder : Folders.list(folder())) {
      if (find(String.valueOf(folder.getFileName())).isEmpty()) {
        Folders.remove(folder);
      }
    }
  }

  /** The last that came first. */
  List<Waiting> all() throws IOException {
    var all = new ArrayList<Waiting>();
    for (Path folder : Folders.list(folder())) {
      find(String.valueOf(folder.getFileName())).ifPresent(all::add);
    }
    all.sort(Comparator.comparing((Waiting each) -> each.note().came())
        .thenComparing(Waiting::id)
        .reversed());
    return all;
  }

  private Path folder() {
    return workspace.resolve(OwnersFolder.PRIVATE).resolve("desk").resolve("waiting");
  }

  /** A file that waits; one that a killed program left on its way between two places is brought to its place. */
  synchronized Optional<Waiting> find(String id) {
    if (!ID.matcher(id).matches()) {
      return Optional.empty();
    }
    Path folder = folder().resolve(id);
    try {
      var waiting =
          new Waiting(id, Json.read(folder.resolve(NOTE), Note.class), folder.resolve(INBOX));
      if (Files.notExists(waiting.file())) {
        bring(waiting);
      }
      return Optional.of(waiting);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private static void bring(Waiting waiting) throws IOException {
    try (Stream<Path> all = Files.walk(waiting.inbox())) {
      Path left = all.filter(Files::isRegularFile)
          .findFirst()
          .orElseThrow(() -> new NoSuchFileException(waiting.file().toString()));
      Files.createDirectories(folderOf(waiting));
      Files.move(left, waiting.file());
    }
  }

  private static Path folderOf(Waiting waiting) {
    return waiting.file().resolveSibling(".").normalize();
  }

  /**
   * Writes a file as it comes, until it is larger than may be.
   *
   * @throws Refusal when it is, when it is none that is read, or when too many wait; nothing is left of it then
   */
  Waiting receive(String person, String given, InputStream content, long most) throws IOException {
    List<Waiting> before = all();
    long bytes =
        before.stream().mapToLong(each -> each.file().toFile().length()).sum();
    if (before.size() >= MOST || bytes > MOST_LARGE * most) {
      throw Refusal.with(
          409,
          Problem.of("Quá nhiều tệp đang chờ", "Too many files wait")
              .allowed("≤ %s; ≤ %s MB".formatted(MOST, (MOST_LARGE * most) >> 20))
              .todo("nhận hoặc bỏ bớt tệp đang chờ", "take or discard some of them first"));
    }
    String id = Secrets.newId().substring(0, 32);
    Path folder = OwnersFolder.make(workspace, "desk", "waiting", id);
    boolean isKept = false;
    try {
      String name = SafeName.ofFile(given);
      Path inbox = Files.createDirectories(folder.resolve(INBOX));
      Path file = inbox.resolve(name);
      write(content, file, most, name);
      requireReadable(file);
      var note = new Note(person, clock.instant().toString(), "", false, "", name);
      Json.write(folder.resolve(NOTE), note);
      isKept = true;
      return new Waiting(id, note, inbox);
    } finally {
      if (!isKept) {
        Folders.remove(folder);
      }
    }
  }

  private static void write(InputStream content, Path file, long most, String name)
      throws IOException {
    long size = 0;
    var block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int count = content.read(block); count >= 0; count = content.read(block)) {
        size += count;
        if (size > most) {
          throw Refusal.with(
              413,
              Problem.of("Tệp quá lớn", "The file is too large")
                  .at(shown(name))
                  .allowed("≤ %s MB".formatted(most >> 20))
                  .todo("chia nhỏ tệp rồi gửi lại", "split it and send it again"));
        }
        out.write(block, 0, count);
      }
    }
  }

  /** Refuses what is no table, by what is in it and not by its name alone. */
  private static void requireReadable(Path file) {
    String name = shown(file.getFileName().toString());
    InboxFile seen = Inbox.file(file, "");
    if (seen.format() == InboxFile.Format.OTHER) {
      throw Refusal.with(
          415,
          Problem.of("Không đọc được loại tệp này", "Files of this kind are not read")
              .at(name)
              .allowed(Inbox.NAMES)
              .todo(
                  "lưu lại dạng .xlsx hoặc 'CSV UTF-8' rồi gửi lại",
                  "save it as .xlsx or 'CSV UTF-8' and send it again"));
    }
    seen.findFault().ifPresent(fault -> {
      throw Refusal.with(
          415,
          Problem.of("Tệp này không dùng được", "This file cannot be used")
              .at(name)
              .todo(fault.vi(), fault.en()));
    });
  }

  /** A name as it may be shown. */
  static String shown(String name) {
    return new ShownPaths().of(Path.of(name));
  }

  /** Moves a waiting file within its folder to where it belongs. */
  synchronized Waiting place(Waiting waiting, Place place, boolean isChosen) throws IOException {
    Note note = waiting.note();
    var moved = new Waiting(
        waiting.id(),
        new Note(note.by(), note.at(), place.dataset(), isChosen, place.folder(), place.name()),
        waiting.inbox());
    if (!moved.file().equals(waiting.file())) {
      Files.createDirectories(folderOf(moved));
      Files.move(waiting.file(), moved.file());
    }
    Json.write(waiting.inbox().resolveSibling(NOTE), moved.note());
    return moved;
  }

  /** Takes a file out of the room, whether it still lies there or not. */
  synchronized void remove(Waiting waiting) throws IOException {
    Path folder = folder().resolve(waiting.id());
    Files.deleteIfExists(folder.resolve(NOTE));
    Folders.remove(folder);
  }
}
