/** The benchmark: whole processes, measured from outside, with medians over several runs. */
package vn.htx.bench;
