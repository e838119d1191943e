package vn.htx.model;

/**
 * What a message says of one thing that is wrong outside the data (an option, a configuration, the machine): what,
 * where, what was found, what is allowed, what to do. Empty parts are not printed.
 */
public record Problem(Bilingual what, String where, String found, String allowed, Bilingual todo) {
  public static Problem of(String whatVi, String whatEn) {
    return new Problem(Bilingual.of(whatVi, whatEn), "", "", "", Bilingual.of("-", "-"));
  }

  public Problem at(String place) {
    return new Problem(what, place, found, allowed, todo);
  }

  public Problem found(String text) {
    return new Problem(what, where, text, allowed, todo);
  }

  public Problem allowed(String text) {
    return new Problem(what, where, found, text, todo);
  }

  public Problem todo(String vi, String en) {
    return new Problem(what, where, found, allowed, Bilingual.of(vi, en));
  }

  /** The problem as the operator reads it, one part a line. */
  public String text() {
    var text = new StringBuilder(what.toString());
    append(text, "ở đâu / where", where);
    append(text, "thấy / found", found);
    append(text, "cho phép / allowed", allowed);
    append(text, "cần làm / do", todo.vi().equals("-") ? "" : todo.toString());
    return text.toString();
  }

  private static void append(StringBuilder text, String name, String part) {
    if (!part.isEmpty()) {
      text.append("\n    ").append(name).append(": ").append(part);
    }
  }
}
