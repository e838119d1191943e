package vn.htx.app.account;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.htx.model.HtxException;
import vn.htx.model.Problem;

/** A password typed twice on the terminal, which does not show it, or the first line of standard input. */
final class TypedPassword {
  private TypedPassword() {}

  @SuppressWarnings(
      "SystemConsoleNull") // Java 17 has no isTerminal(); the launcher sees to later ones
  static String read() throws IOException {
    Console terminal = System.console();
    return terminal == null ? line() : twice(terminal);
  }

  private static String line() throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    return Optional.ofNullable(in.readLine())
        .orElseThrow(() ->
            HtxException.config(Problem.of("Không có mật khẩu nào được gõ", "No password was typed")
                .todo(
                    "gõ mật khẩu khi được hỏi, hoặc đưa vào đầu vào chuẩn",
                    "type it when asked, or pass it on standard input")));
  }

  private static String twice(Console terminal) {
    char[] first = terminal.readPassword("Mật khẩu / password: ");
    char[] again = terminal.readPassword("Gõ lại / again: ");
    if (first == null || !Arrays.equals(first, again)) {
      throw HtxException.config(Problem.of("Hai lần gõ không giống nhau", "What was typed differs")
          .todo("gõ lại hai lần như nhau", "type it twice alike"));
    }
    return new String(first);
  }
}
