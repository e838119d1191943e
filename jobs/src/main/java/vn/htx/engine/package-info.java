/**
 * Steps that declare what they read, and the bridge from the catalog to Spark: schemas, column expressions, rows read
 * and written by field.
 */
package vn.htx.engine;
