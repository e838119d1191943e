/** From the catalog to Spark: schemas, column expressions, rows read and made by field. */
package vn.htx.engine;
