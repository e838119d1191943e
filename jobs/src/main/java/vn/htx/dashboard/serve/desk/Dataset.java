package vn.htx.dashboard.serve.desk;

import java.util.List;
import vn.htx.model.Bilingual;

/**
 * Where files of one kind lie.
 *
 * @param folders below its own, with slashes
 */
public record Dataset(String id, Bilingual label, List<String> folders) {
  public Dataset {
    folders = List.copyOf(folders);
  }
}
