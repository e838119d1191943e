/** The benchmark of served pages: a version of national size, the server in a process of its own, and its visitors. */
package vn.htx.bench.serve;
