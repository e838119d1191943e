/** The rules of a contract compiled: over a cell, over a row, over a file, and what was found by them. */
package vn.htx.validate.check;
