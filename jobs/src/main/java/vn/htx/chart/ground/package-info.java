/**
 * What a map is drawn on: where units are, in kilometres on a plane, and their shapes, from boundaries or as schematic
 * cells around their centres.
 */
package vn.htx.chart.ground;
