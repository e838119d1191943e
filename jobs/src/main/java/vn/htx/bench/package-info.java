/** The benchmark: whole processes, timed from outside, medians over several runs. */
package vn.htx.bench;
