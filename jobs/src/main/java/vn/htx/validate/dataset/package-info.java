/** Decisions over all files of a dataset: deliveries in use, duplicate keys, references; and the SQL of its tables. */
package vn.htx.validate.dataset;
