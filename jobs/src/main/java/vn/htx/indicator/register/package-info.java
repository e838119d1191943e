/** The register: profiles, stocks and movements of cooperatives. */
package vn.htx.indicator.register;
