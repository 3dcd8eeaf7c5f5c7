package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportTest extends OneOfEach {

  private static final String ORIGIN =
      "select slug from party where id = (select origin_id from report where id = the('report'))";

  @Test
  @Refuses("report_has_one_target_ck")
  void a_report_has_exactly_one_target() {
    refuses("update report set claim_id = null where id = the('report')");
    refuses("update report set event_id = the('council') where id = the('report')");
    stores(
        """
        update report set claim_id = null, event_id = the('council'), position = 2
        where id = the('report')
        """);
  }

  @Test
  @Refuses("report_article_fk")
  void a_report_is_one_of_an_article_and_from_its_newsroom() {
    refuses("update report set article_id = the('no article') where id = the('report')");
    refuses("update report set newsroom_id = the('some-newsroom') where id = the('report')");
    refuses("update report set newsroom_id = null where id = the('report')");
    stores("update report set article_id = the('second') where id = the('element-report')");
    stores(
        """
        update newsroom set basis = 'INFERRED', note = 'Both end alike.' where outlet_id is null;
        update article set newsroom_id = the('some-newsroom'), outlet_id = null, outlet_basis = 'UNKNOWN'
        """);
  }

  @Test
  @Refuses("report_wording_is_short_ck")
  void a_wording_has_three_words_at_most() {
    refuses("update report set wording = 'will surely be built'");
    refuses("update report set wording = E'will\\u00a0surely\\u2003be built'");
    stores("update report set wording = 'will be built'");
  }

  @Test
  @Refuses("report_position_uk")
  void an_article_says_the_same_thing_twice_in_two_places() {
    var again =
        """
        insert into report (id, article_id, event_id, position, certainty, attribution, lines)
        values (the('again'), the('first'), the('council'), %d, 'WILL', 'NONE', '{4}')
        """;
    refuses(again.formatted(1));
    stores(again.formatted(2));
  }

  @Test
  @Refuses("report_hop_is_attributed_ck")
  void a_hop_is_attributed_to_its_party() {
    refuses("update report_hop set relation = 'UNATTRIBUTED'");
    stores("update report_hop set relation = 'INTERVIEW'");
  }

  @Test
  @Refuses("report_hop_report_fk")
  void a_hop_is_one_of_a_report() {
    refuses(
        """
        delete from report_hop where position = 2;
        update report_hop set report_id = the('no report')
        """);
    stores(
        """
        delete from report_hop where position = 2;
        update report_hop set report_id = the('statement-report');
        update report set attribution = 'CONTEXTUAL'
        """);
    stores("delete from report");
  }

  @Test
  @Refuses("report_hop_no_gap_fk")
  void a_chain_has_no_gap() {
    refuses("delete from report_hop where position = 1");
    refuses("update report_hop set position = 3 where position = 2");
    refuses(hop(4, "wire"));
    stores(hop(3, "wire"));
    stores("delete from report_hop where position = 2");
    stores(
        """
        update report_hop set position = position + 10;
        update report_hop set position = position - 10
        """);
  }

  @Test
  @Refuses("report_hop_no_loop_uk")
  void a_chain_does_not_come_back_to_a_party() {
    refuses(hop(3, "herald"));
    refuses("update report_hop set party_id = the('herald')");
    stores(hop(3, "ode"));
  }

  @Test
  @Refuses("report_hop_goes_towards_origin_ct")
  void no_newsroom_stands_behind_the_unnamed_group_that_spoke_to_it() {
    var none = "delete from report_hop;";
    refuses(none + hop(1, "insiders") + hop(2, "herald"));
    refuses(none + hop(1, "insiders") + hop(2, "ode") + hop(3, "herald"));
    stores(
        none + hop(1, "insiders") + hop(2, "herald") + "delete from report_hop where position = 2");
    stores(none + hop(1, "insiders") + hop(2, "wire"));
    stores(none + hop(1, "wire") + hop(2, "herald") + hop(3, "insiders"));
  }

  @Test
  @Refuses("source_stays_behind_its_newsroom_ct")
  void an_unnamed_group_is_not_moved_behind_its_newsroom() {
    var moved =
        hop(3, "%s")
            + """
              set constraints all immediate;
              update source set speaks_to_id = the('wire') where id = the('insiders')
              """;
    refuses(moved.formatted("wire"));
    refuses(
        """
        insert into party (id, kind, slug) values (the('others'), 'SOURCE', 'others');
        delete from report_hop;
        """
            + hop(1, "others")
            + hop(2, "wire")
            + """
              insert into source (id, slug, name, kind, speaks_to_id)
              values (the('others'), 'others', 'Others', 'ANONYMOUS_GROUP', the('wire'));
              insert into name_alias (id, party_id, position, name, script)
              values (the('others'), the('others'), 1, 'Others', 'Latn')
              """);
    stores(moved.formatted("ode"));
  }

  @Test
  @Refuses("report_credit_has_its_chain_ct")
  void credit_on_the_spot_has_a_chain() {
    refuses("update report set attribution = 'EXPLICIT' where id = the('plain-report')");
    refuses("delete from report_hop");
    stores("delete from report_hop; update report set attribution = 'CONTEXTUAL'");
    stores(
        hop("plain-report", 1, "wire")
            + "update report set attribution = 'EXPLICIT' where id = the('plain-report')");
  }

  @Test
  @Refuses("report_without_credit_states_no_chain_ct")
  void a_report_without_credit_states_no_chain() {
    refuses("update report set attribution = 'NONE' where id = the('report')");
    stores("delete from report_hop; update report set attribution = 'NONE'");
    stores("update report_hop set basis = 'INFERRED'; update report set attribution = 'NONE'");
  }

  @Test
  @Refuses("report_hop_stated_is_credited_ct")
  void a_chain_that_is_stated_is_credited() {
    var stated = "update report_hop set basis = 'STATED' where party_id = the('wire');";
    var inferred = hop("plain-report", 1, "wire");
    refuses(inferred + stated);
    refuses(
        """
        update report set attribution = 'CONTEXTUAL' where id = the('report');
        update report_hop set report_id = the('plain-report')
        """);
    refuses(
        """
        insert into report_hop (report_id, position, party_id, basis)
        values (the('plain-report'), 1, the('wire'), 'STATED')
        """);
    refuses(
        """
        set constraints report_hop_report_fk deferred;
        insert into report_hop (report_id, position, party_id, basis)
        values (the('new'), 1, the('wire'), 'STATED');
        insert into report (id, article_id, claim_id, position, certainty, attribution, lines, origin_id)
        values (the('new'), the('first'), the('lind-is-mayor'), 1, 'WILL', 'NONE', '{4}', the('wire'))
        """);
    stores(inferred);
    stores(
        """
        insert into report_hop (report_id, position, party_id, basis)
        values (the('plain-report'), 1, the('wire'), 'STATED');
        update report set attribution = 'EXPLICIT' where id = the('plain-report')
        """);
    stores(
        inferred
            + stated
            + "update report set attribution = 'EXPLICIT' where id = the('plain-report')");
  }

  @Test
  @Refuses("report_comes_with_origin_of_its_chain_ct")
  void a_new_report_has_no_origin_but_that_of_its_chain() {
    var report =
        """
        insert into report (id, article_id, claim_id, position, certainty, attribution, lines, origin_id)
        values (the('new'), the('first'), the('lind-is-mayor'), 1, 'WILL', 'NONE', '{4}', %s)
        """;
    var chained = report.replace("NONE", "EXPLICIT") + ";";
    refuses(report.formatted("the('herald')"));
    stores(report.formatted("null"));
    stores(chained.formatted("the('wire')") + hop("new", 1, "wire"));
    assertEquals(
        "wire",
        after(
            chained.formatted("the('herald')") + hop("new", 1, "wire"),
            ORIGIN.replace("the('report')", "the('new')")));
  }

  @Test
  @Refuses("report_origin_is_kept_ct")
  void nobody_writes_the_origin_of_a_report() {
    refuses("update report set origin_id = the('herald') where id = the('report')");
    refuses("update report set origin_id = null where id = the('report')");
    refuses("update report set origin_id = the('wire') where id = the('plain-report')");
    stores(
        """
        update report set origin_id = the('insiders'), certainty = 'POSSIBLE'
        where id = the('report')
        """);
  }

  @Test
  void the_origin_follows_the_chain() {
    assertEquals("insiders", after("select 1", ORIGIN));
    assertEquals("ode", after(hop(3, "ode"), ORIGIN));
    assertEquals("herald", after("delete from report_hop where position = 2", ORIGIN));
    assertEquals(
        "wire", after("update report_hop set party_id = the('wire') where position = 2", ORIGIN));
    assertEquals("herald", after("update report_hop set position = position % 2 + 10", ORIGIN));
    assertNull(after("delete from report_hop", "select max(origin_id::text) from report"));
    assertNull(after("truncate report_hop", "select max(origin_id::text) from report"));
    assertEquals(
        "statement-report insiders",
        after(
            "update report_hop set report_id = the('statement-report')",
            """
            select string_agg('statement-report ' || party.slug, ', ')
            from report join party on party.id = origin_id
            where report.id in (the('report'), the('statement-report'))
            """));
  }

  @Test
  void origins_follow_one_statement_that_changes_many_chains() {
    var all =
        """
        insert into report_hop (report_id, position, party_id, basis)
        select id, 1, the('wire'), 'INFERRED' from report where origin_id is null;
        insert into report_hop (report_id, position, party_id, basis)
        select id, 2 + (id = the('report'))::int, the('ode'), 'INFERRED' from report
        on conflict (report_id, position) do update set party_id = excluded.party_id;
        delete from report_hop where report_id = the('event-report') and position = 2
        """;
    var origins =
        "select string_agg(slug, ' ' order by slug) from report join party on party.id = origin_id";
    assertEquals("ode ode ode ode ode wire", after(all, origins));
  }

  private static String hop(int position, String party) {
    return hop("report", position, party);
  }

  private static String hop(String report, int position, String party) {
    return """
        insert into report_hop (report_id, position, party_id, basis)
        values (the('%s'), %d, the('%s'), 'INFERRED');
        """
        .formatted(report, position, party);
  }
}
