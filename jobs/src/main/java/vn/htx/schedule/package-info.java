/**
 * Airflow 3 through its stable REST API v2. Knows runs, tasks and states, and nothing of our data: a run stands for a
 * day because its configuration says so.
 */
package vn.htx.schedule;
