package org.throughline.edge;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.throughline.mapping.GlobalId;

/**
 * The names by which a CDN may be told to forget an answer: the types that it may show, in the
 * words of the change log, and the objects that the operation asks for by name.
 */
final class SurrogateKeys {

  /** Longer names are not ours: 200 of them would fill a header. */
  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,120}");

  private static final int MAX_OBJECTS = 20;

  private SurrogateKeys() {}

  /**
   * @param types {@code story}, {@code proposal_element}
   * @param roots the operation's root fields, by response key
   * @return the types, then {@code story/washington-talks} for an argument {@code slug} of the
   *     field {@code story}, and ids as they were given
   */
  static List<String> of(
      Set<String> types, Map<String, List<Field>> roots, Map<String, Object> variables) {
    var objects = new TreeSet<String>();
    for (var merged : roots.values()) {
      var field = merged.get(0);
      for (var argument : field.getArguments()) {
        if (objects.size() < MAX_OBJECTS && text(argument, variables) instanceof String name) {
          add(field.getName(), argument.getName(), name, objects);
        }
      }
    }
    var keys = new ArrayList<>(types);
    keys.addAll(objects);
    return keys;
  }

  private static void add(String field, String argument, String name, Set<String> objects) {
    if (!NAME.matcher(name).matches()) {
      return;
    }
    if (GlobalId.parse(name).isPresent()) {
      objects.add(name);
    } else if (argument.equals("slug")) {
      // as the change log writes types: proposalElement is PROPOSAL_ELEMENT there
      objects.add(field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT) + "/" + name);
    }
  }

  private static Object text(Argument argument, Map<String, Object> variables) {
    Value<?> value = argument.getValue();
    if (value instanceof VariableReference variable) {
      return variables.get(variable.getName());
    }
    return value instanceof StringValue text ? text.getValue() : null;
  }
}
