/**
 * A client of Airflow 3 through its stable REST API v2. It knows runs, tasks and states, and nothing of our data: a run
 * is for a day because its configuration says so.
 */
package vn.htx.schedule;
