/**
 * Vietnamese text: letters, syllables, keys by which spellings match, placeholders for "no value". JDK only,
 * subpackages included.
 */
package vn.htx.text;
