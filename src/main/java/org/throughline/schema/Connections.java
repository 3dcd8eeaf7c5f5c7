package org.throughline.schema;

import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;
import static graphql.schema.GraphQLList.list;
import static graphql.schema.GraphQLNonNull.nonNull;
import static graphql.schema.GraphQLTypeReference.typeRef;
import static org.throughline.schema.ObjectTypes.field;
import static org.throughline.schema.ObjectTypes.object;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayList;
import java.util.List;
import org.throughline.mapping.Source;

/**
 * The types and arguments of a Relay connection.
 *
 * @see <a href="https://relay.dev/graphql/connections.htm">GraphQL Cursor Connections
 *     Specification</a>
 */
final class Connections {

  private Connections() {}

  static List<GraphQLObjectType> typesOf(String type) {
    var edge = type + "Edge";
    return List.of(
        object(
            type + "Connection",
            "A page of a list of `%s` objects.".formatted(type),
            field(
                "edges",
                nonNull(list(nonNull(typeRef(edge)))),
                "The page's objects, each with its cursor."),
            field(
                "nodes",
                nonNull(list(nonNull(typeRef(type)))),
                "The page's objects, without cursors."),
            field("pageInfo", nonNull(typeRef("PageInfo")), "Where the page lies in the list."),
            field(
                "totalCount",
                nonNull(GraphQLInt),
                "How many objects the whole list has; counted only when selected.")),
        object(
            edge,
            "One `%s` of a page, with its cursor.".formatted(type),
            field(
                "cursor",
                nonNull(GraphQLString),
                "Where the object stands in this list; for `after` and `before`."),
            field("node", nonNull(typeRef(type)), "The object.")),
        pageInfo());
  }

  private static GraphQLObjectType pageInfo() {
    return object(
        "PageInfo",
        "Where a page lies in its list.",
        field(
            "hasNextPage",
            nonNull(graphql.Scalars.GraphQLBoolean),
            "Whether the list goes on after the page."),
        field(
            "hasPreviousPage",
            nonNull(graphql.Scalars.GraphQLBoolean),
            "Whether the list has something before the page."),
        field(
            "startCursor",
            GraphQLString,
            "The first object's cursor; null when the page is empty."),
        field(
            "endCursor", GraphQLString, "The last object's cursor; null when the page is empty."));
  }

  static List<GraphQLArgument> arguments(Source.Page page) {
    var arguments = new ArrayList<GraphQLArgument>();
    page.choiceName()
        .ifPresent(
            name ->
                arguments.add(
                    argument(
                        "orderBy",
                        typeRef(Orders.inputName(name)),
                        "In which order; left out: %s.".formatted(Orders.describeDefault(page)))));
    arguments.add(
        argument(
            "first",
            GraphQLInt,
            "How many objects from the start, 1 to 100; %d where neither `first` nor `last` is given."
                .formatted(page.first())));
    arguments.add(
        argument("after", GraphQLString, "Only what follows this cursor of the same list."));
    arguments.add(
        argument(
            "last",
            GraphQLInt,
            "How many objects from the end, 1 to 100; not together with `first`."));
    arguments.add(
        argument("before", GraphQLString, "Only what precedes this cursor of the same list."));
    return arguments;
  }

  private static GraphQLArgument argument(String name, GraphQLInputType type, String description) {
    return GraphQLArgument.newArgument().name(name).type(type).description(description).build();
  }
}
