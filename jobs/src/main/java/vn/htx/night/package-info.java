/** One run over a workspace: its stages in their order, their reports, the version they make and its publication. */
package vn.htx.night;
