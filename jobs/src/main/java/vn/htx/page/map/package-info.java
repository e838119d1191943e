/** An indicator's figures on a map. */
package vn.htx.page.map;
