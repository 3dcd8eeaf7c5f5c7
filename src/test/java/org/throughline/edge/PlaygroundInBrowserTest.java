package org.throughline.edge;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.ingest.seed.FiveArticles;

@QuarkusTest
class PlaygroundInBrowserTest {

  private static final String ANSWER = "[aria-label='Result Window']";

  @TestHTTPResource("/")
  String root;

  @Inject FiveArticles seeds;

  private Browser browser;

  @BeforeEach
  void open() throws SQLException {
    assumeTrue(
        Browser.isThere(),
        "No Chromium with its driver on the PATH (Debian: chromium, chromium-driver).");
    seeds.load();
    browser = new Browser();
    browser.open(root);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void a_sample_runs_with_two_clicks() throws IOException {
    assertThat(browser.address(), is(root + "playground"));
    browser.link("Story page").click();
    browser.find(".graphiql-execute-button").click();
    browser.awaitText(ANSWER, "Guarantees for Ukraine after the Washington talks");
    browser.picture("playground");
    nothing_is_amiss();
  }

  @Test
  void the_first_sample_is_open_from_the_start() {
    browser.awaitText(".graphiql-query-editor", "query HomeFeed");
    assertThat(browser.link("Front page").getAttribute("aria-current"), is("true"));
    browser.find(".graphiql-execute-button").click();
    browser.awaitText(ANSWER, "\"stories\"");
    nothing_is_amiss();
  }

  @Test
  void what_somebody_wrote_is_kept_when_a_sample_opens() {
    browser.awaitText(".graphiql-query-editor", "query HomeFeed");
    browser.run(
        "document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue('{ mine: __typename }')");
    browser.link("Person page").click();
    browser.awaitText(".graphiql-query-editor", "query PersonPage");
    assertThat(browser.run("document.querySelectorAll('.graphiql-tab').length"), is(2L));
    browser.find(".graphiql-tab").click();
    browser.awaitText(".graphiql-query-editor", "mine");
  }

  @Test
  void a_link_leads_to_a_sample() {
    browser.open(root + "playground?sample=positions");
    browser.awaitText(".graphiql-query-editor", "query Positions");
    assertThat(browser.address(), is(root + "playground"));
  }

  @Test
  void the_schema_can_be_read_beside_the_editor() {
    browser.find("[aria-label='Show Documentation Explorer']").click();
    browser
        .find(".graphiql-doc-explorer-content a[href='#'], .graphiql-doc-explorer-type-name")
        .click();
    browser.awaitText(
        ".graphiql-doc-explorer", "An article by slug or id; null where there is none.");
    browser.find("[aria-label='Open settings dialog']").click();
    browser.awaitText(".graphiql-dialog", "Theme");
    nothing_is_amiss();
  }

  @Test
  void it_fits_a_phone() throws IOException {
    browser.becomePhone();
    browser.open(root);
    browser.link("Front page").click();
    browser.find(".graphiql-execute-button").click();
    browser.awaitText(ANSWER, "\"stories\"");
    browser.picture("playground-phone");
    assertThat(browser.run("document.documentElement.scrollWidth"), is(360L));
    assertThat(browser.find(ANSWER).getRect().getWidth(), greaterThan(250));
    nothing_is_amiss();
  }

  private void nothing_is_amiss() {
    var requests = browser.requests();
    assertThat(requests, hasItem(root + "graphql"));
    assertThat(requests, everyItem(anyOf(startsWith(root), startsWith("data:"))));
    assertThat(browser.complaints(), is(empty()));
  }
}
