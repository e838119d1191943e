/** Binds a table to its contract and checks each of its rows: header, cells, names of places and cooperatives. */
package vn.htx.validate.row;
