package vn.htx.text;

/** Where old measures of land are meant: a sào is 360 m² in the north and 500 m² in the centre. */
public enum Region {
  BAC_BO,
  TRUNG_BO,
  NAM_BO
}
