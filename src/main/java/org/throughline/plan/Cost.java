package org.throughline.plan;

/**
 * What an operation may cost, were all its pages full.
 *
 * @param lists how many lists would have to be read one by one: each page and list once for each
 *     object it hangs from
 * @param nodes how many objects those pages would hold
 * @see <a
 *     href="https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api">GitHub's
 *     rule</a>
 */
public record Cost(long lists, long nodes) {

  private static final int LISTS_OF_A_POINT = 100;

  /** A write locks others out while it lasts. */
  private static final int POINTS_OF_A_MUTATION = 5;

  /** Of what needs no list. */
  public static final Cost LEAST = new Cost(0, 0);

  /** A point for each hundred lists, rounded, and at least one. */
  public int points() {
    return (int) Math.max(1, (lists + LISTS_OF_A_POINT / 2) / LISTS_OF_A_POINT);
  }

  public Cost plus(Cost other) {
    return new Cost(lists + other.lists, nodes + other.nodes);
  }

  /** With that of writing what is then shown. */
  Cost ofMutation() {
    return new Cost(lists + (long) POINTS_OF_A_MUTATION * LISTS_OF_A_POINT, nodes);
  }
}
