/** What is decided over all files of a dataset: which delivery stands, keys, references, and the tables made by it. */
package vn.htx.validate.dataset;
