/** Files to keep: figures, charts and the annex. */
package vn.htx.dashboard.serve.download;
