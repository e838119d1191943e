/** Pages as blocks of charts, tables and sentences, selected from a version by SQL. Knows no HTML. */
package vn.htx.page;
