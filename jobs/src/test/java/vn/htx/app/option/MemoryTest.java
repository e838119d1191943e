package vn.htx.app.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.model.HtxException;

class MemoryTest {
  @ParameterizedTest
  @CsvSource({"4g, 4096", "6000m, 6000", "8GB, 8192", "1000M, 1000"})
  void aSizeIsMegabytes(String text, long megabytes) {
    assertThat(Memory.megabytes(text)).isEqualTo(megabytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "vài GB", "999m", "-4g", "0g"})
  void whatIsNoSizeOrTooLittleIsRefusedByName(String text) {
    assertThatThrownBy(() -> Memory.megabytes(text))
        .isInstanceOf(HtxException.class)
        .hasMessageContaining("HTX_MEMORY")
        .hasMessageContaining(text);
  }
}
