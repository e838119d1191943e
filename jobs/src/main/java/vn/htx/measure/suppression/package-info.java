/**
 * Which sums over natural persons must not be published, so that none of few persons can be read or derived from those
 * that are.
 */
package vn.htx.measure.suppression;
