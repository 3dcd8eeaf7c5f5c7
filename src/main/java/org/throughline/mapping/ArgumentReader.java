package org.throughline.mapping;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Name;

/** Reads an argument from a method's parameter, and an input object's members from its record. */
final class ArgumentReader {

  private static final Map<Class<?>, String> SQL_TYPES =
      Map.of(
          String.class, "text",
          LocalDate.class, "date",
          OffsetDateTime.class, "timestamptz",
          Integer.class, "integer",
          int.class, "integer",
          Boolean.class, "boolean",
          boolean.class, "boolean",
          BigDecimal.class, "numeric",
          Double.class, "double precision");

  private ArgumentReader() {}

  static Argument read(Parameter parameter) {
    var name =
        Optional.ofNullable(parameter.getAnnotation(Name.class))
            .map(Name::value)
            .orElse(parameter.getName());
    return read(name, parameter.getParameterizedType(), parameter);
  }

  private static Argument read(String name, java.lang.reflect.Type type, AnnotatedElement element) {
    var java = Member.elementType(type);
    return new Argument(
        name,
        java,
        where(name, isList(type), element),
        facet(element),
        names(element),
        Optional.ofNullable(element.getAnnotation(In.class)).map(In::value),
        Optional.ofNullable(element.getAnnotation(Between.class)),
        sqlType(java) + (isList(type) ? "[]" : ""),
        java.isRecord() ? members(java) : List.of(),
        isDay(name, java, element));
  }

  private static Optional<String> where(String name, boolean isList, AnnotatedElement element) {
    var where = Optional.ofNullable(element.getAnnotation(Where.class)).map(Where::value);
    if (where.isPresent() && facet(element).isPresent()) {
      throw new IllegalStateException(
          "The argument %s is marked @Where and @Facet: one of them says which rows it keeps"
              .formatted(name));
    }
    return where.or(
        () -> facet(element).map(column -> Argument.equal("$." + column, ":" + name, isList)));
  }

  private static Optional<String> facet(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(Facet.class)).map(Facet::value);
  }

  private static boolean isDay(String name, Class<?> java, AnnotatedElement element) {
    var isMarked = element.isAnnotationPresent(AsOf.class);
    if (isMarked && (!name.equals(AsOf.ARGUMENT) || java != LocalDate.class)) {
      throw new IllegalStateException(
          "The argument %s is marked @AsOf: it must be a LocalDate %s"
              .formatted(name, AsOf.ARGUMENT));
    }
    return isMarked;
  }

  private static List<String> names(AnnotatedElement element) {
    var names = element.getAnnotation(Names.class);
    return names == null ? List.of() : List.of(names.value());
  }

  private static List<Argument> members(Class<?> input) {
    return Arrays.stream(input.getRecordComponents())
        .map(
            component ->
                read(component.getName(), component.getGenericType(), component.getAccessor()))
        .toList();
  }

  private static boolean isList(java.lang.reflect.Type type) {
    return type instanceof java.lang.reflect.ParameterizedType of
        && Collection.class.isAssignableFrom((Class<?>) of.getRawType());
  }

  private static String sqlType(Class<?> java) {
    return java.isEnum()
        ? Naming.snakeCase(java.getSimpleName())
        : SQL_TYPES.getOrDefault(java, "text");
  }
}
