/** Numbers and amounts as people write them, with their units, decided column by column. */
package vn.htx.text.number;
