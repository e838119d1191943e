package vn.htx.config;

import java.nio.file.Path;
import java.util.function.BiFunction;
import vn.htx.catalog.Ingredient;

/**
 * A configuration file that a night cannot do without, and how it is read.
 *
 * @param ingredient of one file
 * @param read what is wrong in the file becomes problems
 */
public record RuleFile<T>(Ingredient<T> ingredient, BiFunction<Path, Problems, T> read) {}
