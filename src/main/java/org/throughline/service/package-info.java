/** What the service knows of itself, without asking the database. Owns no table. */
@DefaultNonNull
package org.throughline.service;

import io.smallrye.graphql.api.DefaultNonNull;
