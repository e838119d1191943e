/** {@code htx lake}: checking, mending, pruning and erasing. */
package vn.htx.app.lake;
