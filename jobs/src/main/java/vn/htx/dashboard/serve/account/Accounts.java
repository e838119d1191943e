package vn.htx.dashboard.serve.account;

import java.util.Optional;
import vn.htx.model.HtxException;

/** The accounts of a workspace as they are now: they may change at any time. */
public interface Accounts {
  /** Where there are none, and never will be. */
  Accounts NONE = new Accounts() {
    @Override
    public boolean exist() {
      return false;
    }

    @Override
    public Optional<Account> find(String name) {
      return Optional.empty();
    }
  };

  /** Whether people must say who they are. So it is also where the list of accounts is empty. */
  boolean exist();

  /**
   * The account of a name, as {@link Account#nameOf} writes it.
   *
   * @throws HtxException when the list cannot be read: nobody comes in then
   */
  Optional<Account> find(String name);
}
