/** Who asks: accounts with roles, passwords, sessions, and the limits on guessing. */
package vn.htx.dashboard.serve.account;
