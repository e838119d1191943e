package vn.htx.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.SparkTest;

/** Nights over a changing inbox against one night over what is in it at the end. */
@SparkTest
@Tag("slow")
class AnyOrderTest {
  private static final int STEPS = 6;

  /** What a file may become; the first text is what the good workspace has, where it has the file. */
  private static final Map<String, List<String>> CHOICES = new TreeMap<>(Map.of(
      "cooperatives/2026-06-30.csv",
      List.of(SmallWorkspace.REGISTER_LATER, SmallWorkspace.REGISTER),
      "cooperatives/2026-03-31.csv",
      List.of(SmallWorkspace.REGISTER.replace("HTX Ba", "HTX Bá"), SmallWorkspace.REGISTER_LATER),
      "loan_payments/2026-06-30.csv",
      List.of(
          SmallWorkspace.PAYMENTS,
          SmallWorkspace.PAYMENTS + "MP-V1,PT1,2026-06-20,2026-06-20,50000000,5400000\n"),
      "loan_schedule/2026-06-30.csv",
      List.of(SmallWorkspace.SCHEDULE, SmallWorkspace.SCHEDULE.replace("2026-06-15", "2026-05-15")),
      "loan_events/2026-06-30.csv",
      List.of("""
          Mã khoản vay,Thứ tự,Loại sự kiện,Ngày giá trị,Ngày hạch toán,Số tiền
          MP-V2,1,written_off,2026-05-31,2026-05-31,1000000
          """),
      "parcel_holders/vinh-bao/2026-06-30.csv",
      List.of("""
          Mã thửa,Mã người sử dụng đất,Tỷ lệ sở hữu
          MP-T4,MP-900000003,1
          MP-T3,MP-900000002,1
          """)));

  @TempDir
  private Path folder;

  @TempDir
  private Path fresh;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySequenceOfAddsChangesAndRemovalsGivesTheDigestsOfALakeFromNothing(
      long seed, SparkSession spark) {
    var random = new Random(seed);
    var kept = SmallWorkspace.in(folder);
    var history = new ArrayList<String>();
    List<String> files = List.copyOf(CHOICES.keySet());
    for (int step = 0; step < STEPS; step++) {
      String file = files.get(random.nextInt(files.size()));
      List<String> texts = CHOICES.get(file);
      if (kept.has(file) && random.nextInt(3) == 0) {
        kept.without(file);
        history.add("remove " + file);
      } else {
        int text = random.nextInt(texts.size());
        kept.with(file, texts.get(text));
        history.add("write " + file + " " + text);
      }
      Command night = Command.htx(spark, "nightly", "--data", folder);
      assertThat(night.exit()).as("seed %d %s%n%s", seed, history, night.err()).isZero();
    }
    SmallWorkspace built = kept.inboxTo(fresh);
    assertThat(Command.htx(spark, "nightly", "--data", fresh).exit()).isZero();
    assertThat(kept.digests()).as("seed %d %s", seed, history).isEqualTo(built.digests());
    assertThat(kept.published()).isEqualTo(built.published());
  }
}
