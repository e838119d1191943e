/** Numbers and amounts as people write them, with their units; the style is decided for each column. */
package vn.htx.text.number;
