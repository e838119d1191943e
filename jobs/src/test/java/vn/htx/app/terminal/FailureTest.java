package vn.htx.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.htx.night.Exit;

/** Who is told to act: the scheduler tries again only after what the machine or the disk did. */
class FailureTest {
  static Stream<IOException> ofTheMachine() {
    return Stream.of(
        new IOException("No space left on device"),
        new IOException("File too large"),
        new IOException("Disk quota exceeded"),
        new IOException("Input/output error"),
        new IOException("Stale file handle"),
        new FileNotFoundException("/x (Too many open files)"),
        new FileSystemException("/x", null, "Read-only file system"),
        new NoSuchFileException("/x"));
  }

  @ParameterizedTest
  @MethodSource("ofTheMachine")
  void whatTheMachineDidIsTriedAgain(IOException done) {
    assertThat(Failure.exitCode(done)).isEqualTo(Exit.LATER);
    assertThat(Failure.exitCode(new UncheckedIOException(done))).isEqualTo(Exit.LATER);
    assertThat(Failure.exitCode(new ExecutionException(new UncheckedIOException(done))))
        .isEqualTo(Exit.LATER);
  }

  static Stream<IOException> ofOurs() {
    return Stream.of(
        new IOException("resource vn/htx/chart/x.ttf is missing"),
        new MalformedInputException(1),
        new ZipException("invalid distance"));
  }

  @ParameterizedTest
  @MethodSource("ofOurs")
  void whatNoLaterTryMendsIsABug(IOException fault) {
    assertThat(Failure.exitCode(fault)).isEqualTo(Exit.BUG);
    assertThat(Failure.exitCode(new UncheckedIOException(fault))).isEqualTo(Exit.BUG);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aMissingPermissionIsMendedByPeople(boolean wrapped) {
    var denied = new AccessDeniedException("/x");
    assertThat(Failure.exitCode(wrapped ? new UncheckedIOException(denied) : denied))
        .isEqualTo(Exit.WRONG);
  }

  @Test
  void whatWasBeingDoneIsTold() {
    var full = new UncheckedIOException(
        "the page could not be written to /x", new IOException("No space left on device"));
    assertThat(Failure.problems(full))
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains("the page could not be written to /x"));
  }
}
