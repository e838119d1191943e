/** What the operator sees and does: lines, failures, signals, and the report for machines. */
package vn.htx.app.terminal;
