/** Workbooks: Open XML, Excel 97-2003 and OpenDocument; each is counted in a first pass and streamed in a second. */
package vn.htx.ingest.workbook;
