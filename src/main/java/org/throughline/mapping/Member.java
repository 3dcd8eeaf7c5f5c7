package org.throughline.mapping;

import io.smallrye.graphql.api.Nullable;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/**
 * A declaration that becomes a field: a record's component, or a body-less method.
 *
 * @param element carries the annotations
 * @param parameters of a method, without its {@code @Source}
 * @param sourceType the type that a method with {@code @Source} adds a field to
 */
record Member(
    String name,
    String declaredAt,
    java.lang.reflect.Type type,
    AnnotatedElement element,
    List<Parameter> parameters,
    Optional<Class<?>> sourceType) {

  static List<Member> of(Class<?> record) {
    var members = new ArrayList<Member>();
    if (record.isRecord()) {
      for (var component : record.getRecordComponents()) {
        members.add(
            new Member(
                component.getName(),
                record.getSimpleName() + "." + component.getName(),
                component.getGenericType(),
                component.getAccessor(),
                List.of(),
                Optional.empty()));
      }
    }
    return members;
  }

  static Member of(Method method) {
    var source =
        Arrays.stream(method.getParameters())
            .filter(parameter -> parameter.isAnnotationPresent(Source.class))
            .findFirst()
            .map(Parameter::getType);
    var owner = source.map(Class::getSimpleName).orElse("Query");
    var name =
        Optional.ofNullable(method.getAnnotation(Name.class))
            .map(Name::value)
            .orElse(method.getName());
    return new Member(
        name,
        owner + "." + name,
        method.getGenericReturnType(),
        method,
        Arrays.stream(method.getParameters())
            .filter(parameter -> !parameter.isAnnotationPresent(Source.class))
            .toList(),
        source.map(type -> (Class<?>) type));
  }

  <A extends Annotation> Optional<A> annotation(Class<A> type) {
    return Optional.ofNullable(element.getAnnotation(type));
  }

  boolean isList() {
    return type instanceof ParameterizedType of
        && of.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw);
  }

  /** The type of the value, or of the list's elements. */
  Class<?> elementType() {
    return elementType(type);
  }

  static Class<?> elementType(java.lang.reflect.Type type) {
    return type instanceof ParameterizedType of
        ? (Class<?>) of.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  boolean isNullable() {
    return element.isAnnotationPresent(Nullable.class);
  }
}
