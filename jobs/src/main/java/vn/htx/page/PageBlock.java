package vn.htx.page;

/** A part of a section, in the order of the page. */
public sealed interface PageBlock permits ChartDeclaration, OddChart {}
