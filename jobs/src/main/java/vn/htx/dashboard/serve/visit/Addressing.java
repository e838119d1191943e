package vn.htx.dashboard.serve.visit;

import org.jspecify.annotations.Nullable;

/** How the pages of a version find each other. */
public interface Addressing {
  /** By the addresses of a server, which has every page. */
  Addressing SERVED = new Addressing() {
    @Override
    public String link(Address from, Address to) {
      return to.toString();
    }

    @Override
    public String asset(Address from, String file) {
      return "/" + file;
    }

    @Override
    public boolean isServed() {
      return true;
    }
  };

  /** As it stands in a link of a page; null, which leaves the link out, where there is no such page. */
  @Nullable
  String link(Address from, Address to);

  /** A file that all pages use, as a page names it. */
  String asset(Address from, String file);

  /** Whether there is a server that answers what is asked. */
  boolean isServed();
}
