/** Key figures of the city beside plan, year before and period before, with the sentence made of them. */
package vn.htx.page.headline;
