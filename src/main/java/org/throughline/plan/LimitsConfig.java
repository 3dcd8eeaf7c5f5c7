package org.throughline.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * {@code throughline.limits}, read at start: what one operation may ask. Each is checked before the
 * database is asked anything. The playground's introspection and all of {@code api/queries} stay
 * far below.
 */
@ConfigMapping(prefix = "throughline.limits")
public interface LimitsConfig {

  /** Characters of a document. A number's digits cost their square to read. */
  @WithDefault("200000")
  int characters();

  /** Words and signs of a document. */
  @WithDefault("15000")
  int tokens();

  /** Blanks, line ends and commas of a document. */
  @WithDefault("200000")
  int blanks();

  /**
   * Rules of the grammar within each other: three to a level of fields, one to a level of a value.
   */
  @WithDefault("500")
  int grammarDepth();

  /** Fields within each other, those of fragments where they are spread. Introspection has 15. */
  @WithDefault("60")
  int depth();

  /**
   * Fragments. The validator follows each through all others: their number counts to the third
   * power.
   */
  @WithDefault("200")
  int fragments();

  /** Fields with an alias, in the whole document. */
  @WithDefault("500")
  int aliases();

  /** Fields at the root, or spread there, of the operations together. */
  @WithDefault("100")
  int rootFields();

  /** How often one selection has the same field, under its own name or others. */
  @WithDefault("200")
  int repeatedFields();

  /** Directives, in the whole document. */
  @WithDefault("200")
  int directives();

  /** Fields of the answer, each counted once for each place where it can stand. */
  @WithDefault("3000")
  int fields();

  /**
   * Values of the answer, were all its pages full and all other lists of typical length: some ten
   * megabytes.
   */
  @WithDefault("1000000")
  long values();

  /** Objects on pages of the answer, were all full. */
  @WithDefault("500000")
  long nodes();

  /** {@link Cost#points()} of an operation. */
  @WithDefault("1000")
  int cost();

  /** Items of one list among an operation's values. */
  @WithDefault("1000")
  int items();

  /** Lists and objects within each other in an operation's values. */
  @WithDefault("30")
  int nesting();
}
