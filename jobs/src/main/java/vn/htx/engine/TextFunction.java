package vn.htx.engine;

import java.io.Serializable;
import java.util.function.UnaryOperator;

/** A function from text to text that SQL calls; null stays null without it. */
public interface TextFunction extends UnaryOperator<String>, Serializable {}
