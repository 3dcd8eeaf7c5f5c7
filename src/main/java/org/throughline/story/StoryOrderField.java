package org.throughline.story;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What stories can be ordered by. */
public enum StoryOrderField {
  @Order("$.updated_at desc")
  @Description("By when anything in them last changed here.")
  UPDATED_AT,
  @Order("coalesce($.first_reported, 'infinity') desc")
  @Description("By the earliest day an article of theirs can be from.")
  FIRST_REPORTED_AT,
  @Order("$.article_count desc")
  @Description("By how many articles tell them.")
  ARTICLE_COUNT
}
