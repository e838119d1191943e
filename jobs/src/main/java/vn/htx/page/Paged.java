package vn.htx.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.htx.model.Problem;

/**
 * A page of a list.
 *
 * @param lines of this page
 * @param page from 1
 * @param pages at least 1
 * @param of how many lines the whole list has
 */
public record Paged<T>(List<T> lines, int page, int pages, int of) {
  /** Lines on a page. */
  public static final int SIZE = 200;

  /** The name of a page in an address. */
  public static final String PAGE = "page";

  private static final String NUMBER = "[0-9]{1,9}";

  public Paged {
    lines = List.copyOf(lines);
  }

  /**
   * The page of a list that an address asks for, the first where it asks for none.
   *
   * @throws NoSuchPage for a page that the list does not have
   */
  public static <T> Paged<T> of(List<T> all, Optional<String> asked) {
    int pages = (int) pages(all.size(), SIZE);
    int page = (int) number(asked, pages);
    return new Paged<>(
        all.subList((page - 1) * SIZE, Math.min(page * SIZE, all.size())), page, pages, all.size());
  }

  /** How many pages a list has; at least one. */
  public static long pages(long lines, long onPage) {
    return Math.max(1, (lines + onPage - 1) / onPage);
  }

  /**
   * The number of the page that is asked for; 1 where none is.
   *
   * @throws NoSuchPage where there is no such page
   */
  public static long number(Optional<String> asked, long pages) {
    long page =
        asked.map(text -> text.matches(NUMBER) ? Long.parseLong(text) : 0).orElse(1L);
    if (page < 1 || page > pages) {
      throw new NoSuchPage(Problem.of("Danh sách không có trang này", "The list has no such page")
          .at("?" + PAGE)
          .found(FilterRefused.shortened(asked.orElse("")))
          .allowed("1–" + pages)
          .todo("Mở trang đầu của danh sách.", "Open the first page of the list."));
    }
    return page;
  }

  /** The same page of something else of each line. */
  public <R> Paged<R> map(Function<T, R> other) {
    return new Paged<>(lines.stream().map(other).toList(), page, pages, of);
  }

  /** The place of the page's first line in the whole list; 0 where the list is empty. */
  public int first() {
    return lines.isEmpty() ? 0 : (page - 1) * SIZE + 1;
  }

  /** The place of the page's last line in the whole list. */
  public int last() {
    return (page - 1) * SIZE + lines.size();
  }
}
