package org.throughline.store.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
