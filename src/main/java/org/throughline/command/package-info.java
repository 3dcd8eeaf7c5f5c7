/**
 * What the program can be told instead of starting the service. Start at {@link
 * org.throughline.command.Main}.
 */
package org.throughline.command;
