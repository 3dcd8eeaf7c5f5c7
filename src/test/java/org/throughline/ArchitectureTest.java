package org.throughline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The architecture is one list: a package may use those before it, and no other. */
class ArchitectureTest {

  private static final List<String> ORDER =
      List.of(
          "problem", // what can be wrong with a request
          "store", // where the data lives
          "identity", // who is calling
          "mapping", // how a type says where its fields come from
          "schema", // the API as callers see it
          "plan", // an operation becomes one statement
          "rate", // how much one caller may ask
          "service", // what the service knows of itself
          "fact", // small values, identity
          "edit", // who changed what, when
          "write", // a mutation becomes rows
          "editorial", // who sees it, what was wrong with it
          "party", // people, organizations, sources
          "article", // published pieces, citations
          "report", // who reports what, from where
          "claim", // assertions, responses
          "statement", // what was said
          "event", // what happened or may happen
          "proposal", // what is on the table, who stands where
          "discrepancy", // where articles differ
          "story", // what articles tell together
          "ingest", // other people's formats
          "document", // what front ends registered to run
          "cache", // answers that everybody gets the same
          "edge", // HTTP
          "command"); // what the program can be told instead of starting

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.throughline");

  @Test
  void the_list_names_all_packages_and_no_other() {
    var packages = new TreeSet<String>();
    CLASSES.forEach(type -> packages.add(topPackage(type)));
    assertEquals(new TreeSet<>(ORDER), packages);
  }

  @Test
  void imports_point_to_earlier_packages_only() {
    for (var name : ORDER) {
      var later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
      noClasses()
          .that(resideIn(List.of(name)))
          .should()
          .dependOnClassesThat(resideIn(later))
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void entities_stay_in_their_package() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .notBePublic()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void no_static_field_can_change() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.throughline..")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> resideIn(List<String> packages) {
    return DescribedPredicate.describe(
        "are in " + packages,
        type ->
            type.getPackageName().startsWith("org.throughline.")
                && packages.contains(topPackage(type)));
  }

  private static String topPackage(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }
}
