/** How the text of a column is stored (Unicode composed or not, TCVN3, VNI, mistaken encodings), and its mending. */
package vn.htx.text.encoding;
