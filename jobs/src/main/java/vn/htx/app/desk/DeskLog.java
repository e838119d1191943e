package vn.htx.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.htx.app.account.OwnersFolder;
import vn.htx.dashboard.serve.desk.LogLine;
import vn.htx.dashboard.serve.desk.Upload;
import vn.htx.model.Bilingual;
import vn.htx.store.Json;
import vn.htx.text.personal.Masked;

/**
 * Who did what at the desk: {@code private/desk/log.jsonl}, a line each, only ever added to. Of persons it holds the
 * account's name alone; names of files and reasons are masked.
 */
final class DeskLog {
  private static final int SHOWN = 500;
  private static final String FILE = "log.jsonl";

  /** What can be done. */
  enum Deed {
    RECEIVED("gửi tệp", "file received"),
    PLACED("chọn nơi", "place chosen"),
    KEPT("nhận tệp", "file taken"),
    DISCARDED("bỏ tệp", "file discarded"),
    EXCLUDED("không dùng tệp", "file left out"),
    INCLUDED("dùng lại tệp", "file used again"),
    ANSWERED("trả lời HTX", "link answered"),
    FETCHED("tải sổ sửa", "correction workbook fetched"),
    NIGHT("chạy đêm", "night started");

    private final Bilingual label;

    Deed(String vi, String en) {
      label = Bilingual.of(vi, en);
    }
  }

  private final Path workspace;
  private final InstantSource clock;
  private final Supplier<ZoneId> zone;

  DeskLog(Path workspace, InstantSource clock, Supplier<ZoneId> zone) {
    this.workspace = workspace;
    this.clock = clock;
    this.zone = zone;
  }

  /** A line of the file; {@code at} is an ISO instant. */
  private record Line(String at, String who, String what, String file, String detail) {}

  /** Adds a line; it is on the disk when this returns. */
  synchronized void add(String person, Deed deed, String about, String detail) throws IOException {
    Path file = OwnersFolder.make(workspace, "desk").resolve(FILE);
    var line = new Line(
        clock.instant().toString(),
        person,
        deed.name().toLowerCase(Locale.ROOT),
        Masked.name(about),
        Masked.name(detail));
    boolean isNew = Files.notExists(file);
    Files.writeString(
        file,
        Json.line(line),
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.DSYNC);
    if (isNew) {
      OwnersFolder.restrict(file);
    }
  }

  /** The last lines, the newest first. */
  List<LogLine> last() throws IOException {
    Path file = workspace.resolve(OwnersFolder.PRIVATE).resolve("desk").resolve(FILE);
    if (Files.notExists(file)) {
      return List.of();
    }
    var lines = new ArrayList<String>();
    try (Stream<String> all = Files.lines(file)) {
      all.forEach(line -> {
        lines.add(line);
        if (lines.size() > 2 * SHOWN) {
          lines.subList(0, SHOWN).clear();
        }
      });
    }
    Collections.reverse(lines);
    return lines.stream()
        .flatMap(line -> Json.ofLine(line, Line.class).stream())
        .limit(SHOWN)
        .map(this::shown)
        .toList();
  }

  private LogLine shown(Line line) {
    ZonedDateTime at = Instant.parse(line.at()).atZone(zone.get());
    return new LogLine(
        Upload.shown(at),
        line.who(),
        Deed.valueOf(line.what().toUpperCase(Locale.ROOT)).label,
        line.file(),
        line.detail());
  }
}
