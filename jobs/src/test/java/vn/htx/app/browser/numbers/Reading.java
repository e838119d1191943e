package vn.htx.app.browser.numbers;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the main part of a page holds: all of its tables, and of all else whatever has a digit, shown or folded away.
 *
 * @param texts by block, as paragraphs, items and headings
 * @param labels names for screen readers
 */
public record Reading(
    List<Table> tables, List<String> texts, List<Label> labels, List<Drawing> drawings) {
  /** Text nodes are joined by a space and blanks made one, so that {@code <b>4</b>%} reads {@code 4 %}. */
  private static final String READ = """
      () => {
        const main = document.querySelector('main');
        const blocks = 'p,li,h1,h2,h3,h4,dt,dd,option,summary,legend,label,button,figcaption';
        const hasDigit = text => /\\d/.test(text);
        const joined = nodes => nodes.map(node => node.nodeValue).join(' ').replace(/\\s+/g, ' ').trim();
        const nodes = element => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const found = [];
          while (walker.nextNode()) found.push(walker.currentNode);
          return found;
        };
        const read = element => joined(nodes(element));
        const heading = element => {
          const section = element.closest('section');
          const title = section ? section.querySelector('h2, h3') : null;
          return title ? read(title) : '';
        };
        const named = table => {
          const group = table.closest('[role=group]');
          if (table.caption) return read(table.caption);
          if (group && group.hasAttribute('aria-label')) return group.getAttribute('aria-label');
          return heading(table);
        };
        const tables = [...main.querySelectorAll('table')].map(table => ({
          name: named(table),
          rows: [...table.rows].map(row => [...row.cells].map(read)),
        }));

        const own = new Map();
        for (const node of nodes(main)) {
          if (node.parentElement.closest('table, svg, script')) continue;
          const block = node.parentElement.closest(blocks) || node.parentElement;
          own.set(block, [...(own.get(block) || []), node]);
        }
        const texts = [...own.values()].map(joined).filter(hasDigit);
        for (const input of main.querySelectorAll('input:not([type=hidden])')) {
          if (hasDigit(input.value)) texts.push(input.name + '=' + input.value);
        }

        const labels = [...main.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
          .filter(each => !each.parentElement.closest('svg'))
          .flatMap(each => ['aria-label', 'title', 'placeholder', 'alt']
            .map(name => each.getAttribute(name))
            .filter(label => label && hasDigit(label))
            .map(label => ({label, around: read(each.closest('tr, li, figure, section') || main)})));

        const place = text => {
          const clip = text.closest('[clip-path]');
          if (!clip) return 'BESIDE';
          return clip.getAttribute('clip-path').includes('clipPath1)') ? 'AROUND' : 'WITHIN';
        };
        const drawings = [...main.querySelectorAll('svg')].filter(svg => svg.querySelector('text, title')).map(svg => ({
          name: svg.querySelector('title').textContent,
          pieces: [...svg.querySelectorAll('text')]
            .map(text => ({place: place(text), text: read(text)})),
          tips: [...new Set([
            ...[...svg.querySelectorAll('title')].map(read),
            ...[...svg.querySelectorAll('[aria-label]')].map(each => each.getAttribute('aria-label')),
          ])].filter(hasDigit),
        }));
        return {tables, texts, labels, drawings};
      }""";

  /** A table, row by row with the head. */
  public record Table(String name, List<List<String>> rows) {}

  /** A name for screen readers, and the text of the row, item or section that it stands in. */
  public record Label(String label, String around) {}

  /**
   * A picture.
   *
   * @param tips what its marks say when they are pointed at or reached
   */
  public record Drawing(String name, List<Piece> pieces, List<String> tips) {
    Stream<String> at(Place place) {
      return pieces.stream().filter(piece -> piece.place() == place).map(Piece::text);
    }
  }

  /** A line of text within a picture. */
  public record Piece(Place place, String text) {}

  /** Where a text stands in a picture, told by what it is clipped to. */
  public enum Place {
    /** Title, legend, notes and what they number. */
    BESIDE,
    /** Along the axes, or on a map. */
    AROUND,
    /** In the plot: the numbers of marks. */
    WITHIN
  }

  static Reading of(Page page) {
    Map<?, ?> read = (Map<?, ?>) page.evaluate(READ);
    return new Reading(
        maps(read, "tables")
            .map(each -> new Table(
                text(each, "name"),
                list(each, "rows").map(row -> texts((List<?>) row)).toList()))
            .toList(),
        texts((List<?>) read.get("texts")),
        maps(read, "labels")
            .map(each -> new Label(text(each, "label"), text(each, "around")))
            .toList(),
        maps(read, "drawings")
            .map(each -> new Drawing(
                text(each, "name"),
                maps(each, "pieces")
                    .map(piece ->
                        new Piece(Place.valueOf(text(piece, "place")), text(piece, "text")))
                    .toList(),
                texts((List<?>) each.get("tips"))))
            .toList());
  }

  private static Stream<?> list(Map<?, ?> of, String name) {
    return ((List<?>) of.get(name)).stream();
  }

  private static Stream<Map<?, ?>> maps(Map<?, ?> of, String name) {
    return list(of, name).map(each -> (Map<?, ?>) each);
  }

  private static String text(Map<?, ?> of, String name) {
    return String.valueOf(of.get(name));
  }

  private static List<String> texts(List<?> texts) {
    return texts.stream().map(String::valueOf).toList();
  }
}
