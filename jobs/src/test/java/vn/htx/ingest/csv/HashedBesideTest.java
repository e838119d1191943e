package vn.htx.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.model.Sha256;

class HashedBesideTest {
  /** Less than a first block, just it and one more, the same of the blocks that follow, and many. */
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 65_535, 65_536, 65_537, 1_114_111, 1_114_112, 1_114_113, 3_211_264, 9_000_001})
  void givesEveryByteAndTheHashOfAll(int size) throws IOException {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    var hashed = new HashedBeside(new ByteArrayInputStream(bytes));
    var read = new ByteArrayOutputStream();

    int one = hashed.read();
    if (one >= 0) {
      read.write(one);
    }
    byte[] buffer = new byte[70_000];
    for (int count = hashed.read(buffer); count > 0; count = hashed.read(buffer)) {
      read.write(buffer, 0, count);
    }

    assertThat(read.toByteArray()).isEqualTo(bytes);
    assertThat(hashed.sha256()).isEqualTo(Sha256.of(bytes));
  }
}
