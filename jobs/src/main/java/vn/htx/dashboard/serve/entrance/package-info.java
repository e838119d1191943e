/** Who is let in: names and addresses by which the server is asked, logging in and out, forms that change things. */
package vn.htx.dashboard.serve.entrance;
