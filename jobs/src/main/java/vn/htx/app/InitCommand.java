package vn.htx.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.htx.app.terminal.Console;
import vn.htx.catalog.Table;
import vn.htx.config.Workspace;
import vn.htx.model.Bilingual;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;
import vn.htx.night.Exit;
import vn.htx.night.input.HashKey;

/** {@code htx init}: an empty workspace for real data. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {"Tạo thư mục làm việc cho số liệu thật.", "Make a workspace for real data."})
final class InitCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = {"Thư mục mới.", "A new folder."})
  private Path directory;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "Liên minh Hợp tác xã",
      description = {"Tên đơn vị, in trên trang.", "Name of the office, shown on the page."})
  private String name;

  @Override
  public Integer call() throws IOException {
    Path settings = directory.resolve("workspace.yaml");
    try {
      Files.createDirectories(directory);
      Files.writeString(
          settings,
          Workspace.template(Workspace.Kind.REAL, Bilingual.of(name, name)),
          StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException there) {
      throw HtxException.config(
          Problem.of("Đã có thư mục làm việc ở đây", "There is a workspace here already")
              .at(there.getFile())
              .todo("chọn thư mục khác", "choose another folder"));
    }
    for (Table dataset : Domains.CATALOG.datasets()) {
      Files.createDirectories(directory.resolve("inbox").resolve(dataset.name()));
    }
    for (String folder :
        List.of("review", "narrative", "contracts", "frameworks", "rules", "reference")) {
      Files.createDirectories(directory.resolve(folder));
    }
    Path hidden = Files.createDirectories(directory.resolve("private"));
    if (hidden.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(hidden, PosixFilePermissions.fromString("rwx------"));
    }
    Console.ofProcess().print("""
        Đã tạo / made: %1$s
        1. Đặt khóa băm / set the hashing key:   export %2$s=...   (16+ ký tự, giữ bí mật / characters, secret)
        2. Thả tệp / drop files into:            %1$s/inbox/<dataset>/
        3. Xem trước / see first:                ./htx check %1$s/inbox/...
        4. Chạy / run:                           ./htx nightly --data %1$s

        Giữ gì, ở đâu, đến bao giờ, xóa thế nào / what is kept, where, how long, how to erase it:
          inbox/, review/   tệp như được giao, có số liệu cá nhân; đến khi lấy ra / as delivered, personal data; until taken out
          private/          dòng bị loại để sửa; đến khi sửa xong / rejected rows to be mended; until they are
                            borrowers.csv do bạn mang vào (loan_id,borrower), chỉ cán bộ Quỹ thấy; đến khi xóa
                            / borrowers.csv that you bring (loan_id,borrower), for fund officers' eyes; until you delete it
          lake/tables/      từng dòng, số căn cước và điện thoại đã băm; đến khi không bản nào được giữ còn dùng
                            / rows, citizen ids and phones hashed; while a kept version uses them
                            xóa hẳn / erase:  ./htx lake prune --data %1$s --forget FILE --yes
          lake/versions/    số liệu, trang; bản đang công bố, 35 bản gần nhất, bản cuối mỗi tháng
                            / figures, pages; the published, the last 35, each month's last
                            dọn / clear:  ./htx lake prune --data %1$s --yes
          lake/runs/        tên và mã băm của tệp đã đọc; đến khi tự xóa / names and hashes of files read; until you remove it
          khóa / the key    chỉ trong môi trường, không tệp nào giữ / in the environment only, in no file
        Xem / see README: "Số liệu cá nhân" / "Personal data".""".formatted(directory, HashKey.VARIABLE));
    return Exit.DONE;
  }
}
