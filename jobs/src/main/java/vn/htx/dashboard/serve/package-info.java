/** The pages served to a browser: plain links, no state but that in the address. Knows nothing of how nights run. */
package vn.htx.dashboard.serve;
