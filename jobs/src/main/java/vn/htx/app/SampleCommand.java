package vn.htx.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.htx.app.option.WholeNumber;
import vn.htx.app.terminal.Console;
import vn.htx.night.Exit;
import vn.htx.night.input.Installation;
import vn.htx.sample.SampleFolder;
import vn.htx.sample.SampleOptions;

/** {@code htx sample}: a synthetic workspace of the merged city. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Tạo thư mục làm việc với số liệu mô phỏng; cùng hạt giống thì cùng từng byte.",
      "Make a synthetic workspace; the same seed gives the same bytes.",
      "Thư mục phải mới hoặc rỗng; --replace thay số liệu mô phỏng ở đó, giữ nguyên mọi tệp khác.",
      "The folder must be new or empty; --replace replaces the made-up data there and keeps every other file."
    })
final class SampleCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = {"Thư mục đích.", "Target folder."})
  private Path out;

  @Option(
      names = "--scale",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "Lớn gấp mấy lần, 1 đến 1000; mặc định 1.",
        "How many times as large, 1 to 1000. Default: 1."
      })
  private int scale;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "" + SampleOptions.EXAMPLE_SEED,
      description = {
        "Hạt giống của số ngẫu nhiên; mặc định ${DEFAULT-VALUE}, của ví dụ kèm theo.",
        "Seed of the random numbers. Default: ${DEFAULT-VALUE}, the example's."
      })
  private long seed;

  @Option(
      names = "--replace",
      description = {
        "Thay số liệu mô phỏng đang có; chỉ đụng tới tệp còn nguyên như lệnh này đã ghi.",
        "Replace the made-up data there; only files that still are as this command wrote them."
      })
  private boolean replace;

  @Override
  public Integer call() throws IOException {
    Installation installation = Domains.installation();
    List<String> others = new SampleFolder(out, Domains.CATALOG)
        .fill(
            new SampleOptions(
                WholeNumber.between("--scale", scale, 1, SampleOptions.MOST),
                seed,
                installation.data().resolve("reference")),
            replace);
    Console.ofProcess().print(out.toString());
    others.forEach(file -> Console.ofProcess()
        .complain(
            "! không phải của số liệu mô phỏng, giữ nguyên / not the sample's, kept: " + file));
    return Exit.DONE;
  }
}
