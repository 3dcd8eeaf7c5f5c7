package org.throughline.report;

import java.util.Objects;
import java.util.stream.Collectors;
import org.throughline.report.Graph.Kind;
import org.throughline.report.Graph.Line;
import org.throughline.report.Graph.Question;

/** How well something is supported: the numbers that PostgreSQL computes and the rule demands. */
record Support(
    int articles,
    int newsrooms,
    int min,
    int max,
    int onTheRecord,
    int undetermined,
    boolean possibleOverlap) {

  /** The rule, written down once more, without a database. */
  static Support ruled(Graph graph, Question question) {
    var reports = graph.reports().stream().filter(report -> counts(report, question)).toList();
    var newsrooms = reports.stream().map(Line::newsroom).collect(Collectors.toSet());
    var origins =
        reports.stream().filter(Line::showsOrigin).map(Line::origin).collect(Collectors.toSet());
    var unnamed = origins.stream().filter(party -> is(party, Kind.UNNAMED)).count();
    var same = question.policy() == AnonymousPolicy.SAME;
    var known = origins.size() - (same && unnamed > 1 ? (int) unnamed - 1 : 0);
    var undetermined =
        newsrooms.stream()
            .filter(
                newsroom ->
                    reports.stream()
                        .noneMatch(each -> each.newsroom() == newsroom && each.showsOrigin()))
            .count();
    return new Support(
        (int) reports.stream().map(Line::article).distinct().count(),
        newsrooms.size(),
        reports.isEmpty() ? 0 : Math.max(1, known),
        known + (int) undetermined,
        (int) origins.stream().filter(Support::speaksForItself).count(),
        (int) undetermined,
        unnamed > 1 && !same);
  }

  private static boolean counts(Line report, Question question) {
    return !question.newsrooms().contains(report.newsroom())
        && !question.parties().contains(Graph.outletOf(report.article()))
        && !question.parties().contains(Graph.outletOfNewsroom(report.newsroom()))
        && report.chain().stream().noneMatch(question.parties()::contains);
  }

  private static boolean speaksForItself(int party) {
    return is(party, Kind.PERSON) || is(party, Kind.ORGANIZATION) || is(party, Kind.OFFICIAL);
  }

  private static boolean is(int party, Kind kind) {
    return Objects.equals(Graph.PARTIES.get(party), kind);
  }

  int width() {
    return max - min;
  }
}
