package vn.htx.place;

/** An old commune and a new one that took land from it; {@code whole}: all of it went there. */
public record CrosswalkPair(
    String oldCode, String newCode, String oldDistrictCode, boolean whole) {}
