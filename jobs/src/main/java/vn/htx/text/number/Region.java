package vn.htx.text.number;

/**
 * The part of the country whose old land measures are meant: a sào is 360 m² in the north and 500 m² in the centre, a
 * công is 1,000 m² in the south.
 */
public enum Region {
  BAC_BO,
  TRUNG_BO,
  NAM_BO
}
