package org.throughline.ingest.seed;

import static org.throughline.ingest.yaml.Text.ADDRESS;

import java.util.List;
import org.throughline.ingest.table.Table;
import org.throughline.ingest.yaml.Fields;
import org.throughline.ingest.yaml.Value;

/**
 * A person.
 *
 * @param sameAs addresses of the same person elsewhere
 */
record Person(String slug, String name, List<String> sameAs) {

  static final Table<Person> TABLE =
      Table.<Person>unidentified("person")
          .within("id", Party.TABLE, Person::slug)
          .text("slug", Person::slug)
          .text("name", Person::name)
          .addresses("same_as", Person::sameAs);

  static void readAll(Value people, Draft draft) {
    for (var entry : people.entries()) {
      var slug = Party.register(entry.key(), Kind.PERSON, draft);
      entry.value().object(person -> read(slug, person, draft));
    }
  }

  private static Person read(String slug, Fields fields, Draft draft) {
    var name = NameAlias.readOwn(slug, fields.required("name"), draft);
    var person = new Person(slug, name, fields.optional("same-as").items(ADDRESS));
    draft.add(TABLE, person, fields.at());
    NameAlias.readOthers(slug, fields.optional("aliases"), draft);
    Role.readAll(slug, fields.optional("roles"), draft);
    return person;
  }
}
