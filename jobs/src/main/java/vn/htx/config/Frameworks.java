package vn.htx.config;

import java.io.Serializable;
import java.util.List;
import vn.htx.catalog.Ingredient;

/** All frameworks, each with the days on which it is in force. */
public record Frameworks(List<Framework> all) implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final Ingredient<Frameworks> FILES =
      new Ingredient<>("frameworks", Frameworks.class, List.of("frameworks/"));

  public Frameworks {
    all = List.copyOf(all);
  }
}
