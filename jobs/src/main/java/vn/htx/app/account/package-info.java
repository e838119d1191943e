/** {@code htx account}: who may open the served pages, and with which roles. */
package vn.htx.app.account;
