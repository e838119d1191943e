/**
 * The synthetic workspace: a plausible city with real administrative units and made-up data. Every random number
 * derives from the seed and the id of its entity, so neither order nor scale changes another entity. No clock and no
 * platform-dependent arithmetic is used.
 */
package vn.htx.sample;
