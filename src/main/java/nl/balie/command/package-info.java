/** What a person types: one class per command. */
@NullMarked
package nl.balie.command;

import org.jspecify.annotations.NullMarked;
