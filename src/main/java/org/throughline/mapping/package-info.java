/**
 * How a GraphQL type says where its fields come from.
 *
 * <p>A type is a record. Its components are its fields, and each has exactly one source:
 *
 * <table>
 *   <caption>Sources of a field</caption>
 *   <tr><td>nothing</td><td>the column of the same name in snake case</td></tr>
 *   <tr><td>a record without a table</td><td>columns with the field's name as prefix</td></tr>
 *   <tr><td>{@link Sql}</td><td>an SQL expression</td></tr>
 *   <tr><td>{@link One}</td><td>one row of another table; the convention for a record with one</td></tr>
 *   <tr><td>{@link Many}</td><td>rows of another table, all of them</td></tr>
 *   <tr><td>{@link Connection}</td><td>rows of another table, a page at a time</td></tr>
 *   <tr><td>{@link ByIds}</td><td>the objects, of any type, whose ids are given</td></tr>
 * </table>
 *
 * <p>{@link Table} names a type's table, or its view in the schema {@code seen} where not everybody
 * sees all rows; so does all SQL here, which {@link ModelCheck} insists on. {@link AsOf} says which
 * of its rows had come by a day, what a field was on the day, and which argument is the day. A
 * list's orders to choose from are an enum whose constants carry {@link Order}.
 *
 * <table>
 *   <caption>What an argument, or a component of an input, does</caption>
 *   <tr><td>{@link Where}</td><td>keeps some of the rows when it is given</td></tr>
 *   <tr><td>{@link Facet}</td><td>keeps those with a value that is counted ahead</td></tr>
 *   <tr><td>{@link Names}</td><td>names an object by id or slug</td></tr>
 *   <tr><td>{@link Between}</td><td>is a number between two others</td></tr>
 *   <tr><td>{@link AsOf}</td><td>is the day for everything below</td></tr>
 *   <tr><td>{@link ExactlyOneArgument}</td><td>on the field: of its arguments exactly one is given</td></tr>
 * </table>
 *
 * <p>What can be changed is declared as well. {@link Editable} on a body-less {@code @Mutation}
 * method makes a type's objects creatable and so on: a component of its input is a column by name,
 * a record columns under a prefix, {@link Names} a reference, {@link In} rows of another table.
 * {@link Writes} names a function of the database. What a mutation answers follows: {@link
 * Payloads}.
 *
 * <p>A later package adds a field to an earlier type, and a type gets a field with arguments, by a
 * body-less method with an {@code @Source} parameter; root fields are body-less {@code @Query}
 * methods. An {@code @Source} that is an interface adds the field to all types that implement it.
 * Nobody implements these methods: the compiler in {@code plan} answers.
 *
 * <p>In all SQL here {@code $} is the row of the table that the type lives in, {@code ^} the row it
 * hangs from, {@code link} the row of the table in between, and {@code :name} an argument.
 *
 * <p>Start reading at {@link ModelReader}; {@link ModelCheck} holds the result against the
 * database.
 */
package org.throughline.mapping;
