/** The workbooks below {@code private/} that people get with a version, to mend rows and to answer doubtful links. */
package vn.htx.night.workbook;
