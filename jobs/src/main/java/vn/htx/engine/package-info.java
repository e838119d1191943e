/** From the catalog to Spark: types, schemas and column expressions. */
package vn.htx.engine;
