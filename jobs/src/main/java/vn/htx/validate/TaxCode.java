package vn.htx.validate;

import vn.htx.text.TaxCodes;

/** Whether a tax code stands in its usual form. */
final class TaxCode {
  private TaxCode() {}

  static boolean isValid(String text) {
    return TaxCodes.isValid(text);
  }
}
