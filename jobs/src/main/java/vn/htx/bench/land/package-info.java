/** The benchmark of the land chain: many files of parcels and holders, from CSV to figures. */
package vn.htx.bench.land;
