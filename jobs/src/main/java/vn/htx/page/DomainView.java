package vn.htx.page;

import java.util.List;

/** The part of the page that a domain contributes. */
public interface DomainView {
  /** The domain's key figures at the top of the page; there may be none. */
  List<PageData.Card> cards(PublishedValues source);

  /** The domain's section: a heading, charts, and how its areas add up. */
  PageData.Section section(PublishedValues source);
}
