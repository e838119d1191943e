package vn.htx.chart.draw;

import java.awt.Shape;

/**
 * A part of a picture that can lead somewhere.
 *
 * @param id of what it stands for
 * @param name of it with its value, for people who do not see it
 * @param isRepeated whether the picture shows the same a second time, larger
 */
record Mark(String id, String name, Shape area, boolean isRepeated) {}
