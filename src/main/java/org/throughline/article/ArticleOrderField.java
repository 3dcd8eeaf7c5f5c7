package org.throughline.article;

import org.eclipse.microprofile.graphql.Description;
import org.throughline.mapping.Order;

/** What articles can be ordered by. */
public enum ArticleOrderField {
  @Order("coalesce($.published_earliest, '-infinity') desc")
  @Description("By the earliest day they can be from; those without any date last.")
  PUBLISHED,
  @Order("$.id desc")
  @Description("By when they were added here.")
  ADDED
}
