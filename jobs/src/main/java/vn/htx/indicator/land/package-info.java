/** Land: holdings, their fragmentation, and the arrangements that bring land together. */
package vn.htx.indicator.land;
