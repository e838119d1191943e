/**
 * The synthetic workspace: a believable made-up city with real administrative units. Every draw comes from the seed and
 * the entity's own id, so that neither order nor scale disturbs another entity; no clock, no platform arithmetic.
 */
package vn.htx.sample;
