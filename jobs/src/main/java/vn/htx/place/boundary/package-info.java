/** Boundaries of administrative units that a workspace brings as GeoJSON. */
package vn.htx.place.boundary;
