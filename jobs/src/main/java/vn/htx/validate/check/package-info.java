/** The compiled rules of a contract for a cell, a row and a file, with their findings and notices. */
package vn.htx.validate.check;
