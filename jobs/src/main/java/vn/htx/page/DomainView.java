package vn.htx.page;

import java.util.List;

/** What one domain shows on the page. */
public interface DomainView {
  /** Its key figures, at the top of the page; may be none. */
  List<PageData.Card> cards(PublishedValues source);

  /** Its charts, with a heading and how its areas or rows add up. */
  PageData.Section section(PublishedValues source);
}
