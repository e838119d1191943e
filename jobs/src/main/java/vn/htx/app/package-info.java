/**
 * Commands, the list of stages, wiring and exit codes. Alone starts Spark, reads the clock, the environment and the
 * arguments. A night is a {@link vn.htx.app.Pipeline} of tables, each named by the fingerprint of all it is computed
 * from; what stands in the lake is not computed again.
 */
package vn.htx.app;
