package vn.htx;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

@SparkTest
class SparkTestTest {
  private final SparkSession first;

  SparkTestTest(SparkSession first) {
    this.first = first;
  }

  @Test
  void everyTestOfTheJvmGetsTheSameSession(SparkSession spark) {
    assertThat(spark).isSameAs(first);
    assertThat(spark.sparkContext().isStopped()).isFalse();
  }

  @Test
  void theSessionIsOneThreadOneShufflePartitionInUtcWithAnsiRules(SparkSession spark) {
    assertThat(spark.sparkContext().master()).isEqualTo("local[1]");
    assertThat(spark.conf().get("spark.sql.shuffle.partitions")).isEqualTo("1");
    assertThat(spark.conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
    assertThat(spark.conf().get("spark.sql.ansi.enabled")).isEqualTo("true");
  }
}
