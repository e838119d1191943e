package vn.htx.dashboard.serve.account;

import java.util.EnumSet;
import java.util.Set;
import vn.htx.model.Bilingual;
import vn.htx.model.Coded;

/** What a person comes for. Everyone who may come in sees the figures; what needs a role says which. */
public enum Role implements Coded {
  LEADER("leader", Bilingual.of("lãnh đạo", "leader")),
  /** Sees what single cooperatives owe. */
  PLANNER("planner", Bilingual.of("cán bộ kế hoạch", "planner")),
  /** Sees what single cooperatives owe, and the names of borrowers. */
  OFFICER("officer", Bilingual.of("cán bộ Quỹ", "fund officer")),
  /** Works at the clerk's desk. */
  CLERK("clerk", Bilingual.of("cán bộ nhập liệu", "data clerk")),
  /** Sees who did what, starts nights, and may do what a clerk does. */
  OPERATOR("operator", Bilingual.of("người vận hành", "operator"));

  /**
   * The roles of whoever sits at this machine while nobody has an account: the person has the workspace's files before
   * them anyway. Not the fund officer's: names of borrowers are shown to somebody who is known by name.
   */
  public static final Set<Role> OF_THIS_MACHINE =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(OFFICER)));

  private final String code;
  private final Bilingual label;

  Role(String code, Bilingual label) {
    this.code = code;
    this.label = label;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }
}
