package org.throughline.plan;

import graphql.parser.InvalidSyntaxException;
import java.util.regex.Pattern;

/** What the parser cannot read, said to whoever wrote it: without the parser's own words. */
final class SyntaxWords {

  private static final Pattern NO_TOKEN =
      Pattern.compile("token recognition error at: '(.*)'' at", Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile(" at line \\d+ column \\d+$");

  private SyntaxWords() {}

  static String of(InvalidSyntaxException wrong) {
    var message = wrong.getMessage();
    var place = PLACE.matcher(message);
    var where = place.find() ? place.group() : "";
    var unread = NO_TOKEN.matcher(message);
    if (unread.find()) {
      return unread.group(1).startsWith("\"")
          ? "The text that begins with '%s'%s does not end.".formatted(unread.group(1), where)
          : "Unexpected character at '%s'%s; text stands in quotation marks."
              .formatted(unread.group(1), where);
    }
    if ("<EOF>".equals(wrong.getOffendingToken())) {
      return "The document ends%s, where more must follow: a brace may be missing."
          .formatted(where);
    }
    return message.startsWith("Invalid syntax") && wrong.getOffendingToken() != null
        ? "Unexpected '%s'%s.".formatted(wrong.getOffendingToken(), where)
        : message;
  }
}
