package org.throughline.write;

import java.util.ArrayList;
import java.util.List;
import org.throughline.mapping.Argument;
import org.throughline.mapping.Model;
import org.throughline.mapping.Mutation;
import org.throughline.mapping.Mutation.Act;
import org.throughline.mapping.Naming;
import org.throughline.mapping.WrongMappings;

/** Holds the inputs against the database, so that a wrong one is found before the first request. */
public final class InputCheck {

  private final Catalog catalog;
  private final List<String> wrong = new ArrayList<>();

  private InputCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * @throws WrongMappings naming each component that is no column
   */
  public static void check(Model model, Catalog catalog) {
    var check = new InputCheck(catalog);
    model.mutations().values().stream()
        .filter(mutation -> mutation.act() instanceof Act.Create)
        .forEach(check::input);
    if (!check.wrong.isEmpty()) {
      throw new WrongMappings(check.wrong);
    }
  }

  private void input(Mutation mutation) {
    members(mutation.input(), mutation.table());
  }

  private void members(Argument input, String table) {
    for (var member : input.members()) {
      var at = input.java().getSimpleName() + "." + member.name();
      if (member.rows().isPresent()) {
        var link = Link.of(member.rows().get());
        column(at, link.table(), link.owner());
        if (link.column().isEmpty()) {
          members(member, link.table());
        } else {
          column(at, link.table(), link.column());
        }
      } else if (member.java().isRecord()) {
        var prefix = Naming.snakeCase(member.name()) + "_";
        member.members().forEach(part -> column(at, table, prefix + Naming.snakeCase(part.name())));
      } else {
        column(at, table, InputReader.column(member));
      }
    }
  }

  private void column(String at, String table, String column) {
    if (!catalog.has(table, column)) {
      wrong.add("%s: there is no column %s.%s to write".formatted(at, table, column));
    }
  }
}
