/** Credit: the state of loans on a day, the portfolio, and who has access to it. */
package vn.htx.indicator.credit;
