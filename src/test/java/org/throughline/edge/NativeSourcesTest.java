package org.throughline.edge;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.throughline.mapping.Argument;
import org.throughline.mapping.Connection;
import org.throughline.mapping.ModelReader;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.mapping.Type.ObjectType;

/**
 * A native binary holds only what it is told to hold. What our code reads by name or by reflection
 * is looked for in the sources that {@code -Dquarkus.native.sources-only=true} leaves behind; what
 * is missing there belongs into {@code reflect-config.json} or application.properties.
 */
@EnabledIfSystemProperty(
    named = "throughline.native-sources",
    matches = ".+",
    disabledReason = "asks for the directory of native sources: see .ci/native-sources")
class NativeSourcesTest {

  private static final Path SOURCES =
      Path.of(System.getProperty("throughline.native-sources", "target/native-sources"));

  private static final Set<Class<?>> OPERATIONS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("org.throughline")
              .stream()
              .filter(type -> type.isInterface() && type.isAnnotatedWith(GraphQLApi.class))
              .map(JavaClass::reflect)
              .collect(Collectors.toSet());

  @Test
  void the_model_can_be_read() throws IOException {
    var model = ModelReader.read(OPERATIONS);
    var inputs =
        OPERATIONS.stream()
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .flatMap(method -> Arrays.stream(method.getParameterTypes()))
            .filter(Class::isRecord);
    var objects =
        model.types().values().stream()
            .flatMap(type -> type instanceof ObjectType object ? Stream.of(object.java()) : null)
            .filter(Class::isRecord); // a payload has none
    var parts =
        model.mutations().values().stream()
            .flatMap(mutation -> withParts(mutation.input()))
            .<Class<?>>map(Argument::java)
            .filter(Class::isRecord);
    var needed = names(Stream.of(OPERATIONS.stream(), inputs, objects, parts).flatMap(all -> all));
    assertThat(needed.size(), is(not(0)));
    needed.removeAll(registered("allDeclaredMethods"));
    assertThat("without their methods", needed, is(empty()));
  }

  @Test
  void the_members_of_unions_are_known() throws IOException {
    var unions =
        names(
            ModelReader.read(OPERATIONS).types().values().stream()
                .<Class<?>>flatMap(
                    type -> type instanceof AbstractType union ? Stream.of(union.java()) : null)
                .filter(Class::isSealed));
    assertThat(unions, hasItem("org.throughline.party.Party"));
    unions.removeAll(registered("allPermittedSubclasses"));
    assertThat("without their members", unions, is(empty()));
  }

  @Test
  void the_orders_of_pages_can_be_read() throws IOException {
    var fields =
        ModelReader.read(OPERATIONS).types().values().stream()
            .flatMap(type -> type instanceof ObjectType object ? Stream.of(object.java()) : null)
            .filter(Class::isRecord)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(RecordComponent::getAccessor);
    var methods = OPERATIONS.stream().flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
    var orders = names(Stream.concat(fields, methods).flatMap(NativeSourcesTest::order));
    assertThat(orders, hasItem("org.throughline.story.StoryOrderField"));
    orders.removeAll(registered("allDeclaredFields"));
    assertThat("without their constants", orders, is(empty()));
  }

  @Test
  void the_resources_are_there() throws IOException {
    var needed = new TreeSet<>(PlaygroundRoute.FILES.values());
    needed.addAll(files("api/queries", "api/queries/"));
    needed.addAll(files("db-migrations", "db/migration/"));
    needed.addAll(files("seeds", "seeds/"));
    needed.addAll(files("src/main/resources/playground", "playground/"));
    needed.removeIf(name -> name.endsWith(".json") || name.endsWith(".md"));
    var patterns = patterns();
    var forgotten = new TreeSet<>(needed);
    forgotten.removeIf(name -> patterns.stream().anyMatch(name::matches));
    assertThat("in no pattern", forgotten, is(empty()));
    needed.removeAll(packaged());
    assertThat("in no jar", needed, is(empty()));
  }

  private static Stream<Argument> withParts(Argument input) {
    return Stream.concat(
        Stream.of(input), input.members().stream().flatMap(NativeSourcesTest::withParts));
  }

  private static Stream<Class<?>> order(AnnotatedElement declared) {
    return Stream.ofNullable(declared.getAnnotation(Connection.class))
        .<Class<?>>map(Connection::by)
        .filter(by -> by.getEnumConstants().length > 0);
  }

  private static Set<String> names(Stream<? extends Class<?>> types) {
    return types.map(Class::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> files(String directory, String prefix) throws IOException {
    var root = Path.of(directory);
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> prefix + root.relativize(file))
          .collect(Collectors.toSet());
    }
  }

  /** The classes of which GraalVM is told to keep this. */
  private static Set<String> registered(String what) throws IOException {
    return configuration("reflect-config.json").stream()
        .flatMap(text -> new JsonArray(text).stream())
        .map(JsonObject.class::cast)
        .filter(type -> type.getBoolean(what, false))
        .map(type -> type.getString("name"))
        .collect(Collectors.toSet());
  }

  private static List<String> patterns() throws IOException {
    return configuration("resource-config.json").stream()
        .flatMap(
            text ->
                new JsonObject(text).getJsonObject("resources").getJsonArray("includes").stream())
        .map(each -> ((JsonObject) each).getString("pattern"))
        .toList();
  }

  private static List<String> configuration(String name) throws IOException {
    var texts = new ArrayList<String>();
    try (var jar = new JarFile(runner().toFile())) {
      var entries =
          jar.stream()
              .filter(entry -> entry.getName().startsWith("META-INF/native-image/"))
              .filter(entry -> entry.getName().endsWith("/" + name))
              .toList();
      for (var entry : entries) {
        texts.add(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static Set<String> packaged() throws IOException {
    var names = new TreeSet<String>();
    try (var libraries = Files.list(SOURCES.resolve("lib"))) {
      for (var file : Stream.concat(Stream.of(runner()), libraries).toList()) {
        try (var jar = new JarFile(file.toFile())) {
          jar.stream().forEach(entry -> names.add(entry.getName()));
        }
      }
    }
    return names;
  }

  private static Path runner() throws IOException {
    try (var files = Files.list(SOURCES)) {
      return files
          .filter(file -> file.toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow();
    }
  }
}
