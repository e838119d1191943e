/** {@code htx bench}. */
package vn.htx.app.bench;
