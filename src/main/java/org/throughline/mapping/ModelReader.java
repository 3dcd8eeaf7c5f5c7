package org.throughline.mapping;

import io.smallrye.graphql.api.Union;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.Query;
import org.throughline.mapping.Type.AbstractType;
import org.throughline.mapping.Type.ObjectType;

/**
 * Reads the model from the types: what the interfaces of root fields return, and all they lead to.
 */
public final class ModelReader {

  private final Map<String, Class<?>> seen = new LinkedHashMap<>();
  private final Deque<Class<?>> toRead = new ArrayDeque<>();
  private final List<Method> methods;

  private ModelReader(List<Method> methods) {
    this.methods = methods;
  }

  /**
   * @param operations the interfaces whose body-less methods are root fields and added fields
   * @throws IllegalStateException where a declaration contradicts itself; the message names it
   */
  public static Model read(Collection<Class<?>> operations) {
    var methods =
        operations.stream()
            .sorted(Comparator.comparing(Class::getName))
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
            .toList();
    return new ModelReader(methods).read();
  }

  private Model read() {
    methods.stream().map(method -> Member.of(method).elementType()).forEach(this::visit);
    var components = new LinkedHashMap<Class<?>, List<Member>>();
    while (!toRead.isEmpty()) {
      var type = toRead.pop();
      components.put(type, Member.of(type));
      components.get(type).forEach(member -> visit(member.elementType()));
      if (type.isSealed()) {
        Arrays.stream(type.getPermittedSubclasses()).forEach(this::visit);
      }
      Arrays.stream(type.getInterfaces()).filter(ModelReader::isAbstract).forEach(this::visit);
    }
    var types = new LinkedHashMap<String, Type>();
    components.forEach((java, members) -> types.put(java.getSimpleName(), type(java, members)));
    var mutations = MutationReader.read(methods, types);
    return new Model(Map.copyOf(types), roots(), mutations);
  }

  private void visit(Class<?> type) {
    if ((type.isRecord() || isAbstract(type)) && seen.put(type.getSimpleName(), type) == null) {
      toRead.add(type);
    }
  }

  private static boolean isAbstract(Class<?> type) {
    return type.isInterface()
        && (type.isAnnotationPresent(Union.class) || type.isAnnotationPresent(Interface.class));
  }

  private Type type(Class<?> java, List<Member> members) {
    var table = Optional.ofNullable(java.getAnnotation(Table.class)).map(Table::value);
    if (java.isInterface()) {
      return new AbstractType(java.getSimpleName(), java, table, membersOf(java));
    }
    var fields = new LinkedHashMap<String, Field>();
    members.forEach(member -> fields.put(member.name(), FieldReader.read(member)));
    methods.stream()
        .map(Member::of)
        .filter(member -> member.sourceType().filter(of -> of.isAssignableFrom(java)).isPresent())
        .forEach(member -> fields.put(member.name(), FieldReader.read(member)));
    var asOf = Optional.ofNullable(java.getAnnotation(AsOf.class)).map(AsOf::value);
    return new ObjectType(java.getSimpleName(), java, table, asOf, fields);
  }

  private List<String> membersOf(Class<?> type) {
    Set<String> names = new LinkedHashSet<>();
    seen.values().stream()
        .filter(candidate -> candidate.isRecord() && type.isAssignableFrom(candidate))
        .map(Class::getSimpleName)
        .sorted()
        .forEach(names::add);
    return List.copyOf(names);
  }

  private Map<String, Field> roots() {
    var roots = new LinkedHashMap<String, Field>();
    methods.stream()
        .filter(method -> method.isAnnotationPresent(Query.class))
        .map(Member::of)
        .forEach(member -> roots.put(member.name(), FieldReader.read(member)));
    return Map.copyOf(roots);
  }
}
