/** The served pages, one class each. */
package vn.htx.dashboard.serve.view;
