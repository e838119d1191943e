/**
 * Vietnamese text: letters, syllables, keys by which two spellings match, what stands for "nothing". JDK only, as all
 * below.
 */
package vn.htx.text;
