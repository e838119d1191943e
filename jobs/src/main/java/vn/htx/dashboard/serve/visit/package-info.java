/** What a page is shown with: the version that is open, its address, and the frame around it. */
package vn.htx.dashboard.serve.visit;
