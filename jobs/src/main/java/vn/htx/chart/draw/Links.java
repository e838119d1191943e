package vn.htx.chart.draw;

import java.util.Optional;

/** Where the marks of a picture lead. */
@FunctionalInterface
public interface Links {
  /** Of pictures that lead nowhere. */
  Links NONE = id -> Optional.empty();

  /** The address of what a mark stands for; empty where there is none. */
  Optional<String> of(String id);
}
