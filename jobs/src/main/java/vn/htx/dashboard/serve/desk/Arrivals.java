package vn.htx.dashboard.serve.desk;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.htx.dashboard.serve.entrance.LoginPages;
import vn.htx.dashboard.serve.visit.Refusal;
import vn.htx.model.Problem;

/**
 * Files as browsers send them. Whatever is larger than a line goes to a folder of the workspace, never into memory; few
 * requests are received at once, each with few files.
 */
final class Arrivals {
  private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final Problem NOT_WRITTEN = Problem.of(
          "Máy chủ không ghi được tệp", "The server could not write the file")
      .todo(
          "báo người vận hành: có thể đĩa đã đầy; tệp của bạn còn nguyên",
          "tell the operator: the disk may be full; your file is as it was");

  private static final String MULTIPART = "org.eclipse.jetty.multipartConfig";
  private static final String FILES = "files";
  private static final int MOST_FILES = 20;
  private static final int AT_ONCE = 3;
  private static final int IN_MEMORY = 8_192;
  /** For names, tokens and the lines between parts. */
  private static final long BESIDES = 1L << 20;

  private final Desk desk;
  private final Semaphore places = new Semaphore(AT_ONCE);

  Arrivals(Desk desk) {
    this.desk = desk;
  }

  /** @param requireToken is told the form's token before any file is looked at */
  Arrived take(Context request, String person, Consumer<String> requireToken) throws IOException {
    if (!places.tryAcquire()) {
      throw Refusal.busy();
    }
    try {
      long most = desk.mostBytes();
      request
          .req()
          .setAttribute(
              MULTIPART,
              new MultipartConfigElement(
                  desk.arriving().toString(), most, most + BESIDES, IN_MEMORY));
      Collection<Part> parts = parts(request, most);
      try {
        requireToken.accept(token(parts));
        return take(parts, person);
      } finally {
        for (Part part : parts) {
          part.delete();
        }
      }
    } finally {
      places.release();
    }
  }

  private static Collection<Part> parts(Context request, long most) throws IOException {
    if (request.req().getContentLengthLong() > most + BESIDES) {
      throw tooLarge(most);
    }
    try {
      return request.req().getParts();
    } catch (ServletException | IllegalStateException refused) {
      throw tooLarge(most);
    } catch (RuntimeException broken) { // Jetty's, for what is no form or has a head without end
      throw Refusal.with(
          400,
          Problem.of(
                  "Không đọc được những gì trình duyệt gửi", "What the browser sent cannot be read")
              .todo(
                  "đặt tên tệp ngắn hơn rồi gửi lại",
                  "give the file a shorter name, send it again"));
    }
  }

  private static String token(Collection<Part> parts) throws IOException {
    for (Part part : parts) {
      if (LoginPages.TOKEN.equals(part.getName())) {
        try (InputStream in = part.getInputStream()) {
          return new String(in.readNBytes(100), StandardCharsets.US_ASCII);
        }
      }
    }
    return "";
  }

  private Arrived take(Collection<Part> parts, String person) throws IOException {
    List<Part> files = parts.stream()
        .filter(part -> FILES.equals(part.getName()))
        .filter(part -> !name(part).isEmpty() || part.getSize() > 0)
        .toList();
    if (files.isEmpty()) {
      throw noFiles();
    }
    if (files.size() > MOST_FILES) {
      throw Refusal.with(
          413,
          Problem.of("Quá nhiều tệp trong một lần", "Too many files at once")
              .found(String.valueOf(files.size()))
              .allowed("1–" + MOST_FILES)
              .todo("chia ra nhiều lần", "send them in several turns"));
    }
    var taken = new ArrayList<Upload>();
    var refused = new ArrayList<Arrived.Refused>();
    for (Part file : files) {
      try (InputStream content = file.getInputStream()) {
        taken.add(desk.receive(person, name(file), content));
      } catch (Refusal refusal) {
        refused.add(
            new Arrived.Refused(refusal.problem().where(), refusal.status(), refusal.problem()));
      } catch (IOException unwritten) {
        LOG.error("a file could not be written", unwritten);
        refused.add(new Arrived.Refused("", INSUFFICIENT_STORAGE, NOT_WRITTEN));
      }
    }
    return new Arrived(taken, refused);
  }

  private static String name(Part part) {
    return Optional.ofNullable(part.getSubmittedFileName()).orElse("");
  }

  private static Refusal noFiles() {
    return Refusal.with(
        400,
        Problem.of("Chưa chọn tệp nào", "No file was chosen")
            .todo("quay lại và chọn tệp", "go back and choose a file"));
  }

  static Refusal tooLarge(long most) {
    return Refusal.with(
        413,
        Problem.of("Tệp quá lớn", "The file is too large")
            .allowed("≤ %s MB".formatted(most >> 20))
            .todo(
                "chia nhỏ tệp, hoặc nhờ người vận hành nâng limits.file_mb trong workspace.yaml",
                "split the file, or ask the operator to raise limits.file_mb in workspace.yaml"));
  }
}
