/** A table bound to its contract, and each of its rows checked: header, cells, names of places and cooperatives. */
package vn.htx.validate.row;
