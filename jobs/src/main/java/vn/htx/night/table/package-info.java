/**
 * The tables of a run: their recipes in the order of making, the files they are read from, and the engines that compute
 * them.
 */
package vn.htx.night.table;
