/** Encodings, Unicode, Vietnamese matching keys, numbers, units, dates. JDK only. */
package vn.htx.text;
