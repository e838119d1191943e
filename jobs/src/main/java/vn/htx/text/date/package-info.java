/** Days and periods as people write them; which of day and month stands first is decided column by column. */
package vn.htx.text.date;
