package vn.htx.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.htx.sample.Sample;
import vn.htx.sample.SampleOptions;

/** {@code htx sample}: a synthetic workspace of the merged city. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    description = {
      "Tạo thư mục làm việc với số liệu mô phỏng; cùng hạt giống thì cùng từng byte.",
      "Make a synthetic workspace; the same seed gives the same bytes."
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
      description = {"Lớn gấp mấy lần; mặc định 1.", "How many times as large. Default: 1."})
  private int scale;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "2023",
      description = {
        "Hạt giống của số ngẫu nhiên; mặc định 2023.",
        "Seed of the random numbers. Default: 2023."
      })
  private long seed;

  @Override
  public Integer call() throws IOException {
    Installation installation = Installation.locate();
    Sample.write(out, new SampleOptions(scale, seed, installation.data().resolve("reference")));
    Htx.console().print(out.toString());
    return Exit.DONE;
  }
}
