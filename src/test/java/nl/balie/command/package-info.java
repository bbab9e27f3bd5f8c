/** What a person types. */
@NullMarked
package nl.balie.command;

import org.jspecify.annotations.NullMarked;
