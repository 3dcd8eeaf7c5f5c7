package org.throughline.edit;

import org.throughline.WorldTest;

/** A test that makes edits as the API does, one after the other. */
abstract class HistoryTest extends WorldTest {

  /** What stands between two edits: both are closed, so the second has the later place. */
  void edit(String sql, Object... values) {
    world.rows().commit();
    world.rows().run("select open_edit(new_id(), 'ada', 'Ada', 'test', null, null, null, null)");
    world.rows().run(sql, values);
    world.rows().run("select close_edit(null, null)");
    world.rows().commit();
  }

  /** The last edit, of which there is one. */
  String last() {
    return sql("select id from edit order by place desc limit 1");
  }

  void undo(String edit) {
    edit("select undo_edit(?::uuid)", edit);
  }

  /** All that is stored but how often and when it was written, and what the log says of it. */
  String everything() {
    return sql(
        """
        select md5(string_agg(content, ' ' order by name))
        from (select relname as name,
                     query_to_xml(format('select to_jsonb(line) - ''version'' - ''updated_at'' as line from %I line order by 1',
                                         relname), true, true, '')::text as content
              from pg_class
              where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('edit', 'change')) stored""");
  }
}
