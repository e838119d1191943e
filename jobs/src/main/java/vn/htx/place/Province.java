package vn.htx.place;

import java.io.Serializable;

/**
 * A province or city of the country, under its code and name to 30 June 2025.
 *
 * @param name with its status word
 * @param newCode code of the province that it is or was merged into since
 */
public record Province(String code, String name, String newCode) implements Serializable {}
