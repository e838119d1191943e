/** {@code htx airflow}. */
package vn.htx.app.airflow;
