/**
 * The commands, the list of {@link vn.htx.app.Domains} and exit codes. Only this package reads the clock, the
 * environment and the arguments; what a night does with them is in {@link vn.htx.night.Night}.
 */
package vn.htx.app;
