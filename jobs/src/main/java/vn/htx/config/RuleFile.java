package vn.htx.config;

import java.nio.file.Path;
import java.util.function.BiFunction;
import vn.htx.catalog.Ingredient;

/**
 * A configuration file that a night requires, with its reader.
 *
 * @param ingredient read from one file
 * @param read adds errors in the file to the problems
 */
public record RuleFile<T>(Ingredient<T> ingredient, BiFunction<Path, Problems, T> read) {}
